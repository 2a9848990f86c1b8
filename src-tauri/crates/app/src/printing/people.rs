//! Products that are of people: badges, certificates, names for tables, letters, lists to be signed.

use chrono::NaiveDate;
use obrady_domain::Session;
use obrady_print::{
    Addressee, AgendaEntry, BadgePerson, Badges, CertificatePerson, CertificateSession,
    Certificates, Mailing, PersonalProgramme, PersonalProgrammes, SignIn, SignInRow, SignInSheet,
    Signature, TableTents, TentPerson, hours,
};
use obrady_store::View;
use obrady_words::{Words, capital};

use super::{
    book::image,
    guests::{Guest, Register},
    job::{Chosen, PerSheet, PrintJob, PrintTexts},
};
use crate::Result;

pub(super) fn badges(register: &Register) -> Badges {
    let badge = |guest: &Guest| {
        let (category, colour) = register.category(guest);
        BadgePerson {
            title: guest.person.title.clone(),
            given_names: guest.person.given.clone(),
            family_name: guest.person.family.clone(),
            office: guest.office.clone(),
            organisation: guest.organisation.clone(),
            category,
            colour,
            attendance: register.attendance(guest),
            code: guest.registration.as_ref().map(|one| one.code()).unwrap_or_default(),
            sessions: register.agenda(guest, true),
        }
    };
    Badges {
        event: register.programme.event.title.clone(),
        people: register.guests.iter().map(badge).collect(),
        glance: register.glance(),
    }
}

pub(super) fn certificates(
    view: &View<'_>,
    register: &Register,
    texts: &PrintTexts,
) -> Result<Certificates> {
    let mut signatures = Vec::new();
    for signer in &texts.signers {
        let image = match signer.signature {
            Some(id) => image(view, id)?,
            None => None,
        };
        signatures.push(Signature {
            image,
            name: signer.name.clone(),
            office: signer.office.clone(),
        });
    }
    let certificate = |guest: &Guest| {
        let agenda = register.agenda(guest, false);
        let sessions = agenda.iter();
        let sessions = sessions.map(|AgendaEntry { role, title, .. }| CertificateSession {
            role: role.clone(),
            title: title.clone(),
        });
        CertificatePerson {
            title: guest.person.title.clone(),
            name: name(guest),
            office: guest.office.clone(),
            organisation: guest.organisation.clone(),
            category: register.category(guest).0,
            sessions: sessions.collect(),
            hours: texts.hours.trim().to_owned(),
            number: guest.numbers[0],
            number_speaking: guest.numbers[1],
        }
    };
    let event = &register.programme.event;
    Ok(Certificates {
        event: event.title.clone(),
        dates: register.dates(),
        place: event.venue.trim().to_owned(),
        signatures,
        people: register.guests.iter().map(certificate).collect(),
    })
}

pub(super) fn table_tents(register: &Register) -> TableTents {
    let tent = |guest: &Guest| TentPerson {
        title: guest.person.title.clone(),
        name: name(guest),
        office: guest.office.clone(),
        organisation: guest.organisation.clone(),
    };
    TableTents {
        event: register.programme.event.title.clone(),
        people: register.guests.iter().map(tent).collect(),
    }
}

pub(super) fn personal_programmes(register: &Register, texts: &PrintTexts) -> PersonalProgrammes {
    let own = |guest: &Guest| PersonalProgramme {
        title: guest.person.title.clone(),
        name: name(guest),
        office: guest.office.clone(),
        organisation: guest.organisation.clone(),
        sessions: register.agenda(guest, true),
    };
    PersonalProgrammes {
        event: register.programme.event.title.clone(),
        about: register.about(),
        contacts: lines(&texts.contacts),
        // Nobody needs to be told that they do nothing.
        people: register.guests.iter().map(own).filter(|one| !one.sessions.is_empty()).collect(),
    }
}

/// Letters, to where people have their offices, or to organisations as such.
pub(super) fn mailing(register: &Register, job: &PrintJob, house: &str) -> Mailing {
    let addressees = if job.chosen.who.is_organisations() {
        let letter = |[name, address]: &[String; 2]| {
            let (name, postal) = (name.clone(), postal(address));
            Addressee { name, postal, ..Addressee::default() }
        };
        register.houses.iter().map(letter).collect()
    } else {
        let letter = |guest: &Guest| Addressee {
            name: guest.person.full_name(),
            office: guest.office.clone(),
            organisation: guest.organisation.clone(),
            postal: postal(&guest.address),
        };
        register.guests.iter().map(letter).collect()
    };
    let sender = lines(&job.texts.sender);
    Mailing {
        event: register.programme.event.title.clone(),
        sender: if sender.is_empty() { lines(house) } else { sender },
        addressees,
    }
}

/// On so many days everybody can sign on one sheet; for more its columns would be too narrow.
const MOST_DAYS: usize = 4;

/// The headings of the columns to sign in: a day each where a sheet is for several. None where one
/// column is enough, which then has the usual heading.
fn signed(words: Words, chosen: &Chosen, days: &[NaiveDate]) -> Vec<String> {
    let is_of_all_days = matches!(chosen.per, PerSheet::Event | PerSheet::Category);
    let several = (2..=MOST_DAYS).contains(&days.len());
    let days = days.iter().filter(|_| is_of_all_days && several && chosen.session.is_none());
    days.map(|day| words.short_weekday_day(*day)).collect()
}

