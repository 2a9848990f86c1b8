//! People who may be one.

use std::collections::BTreeMap;

use obrady_domain::{Person, PersonId};
use obrady_store::{Op, OpKind, people, told_apart};
use obrady_words::fold;

use super::{
    DuplicateGroup,
    search::{self, Entry},
};
use crate::{Desk, Result};

/// Groups of people who may be one: of the same e-mail address, the same names but for capitals,
/// diacritics, hyphens and their order, or names that differ by typing errors. The most certain come
/// first. Who was told apart is not named together again.
///
/// # Errors
/// Only where the file fails.
pub fn people(desk: &Desk) -> Result<Vec<DuplicateGroup<PersonId>>> {
    let (all, apart) = desk.read(|view| Ok((people::all(view)?, told_apart::all(view)?)))?;
    Ok(among(&all, &apart))
}

/// Remembers that these are different people, each from each.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where one was deleted meanwhile.
pub fn tell_people_apart(desk: &mut Desk, ids: &[PersonId]) -> Result<()> {
    let names = desk.read(|view| {
        ids.iter()
            .map(|id| Ok(people::get(view, *id)?.full_name()))
            .collect::<std::result::Result<Vec<_>, _>>()
    })?;
    desk.change(
        Op { subject: names.join(", "), ..Op::many(OpKind::PersonDistinct, ids.len()) },
        |tx| {
            for (at, one) in ids.iter().enumerate() {
                for other in &ids[at + 1..] {
                    told_apart::put(tx, one.0, other.0)?;
                }
            }
            Ok(())
        },
    )
}

fn among(
    all: &BTreeMap<PersonId, Person>,
    apart: &std::collections::BTreeSet<(uuid::Uuid, uuid::Uuid)>,
) -> Vec<DuplicateGroup<PersonId>> {
    let people: Vec<&Person> = all.values().collect();
    let entries: Vec<Entry> = people.iter().map(|person| entry(person)).collect();
    search::groups(&entries, apart)
        .into_iter()
        .map(|group| {
            let mut members: Vec<&Person> =
                group.members.into_iter().map(|at| people[at]).collect();
            // Of equals the elder stays first: ids grow with time.
            members.sort_by_key(|person| (std::cmp::Reverse(known(person)), person.id));
            DuplicateGroup {
                ids: members.into_iter().map(|person| person.id).collect(),
                reasons: group.reasons.into_iter().collect(),
            }
        })
        .collect()
}

fn entry(person: &Person) -> Entry {
    let name = fold(&format!("{} {}", person.given, person.family)).replace('-', " ");
    Entry {
        id: person.id.0,
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        address: person.email.trim().to_lowercase(),
        of: person.affiliations.iter().filter_map(|one| one.organisation).map(|id| id.0).collect(),
        ..Entry::default()
    }
}