/// Lists to be signed: of the event, or of each day, session or category.
pub(super) fn sign_in(register: &Register, chosen: &Chosen) -> SignIn {
    let words = register.words;
    let rows = |wanted: &dyn Fn(&Guest) -> bool| -> Vec<SignInRow> {
        let wanted = register.guests.iter().filter(|guest| wanted(guest));
        wanted
            .map(|guest| SignInRow {
                family_name: guest.person.family.clone(),
                given_names: guest.person.given.clone(),
                office: guest.office.clone(),
                organisation: guest.organisation.clone(),
                category: register.category(guest).0,
                code: guest.registration.as_ref().map(|one| one.code()).unwrap_or_default(),
            })
            .collect()
    };
    let days = register.programme.days().into_iter();
    let days: Vec<NaiveDate> =
        days.filter(|day| chosen.day.is_none_or(|wanted| wanted == *day)).collect();
    let signed = signed(words, chosen, &days);
    let sheet = |title: String, about: String, rows: Vec<SignInRow>| SignInSheet {
        title,
        about,
        signatures: signed.clone(),
        rows,
    };
    let sheets = match chosen.per {
        PerSheet::Event => vec![sheet(String::new(), String::new(), rows(&|_| true))],
        PerSheet::Day => days
            .into_iter()
            .map(|day| sheet(capital(&words.weekday_day(day)), String::new(), rows(&|_| true)))
            .collect(),
        PerSheet::Session => {
            let held = register.programme.sessions.iter().filter(|session| {
                session.is_held()
                    && chosen.session.is_none_or(|wanted| wanted == session.id)
                    && (session.sign_up || chosen.session.is_some())
            });
            held.map(|session| {
                let comes = |guest: &Guest| {
                    let signed = guest.registration.iter().flat_map(|one| &one.sign_ups);
                    let mut signed = signed.filter(|one| one.session == session.id);
                    signed.any(|one| one.state.takes_place())
                };
                let there = when_and_where(register, session);
                sheet(register.title(session), there, rows(&comes))
            })
            .collect()
        }
        PerSheet::Category => {
            let categories = register.categories.values();
            let mut categories: Vec<_> = categories.collect();
            categories.sort_by_key(|category| (category.position, category.id));
            let of = |guest: &Guest| guest.registration.as_ref().and_then(|one| one.category);
            let mut sheets: Vec<SignInSheet> = categories
                .into_iter()
                .map(|category| {
                    let own = |guest: &Guest| of(guest) == Some(category.id);
                    sheet(register.category_name(category), String::new(), rows(&own))
                })
                .collect();
            let without = rows(&|guest: &Guest| of(guest).is_none());
            if !without.is_empty() {
                sheets.push(sheet(words.numbers_categories_without(), String::new(), without));
            }
            sheets
        }
    };
    let event = &register.programme.event;
    SignIn { event: event.title.clone(), about: register.about(), sheets }
}

/// Given and family names.
fn name(guest: &Guest) -> String {
    [&*guest.person.given, &*guest.person.family].join(" ").trim().to_owned()
}

/// Day, hours and room of a session, in words.
pub(super) fn when_and_where(register: &Register, session: &Session) -> String {
    let day = session.slot.day.map(|day| register.words.weekday_day(day)).unwrap_or_default();
    let parts = [day, hours(session.slot), register.room(session)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An address as the post reads it: the code and the place on a line of their own, also where it was
/// typed as one line.
fn postal(address: &str) -> Vec<String> {
    let parted = |line: String| match code_within(&line) {
        Some(at) => vec![line[..at].trim_end_matches([' ', ',']).to_owned(), line[at..].to_owned()],
        None => vec![line],
    };
    lines(address).into_iter().flat_map(parted).collect()
}

/// Where within a line a Polish postal code begins, as in `Rynek 1, 86-100 Grabin`.
fn code_within(line: &str) -> Option<usize> {
    let mut spaces = line.match_indices(' ').map(|(at, space)| at + space.len());
    spaces.find(|at| {
        let word = line[*at..].split_once(' ').map_or("", |(word, _)| word);
        let pattern = |(place, letter): (usize, u8)| match place {
            2 => letter == b'-',
            _ => letter.is_ascii_digit(),
        };
        word.len() == 6 && word.bytes().enumerate().all(pattern)
    })
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use obrady_domain::SessionId;
    use obrady_words::Language;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_post_finds_code_and_place_on_a_line_of_their_own() {
        let parted = ["al. Wolności 48", "66-500 Strzelce Krajeńskie"];
        for address in [
            "al. Wolności 48, 66-500 Strzelce Krajeńskie",
            "al. Wolności 48 66-500 Strzelce Krajeńskie",
            "al. Wolności 48\n66-500 Strzelce Krajeńskie",
        ] {
            assert_eq!(postal(address), parted, "{address}");
        }
        let whole = ["ul. Lipowa 12-145", "skr. poczt. 11-222"];
        assert_eq!(postal(&whole.join("\n")), whole, "no place follows");
    }

    #[test]
    fn everybody_signs_for_each_day() {
        let days: Vec<NaiveDate> =
            (1..=5).filter_map(|day| NaiveDate::from_ymd_opt(2027, 3, day)).collect();
        let signed = |chosen: &Chosen, count: usize| {
            signed(Words::new(Language::Polish), chosen, &days[..count])
        };
        let usual = Chosen::default();
        assert_eq!(signed(&usual, 2), ["pon. 1 marca", "wt. 2 marca"]);
        assert_eq!(signed(&usual, 1), [""; 0], "one column needs no day");
        assert_eq!(signed(&usual, 5), [""; 0], "too many to sign beside each other");
        let of_day = Chosen { per: PerSheet::Day, ..Chosen::default() };
        assert_eq!(signed(&of_day, 2), [""; 0]);
        let of_session = Chosen { session: Some(SessionId(Uuid::nil())), ..Chosen::default() };
        assert_eq!(signed(&of_session, 2), [""; 0]);
    }
}