/// How much is known of a person.
fn known(person: &Person) -> usize {
    let texts = [
        &person.title,
        &person.email,
        &person.phone,
        &person.website,
        &person.biography,
        &person.biography_en,
        &person.note,
    ];
    texts.iter().filter(|text| !text.is_empty()).count()
        + person.affiliations.len()
        + usize::from(person.picture.is_some())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, time::Instant};

    use uuid::Uuid;

    use super::{super::DuplicateReason as Reason, *};

    fn person(number: u64, given: &str, family: &str, email: &str) -> Person {
        let id = PersonId(Uuid::from_u64_pair(1, number));
        Person { email: email.into(), ..Person::new(id, given, family) }
    }

    #[track_caller]
    fn check(people: &[(&str, &str, &str)], expected: &[(&[u64], &[Reason])], why: &str) {
        let all: Vec<Person> = (0..)
            .zip(people)
            .map(|(number, (given, family, email))| person(number, given, family, email))
            .collect();
        let all = all.into_iter().map(|person| (person.id, person)).collect();
        let found: Vec<(Vec<u64>, Vec<Reason>)> = among(&all, &BTreeSet::new())
            .into_iter()
            .map(|group| {
                let mut ids: Vec<u64> = group.ids.iter().map(|id| id.0.as_u64_pair().1).collect();
                ids.sort_unstable();
                (ids, group.reasons)
            })
            .collect();
        let expected: Vec<(Vec<u64>, Vec<Reason>)> =
            expected.iter().map(|(ids, reasons)| (ids.to_vec(), reasons.to_vec())).collect();
        assert_eq!(found, expected, "{why}");
    }

    #[test]
    fn what_may_be_one_is_found_and_says_why() {
        use Reason::{NearName, SameEmail, SameName, SwappedName};
        let same = &[("Łucja", "Żak", ""), ("lucja", "ZAK", ""), ("Jan", "Lis", "")];
        check(same, &[(&[0, 1], &[SameName])], "capitals and diacritics");
        let hyphen = &[("Ewa", "Lis-Kot", ""), ("Ewa", "Lis Kot", "")];
        check(hyphen, &[(&[0, 1], &[SameName])], "hyphens");
        let swapped = &[("Ewa", "Kot", ""), ("Kot", "Ewa", "")];
        check(swapped, &[(&[0, 1], &[SwappedName])], "names in each other's fields");
        let married = &[("Ewa", "Kot", "e@k.pl"), ("Ewa", "Mysz", " E@K.pl ")];
        check(married, &[(&[0, 1], &[SameEmail])], "the same address and given name");
        let typed = &[("Grażyna", "Wiśniewska", ""), ("Grazyna", "Wisniewksa", "")];
        check(typed, &[(&[0, 1], &[NearName])], "a typing error");
        let two = &[("Adam", "Nowak", "a@x.pl"), ("Adam", "Nowik", "b@x.pl")];
        check(two, &[(&[0, 1], &[NearName])], "other addresses alone may be one");
        let office =
            &[("Jan", "Lis", "ug@x.pl"), ("Ewa", "Kot", "ug@x.pl"), ("Al", "Ma", "ug@x.pl")];
        check(office, &[(&[0, 1, 2], &[SameEmail])], "the address of an office, asked once");
        let both = &[("Jan", "Lis", "j@x.pl"), ("Jan", "Lis", "j@x.pl"), ("Jan", "Lisek", "")];
        check(both, &[(&[0, 1], &[SameName, SameEmail])], "two reasons, one group");
        check(&[("Jan", "Lis", ""), ("Ewa", "Lis", ""), ("", "", ""), ("", "", "")], &[], "nobody");
    }

    #[test]
    fn who_was_told_apart_is_not_named_again() {
        let all: BTreeMap<PersonId, Person> = (0..3)
            .map(|number| person(number, "Jan", "Lis", ""))
            .map(|person| (person.id, person))
            .collect();
        let ids: Vec<Uuid> = all.keys().map(|id| id.0).collect();
        let apart = |pairs: &[(usize, usize)]| -> BTreeSet<(Uuid, Uuid)> {
            pairs.iter().map(|(one, other)| (ids[*one], ids[*other])).collect()
        };
        let sizes = |pairs: &[(usize, usize)]| -> Vec<usize> {
            among(&all, &apart(pairs)).iter().map(|group| group.ids.len()).collect()
        };
        assert_eq!(sizes(&[(0, 1)]), [3], "the third may be either");
        assert_eq!(sizes(&[(0, 1), (0, 2)]), [2], "the other two may still be one");
        assert_eq!(sizes(&[(0, 1), (0, 2), (1, 2)]), [] as [usize; 0], "all are told apart");
    }

    /// Printed rather than asserted tightly: the machine may be busy. What is asserted is that ten
    /// times as many take nowhere near a hundred times as long.
    #[test]
    fn many_people_take_no_longer_than_they_must() {
        let crowd = |size: u64| -> BTreeMap<PersonId, Person> {
            let syllables =
                ["ka", "wo", "mi", "ro", "le", "zu", "by", "no", "dra", "szy", "cze", "pa"];
            let word = |mut seed: u64, length: u64| -> String {
                (0..length)
                    .map(|_| {
                        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
                        syllables[usize::try_from((seed >> 33) % 12).unwrap()]
                    })
                    .collect()
            };
            (0..size)
                .map(|n| person(n, &word(n % 300, 2), &word(n / 7 + 900, 4), &format!("{n}@x.pl")))
                .map(|person| (person.id, person))
                .collect()
        };
        let time = |size| {
            let all = crowd(size);
            let start = Instant::now();
            let found = among(&all, &BTreeSet::new()).len();
            eprintln!("{size} people: {found} groups in {:?}", start.elapsed());
            start.elapsed()
        };
        let (few, many) = (time(2_000), time(20_000));
        assert!(many < few * 40, "ten times as many took {many:?} instead of {few:?}");
    }
}
