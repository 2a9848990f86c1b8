//! Lists of people with their offices: after `Paneliści:`, under the title of a talk, in bullets.

use obrady_domain::RoleKind;

use super::{
    lexicon::{given_names, kinds, nouns, offices},
    name::{self, Evidence, Name},
    piece::{Piece, closes_quote, fold, is_all_capital, is_capital, is_dash, opens_quote},
    text::{Text, tidy},
};
use crate::PersonDraft;

/// A person with what stands beside the name.
#[derive(Clone, Debug)]
pub(super) struct Person<'t> {
    pub name: Name,
    /// Offices and organisations.
    pub affiliation: Vec<Piece<'t>>,
    /// The role, where it stands beside the name: `(moderator)`.
    pub role: Option<RoleKind>,
    /// All its words.
    pub piece: Piece<'t>,
}

/// How sure it is that a text is about people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Trust {
    /// A label such as `Paneliści:` says so.
    Labelled,
    /// Nothing says so: the names themselves must.
    Evident,
}

impl<'t> Person<'t> {
    /// The draft of this person in a role that `label` told.
    pub fn draft(&self, text: &Text, kind: RoleKind, label: Option<Piece<'t>>) -> PersonDraft {
        let (after, affiliation): (Vec<Piece<'t>>, Vec<Piece<'t>>) =
            self.affiliation.iter().partition(|piece| is_degrees(**piece));
        let mut title = self.name.title.clone();
        if is_all_capital(&self.name.given) && title.split(' ').all(offices::is_title) {
            title = title.to_lowercase();
        }
        for degree in after {
            let joint = if title.is_empty() { "" } else { ", " };
            title = format!("{title}{joint}{}", tidy(degree.str()));
        }
        let (office, organisation) = affiliate(&affiliation, self.role);
        PersonDraft {
            kind: self.role.unwrap_or(kind),
            title,
            given: without_capitals(&self.name.given),
            family: without_capitals(&self.name.family),
            office,
            organisation,
            spans: text.spans([self.piece].into_iter().chain(label)),
        }
    }
}

/// `KOWALSKI` as `Kowalski`; a name that is not in capitals as it is.
fn without_capitals(name: &str) -> String {
    let word = |word: &str| {
        if word.chars().count() < 3 || !is_all_capital(word) {
            return word.to_owned();
        }
        obrady_words::capital(&word.to_lowercase())
    };
    let parts = name.split(' ').map(|part| part.split('-').map(word).collect::<Vec<_>>().join("-"));
    parts.collect::<Vec<_>>().join(" ")
}

/// The people of which `text` consists; none where anything else is in it.
pub(super) fn people(text: Piece<'_>, trust: Trust) -> Option<Vec<Person<'_>>> {
    const LONGEST: usize = 4000;
    let text = text.trim_joints();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut all = Vec::new();
    for group in split_outside(text, |c| matches!(c, ';' | '\u{b}' | '|' | '•' | '\t')) {
        let group = group.trim_joints();
        if group.has_words() {
            all.extend(group_of(group, trust)?);
        }
    }
    (!all.is_empty()).then_some(all)
}

/// The people between two semicolons, or of a whole list with commas alone.
fn group_of(group: Piece<'_>, trust: Trust) -> Option<Vec<Person<'_>>> {
    let mut parts = Vec::new();
    for part in split_outside(group, |c| c == ',') {
        parts.extend(split_at_and(part.trim()));
    }
    let names: Vec<_> = parts.iter().map(|part| entry(*part)).collect();
    let surest = names.iter().flatten().map(|person| person.name.evidence).max()?;
    let mut people: Vec<Person<'_>> = Vec::new();
    for (at, (part, person)) in parts.iter().zip(names).enumerate() {
        let accepted = person.filter(|person| {
            let sure = person.name.evidence > Evidence::Shape;
            // Where some names are known, two capital words are a company: `Orange Polska`.
            sure || match trust {
                Trust::Labelled => {
                    let bracketed = person.piece.ends_with(')');
                    at == 0 || surest == Evidence::Shape || bracketed
                }
                Trust::Evident => at == 0 && has_affiliation(person, &parts),
            }
        });
        // `Jane Smith, Chair, Towns Network` holds an office, `Jane Smith, chair` a role.
        let office = || {
            parts
                .get(at + 1)
                .is_some_and(|next| entry(*next).is_none() && offices::reads_as_organisation(*next))
        };
        match (accepted, people.last_mut()) {
            (Some(mut person), _) => {
                let last = person.affiliation.last().copied().and_then(role_word);
                if last.is_some() && last == person.role && !part.ends_with(')') && office() {
                    person.role = None;
                }
                people.push(person);
            }
            (None, Some(last)) if !part.is_empty() => {
                if let Some(role) = role_word(*part).filter(|_| !office()) {
                    last.role = Some(role);
                }
                // Somebody without a name is in nobody's office.
                if !last.affiliation.is_empty() && is_nameless(*part) {
                    continue;
                }
                last.affiliation.extend(beside(part.trim_end_by(|c| matches!(c, '.' | ' '))).0);
                last.piece = last.piece.join(*part);
            }
            (None, Some(_)) => {}
            (None, None) => return None,
        }
    }
    let sound = trust == Trust::Labelled || people.iter().all(is_sound);
    (sound && !people.is_empty()).then_some(people)
}

/// Whether what stands beside a name is an office or an organisation, not a title or a sentence.
fn is_sound(person: &Person<'_>) -> bool {
    const LONGEST: usize = 160;
    person.affiliation.iter().all(|piece| {
        piece.chars().count() <= LONGEST
            && !piece.contains(['?', '!'])
            && !is_sentence(*piece)
            && split_at_dashes(*piece).into_iter().all(|part| !is_title(part.trim_joints()))
    })
}

/// Whether the text reads as the title of a talk rather than as an office or organisation.
pub(super) fn is_title(text: Piece<'_>) -> bool {
    if offices::begins_with_office(text) {
        return false;
    }
    if text.starts_with(opens_quote) || kinds::lead(text).is_some() {
        return true;
    }
    let words = text.plain_words().count();
    let lower = text.plain_words().filter(|word| !is_capital(word)).count();
    let capital = is_capital(&text);
    !offices::reads_as_organisation(text)
        && ((capital && words >= 3 && lower * 2 >= words) || (!capital && lower >= 5))
}

/// Whether a full stop ends one sentence in it and another begins.
fn is_sentence(piece: Piece<'_>) -> bool {
    let words: Vec<_> = piece.words().collect();
    words.windows(2).any(|pair| {
        let stopped = pair[0].strip_suffix('.').is_some_and(|word| word.chars().count() > 4);
        stopped && is_capital(&pair[1])
    })
}

/// `zespół Cargo3`, `inni`: people without names after one who has a name.
fn is_group(part: Piece<'_>) -> bool {
    let first = part.plain_words().next().map(|word| fold(&word)).unwrap_or_default();
    ["zespół", "goście", "inni", "uczniowie", "studenci", "team", "others", "guests", "colleagues"]
        .contains(&first.as_str())
        || is_nameless(part)
}

/// `przedstawiciel PGE`: people of whom only is said where they come from.
fn is_nameless(part: Piece<'_>) -> bool {
    let lower = fold(&part);
    ["przedstawiciel", "reprezentan", "representative"].iter().any(|stem| lower.starts_with(stem))
}

fn has_affiliation(person: &Person<'_>, parts: &[Piece<'_>]) -> bool {
    let beside = person.affiliation.first().copied().or_else(|| parts.get(1).copied());
    beside.is_some_and(|piece| {
        offices::begins_with_office(piece) || offices::reads_as_organisation(piece)
    })
}

/// A person with what follows within one part of a list: `Anna Nowak – Burmistrz Pszowa`,
/// `Jan Kowalski (AWF)`, `prezydent Przemyśla Wojciech Bakun`.
fn entry(part: Piece<'_>) -> Option<Person<'_>> {
    let part = part.trim_joints();
    let part = if is_sentence_end(part) { part.trim_end_by(|c| c == '.') } else { part };
    if let Some((name, rest)) = name::name(part) {
        let rest = rest.trim();
        // After a colon comes a title, not an office.
        let titled = split_outside(rest, |c| c == ':').len() > 1;
        let fits = rest.is_empty()
            || rest.starts_with(is_dash)
            || rest.starts_with(['(', '[', ',', '/', '|', '*'])
            || (rest.starts_with(|c: char| c.is_lowercase()) && follows_name(rest))
            || (is_capital(&rest) && (offices::begins_with_office(rest) || is_degrees(rest)));
        if fits
            && !titled
            && name.evidence >= Evidence::Shape
            && !(name.given.is_empty() && is_office_name(&name))
        {
            let (affiliation, role) = beside(rest);
            return Some(Person { name, affiliation, role, piece: part });
        }
    }
    office_first(part)
}

/// Whether a full stop at the end is no part of an abbreviation such as `S.A.`.
fn is_sentence_end(part: Piece<'_>) -> bool {
    let last = part.words().last().map_or("", |word| word.str());
    last.ends_with('.')
        && last.trim_end_matches('.').chars().count() > 2
        && !last.trim_end_matches('.').contains('.')
}

fn is_office_name(name: &Name) -> bool {
    name::is_known(&name.family)
}

/// Whether lower-case words after a name are an office or an origin, not a sentence.
fn follows_name(rest: Piece<'_>) -> bool {
    let first = rest.words().next().map(|word| fold(&word)).unwrap_or_default();
    offices::begins_with_office(rest)
        || (matches!(first.as_str(), "z" | "ze" | "from" | "of")
            && rest.words().nth(1).is_some_and(|word| is_capital(&word)))
}

/// `prezydent Przemyśla Wojciech Bakun`.
fn office_first(part: Piece<'_>) -> Option<Person<'_>> {
    const LONGEST: usize = 200;
    const MOST_WORDS: usize = 9;
    if part.len() > LONGEST || !(offices::begins_with_office(part) || is_profession(part)) {
        return None;
    }
    let words: Vec<Piece<'_>> = part.words().skip(1).collect();
    let read = |at: usize, least: Evidence| {
        let tail = part.from(words.get(at)?.start() - part.start());
        let (name, rest) = name::name(tail)?;
        let rest = rest.trim();
        let office = part.before(tail).trim_joints();
        let sure = name.evidence >= least && !name.given.is_empty();
        let fits = sure
            && (rest.is_empty() || rest.starts_with('('))
            && office.words().count() <= MOST_WORDS
            && kinds::anywhere(office).is_none();
        let affiliation = std::iter::once(office).chain(beside(rest).0).collect();
        fits.then_some(Person { name, affiliation, role: None, piece: part })
    };
    let known = (0..words.len()).find_map(|at| read(at, Evidence::Given));
    // `Mayor Jasna Gabrič (Trbovlje)`: one word of office, then a name that no list has.
    known.or_else(|| {
        read(0, Evidence::Shape)
            .filter(|person| !person.name.family.contains(' ') && words.len() <= 3)
    })
}

/// `hydrolożka dr Natalia Brzoza`: a profession by its ending, and somebody's given name.
fn is_profession(part: Piece<'_>) -> bool {
    const ENDINGS: [&str; 19] = [
        "log", "lożka", "arz", "arka", "ista", "istka", "nik", "nica", "niczka", "ciel", "cielka",
        "antka", "entka", "yczka", "orka", "erka", "yni", "ant", "graf",
    ];
    let mut words = part.words();
    let first = words.next().map_or("", |word| word.str());
    first.starts_with(char::is_lowercase)
        && ENDINGS.iter().any(|ending| first.ends_with(ending))
        && words
            .next()
            .is_some_and(|next| given_names::is_given_name(&next) || offices::is_title(&next))
}

/// What stands beside a name, without its dashes and brackets, and the role among it.
fn beside(rest: Piece<'_>) -> (Vec<Piece<'_>>, Option<RoleKind>) {
    let mut role = None;
    let mut pieces = Vec::new();
    for piece in rest.split_by(|c| matches!(c, '(' | ')' | '[' | ']' | ',')) {
        let piece = piece.trim_joints();
        if !piece.has_words() {
            continue;
        }
        if let Some(found) = role_word(piece) {
            role = Some(found);
        }
        pieces.push(piece);
    }
    (pieces, role)
}

/// The role that a word beside a name tells.
fn role_word(piece: Piece<'_>) -> Option<RoleKind> {
    let folded = fold(piece.trim().trim_matches(|c: char| !c.is_alphanumeric()));
    let first = folded.split(' ').next().unwrap_or_default();
    if folded.split(' ').count() > 2 {
        return None;
    }
    Some(match first {
        "moderator" | "moderatorka" | "moderacja" | "prowadzący" | "prowadząca" | "prowadzenie"
        | "chair" | "facilitator" => RoleKind::Moderator,
        "panelista" | "panelistka" | "panellist" | "panelist" => RoleKind::Panellist,
        "prelegent" | "prelegentka" | "speaker" | "wykładowca" => RoleKind::Speaker,
        "host" | "gospodarz" => RoleKind::Host,
        "tłumacz" | "tłumaczka" | "interpreter" => RoleKind::Interpreter,
        _ => return None,
    })
}

fn is_degrees(piece: Piece<'_>) -> bool {
    let words: Vec<_> = piece.words().collect();
    !words.is_empty()
        && words.iter().all(|word| {
            let plain = word.trim_end_matches(',');
            offices::is_degree_after(plain) || offices::is_title(plain) || is_short_school(plain)
        })
        && words.first().is_some_and(|word| {
            let plain = word.trim_end_matches(',');
            offices::is_degree_after(plain) || offices::is_title(plain)
        })
}

fn is_short_school(word: &str) -> bool {
    (2..=5).contains(&word.chars().count())
        && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Office and organisation among what stands beside a name.
fn affiliate(pieces: &[Piece<'_>], role: Option<RoleKind>) -> (String, String) {
    let mut offices = Vec::new();
    let mut organisations = Vec::new();
    for piece in pieces {
        if role.is_some() && role_word(*piece) == role {
            continue;
        }
        for part in split_at_dashes(*piece) {
            let part = part.trim_joints();
            let from = fold(part.words().next().map_or("", |word| word.str()));
            let origin = matches!(from.as_str(), "z" | "ze" | "from");
            let written = if origin {
                let tail = part.from(from.len()).trim();
                nouns::nominative(tail.str(), nouns::Sense::Body)
                    .unwrap_or_else(|| tidy(tail.str()))
            } else {
                tidy(part.str())
            };
            if written.is_empty() || is_unsettled(part) {
                continue;
            }
            let office = offices::begins_with_office(part)
                || (!is_capital(&part) && !origin && !offices::reads_as_organisation(part));
            if office { offices.push(written) } else { organisations.push(written) }
        }
    }
    (offices.join(", "), organisations.join(", "))
}

/// `tbc`, `do potwierdzenia`: nothing is known yet.
fn is_unsettled(piece: Piece<'_>) -> bool {
    let words: Vec<String> = piece.plain_words().map(|word| fold(&word)).collect();
    matches!(
        words.join(" ").as_str(),
        "tbc" | "tba" | "do potwierdzenia" | "w trakcie ustaleń" | "zaproszony" | "zaproszona"
    )
}

fn split_at_dashes(piece: Piece<'_>) -> Vec<Piece<'_>> {
    let mut parts = Vec::new();
    let mut rest = piece;
    while let Some((at, length)) = [" – ", " - ", " — ", " / "]
        .iter()
        .filter_map(|dash| rest.find(dash).map(|at| (at, dash.len())))
        .min()
    {
        parts.push(rest.to(at));
        rest = rest.from(at + length);
    }
    parts.push(rest);
    parts
}

/// People after words that are no known label: `Tezy będą bronić: Jan Nowak, Anna Lis`.
pub(super) fn introduced(words: Piece<'_>) -> Option<(Piece<'_>, Vec<Person<'_>>)> {
    const MOST_WORDS: usize = 5;
    let (before, after) = words.cut(":")?;
    if !(1..=MOST_WORDS).contains(&before.plain_words().count()) {
        return None;
    }
    let people = people(after, Trust::Labelled)?;
    let known = people.iter().filter(|person| person.name.evidence > Evidence::Shape);
    let beside = |person: &Person<'_>| {
        person.name.evidence > Evidence::Shape || !person.affiliation.is_empty()
    };
    let sure = known.count() * 2 >= people.len() && people.iter().all(beside);
    sure.then(|| (words.to(before.len() + 1), people))
}

/// Splits at `i`, `oraz`, `and` where a person follows.
fn split_at_and(part: Piece<'_>) -> Vec<Piece<'_>> {
    const JOINTS: [&str; 8] = [" oraz ", " i ", " and ", " & ", " / ", " – ", " - ", " — "];
    let mut parts = Vec::new();
    let mut rest = part;
    let mut from = 0;
    while let Some((at, length)) = JOINTS
        .iter()
        .filter_map(|joint| rest[from..].find(joint).map(|at| (from + at, joint.len())))
        .min()
    {
        let tail = rest.from(at + length);
        let person = entry(tail.trim()).is_some_and(|person| {
            person.name.evidence > Evidence::Shape
                || entry(rest.to(at)).is_some_and(|left| left.affiliation.is_empty())
                || rest.to(at).trim_end().ends_with(')')
        });
        let sure = entry(tail.trim()).is_some_and(|person| person.name.evidence >= Evidence::Given);
        // After a dash mostly an office follows; two names alone are two people.
        let dash = rest[at..].trim_start().starts_with(is_dash);
        let alone = |piece: Piece<'_>| {
            entry(piece.trim()).is_some_and(|person| {
                person.name.evidence >= Evidence::Given && person.affiliation.is_empty()
            })
        };
        if dash && !(alone(tail) && alone(rest.to(at))) {
            from = at + length;
            continue;
        }
        let left = || entry(rest.to(at)).is_some_and(|left| left.name.evidence > Evidence::Shape);
        let nameless = tail.trim().starts_with(char::is_lowercase)
            && !offices::begins_with_office(tail.trim())
            && (rest[at..].starts_with(" oraz ") || is_group(tail.trim()))
            && left();
        if person && (sure || entry(rest.to(at)).is_some()) {
            parts.push(rest.to(at));
            rest = tail;
            from = 0;
        } else if nameless {
            // `Jan Nowak oraz projektanci`: people without names are in nobody's office.
            rest = rest.to(at);
            break;
        } else {
            from = at + length;
        }
    }
    parts.push(rest);
    // `oraz Jan Kowalski` at the start of a part joins it to the one before.
    parts
        .into_iter()
        .map(|part| {
            let trimmed = part.trim();
            let joint =
                ["oraz ", "i ", "and ", "& "].iter().find(|joint| trimmed.starts_with(**joint));
            joint.map_or(trimmed, |joint| trimmed.from(joint.len()))
        })
        .collect()
}

/// Splits where `cut` says so outside brackets and quotations.
pub(super) fn split_outside(text: Piece<'_>, cut: impl Fn(char) -> bool) -> Vec<Piece<'_>> {
    let mut depth = 0_i32;
    let mut quote: Option<char> = None;
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, character) in text.char_indices() {
        if let Some(opening) = quote {
            if closes_quote(opening, character) {
                quote = None;
            }
            continue;
        }
        if depth == 0 && cut(character) {
            parts.push(text.part(from, at));
            from = at + character.len_utf8();
        }
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            '„' | '«' | '“' => quote = Some(character).filter(|_| opens_quote(character)),
            _ => {}
        }
    }
    // A bracket or quotation that never closes holds nothing.
    if depth > 0 || quote.is_some() {
        return text.split_by(cut);
    }
    parts.push(text.from(from));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, trust: Trust, expected: &[&str]) {
        let found: Vec<String> = people(Piece::whole(text), trust)
            .unwrap_or_default()
            .iter()
            .map(|person| {
                let draft = person.draft(&Text::of(text), RoleKind::Speaker, None);
                let names = format!("{} {} {}", draft.title, draft.given, draft.family);
                [tidy(&names), draft.office, draft.organisation].join("|")
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn lists_are_taken_apart() {
        use Trust::{Evident, Labelled};
        check(
            "dr hab. Jan Kowalski, Prezydent Gliwic",
            Evident,
            &["dr hab. Jan Kowalski|Prezydent Gliwic|"],
        );
        check(
            "p. Anna Nowak – Burmistrz Miasta Pszów",
            Evident,
            &["Anna Nowak|Burmistrz Miasta Pszów|"],
        );
        check(
            "Jan Kowalski (Urząd Miasta Katowice)",
            Evident,
            &["Jan Kowalski||Urząd Miasta Katowice"],
        );
        check(
            "Jan Kowalski – Dyrektor Biura, Śląski Związek Gmin i Powiatów",
            Evident,
            &["Jan Kowalski|Dyrektor Biura|Śląski Związek Gmin i Powiatów"],
        );
        check(
            "Jan Kowalski, Anna Nowak i Piotr Zieliński",
            Labelled,
            &["Jan Kowalski||", "Anna Nowak||", "Piotr Zieliński||"],
        );
        check(
            "Jan Kowalski, Prezydent Gliwic, Anna Nowak, Burmistrz Pszowa",
            Labelled,
            &["Jan Kowalski|Prezydent Gliwic|", "Anna Nowak|Burmistrz Pszowa|"],
        );
        check(
            "Jan Kowalski (AWF), Anna Nowak (Orange Polska)",
            Evident,
            &["Jan Kowalski||AWF", "Anna Nowak||Orange Polska"],
        );
        check("Jan Kowalski, Orange Polska", Labelled, &["Jan Kowalski||Orange Polska"]);
        check("Ngozi Okafor, Wei Chen", Labelled, &["Ngozi Okafor||", "Wei Chen||"]);
        check(
            "prezydent Przemyśla Wojciech Bakun, burmistrz Wołomina Elżbieta Radwan",
            Labelled,
            &["Wojciech Bakun|prezydent Przemyśla|", "Elżbieta Radwan|burmistrz Wołomina|"],
        );
        check(
            "Krzysztof Koman, Prezes Zarządu, Centrum Innowacji CentroPolis",
            Evident,
            &["Krzysztof Koman|Prezes Zarządu|Centrum Innowacji CentroPolis"],
        );
        check(
            "dr hab. Jan Nowak, prof. UŚ, Uniwersytet Śląski",
            Evident,
            &["dr hab., prof. UŚ Jan Nowak||Uniwersytet Śląski"],
        );
        check("Kuba Kulesza (host)", Evident, &["Kuba Kulesza||"]);
        check(
            "Jane Smith, Mayor of Leeds; Tom Brown, CEO, LGIU",
            Evident,
            &["Jane Smith|Mayor of Leeds|", "Tom Brown|CEO|LGIU"],
        );
        check(
            "Jan Kowalski z Uniwersytetu Śląskiego",
            Evident,
            &["Jan Kowalski||Uniwersytet Śląski"],
        );
        check("Otwarcie konferencji", Evident, &[]);
        check("Jan Kowalski opowie o planach", Evident, &[]);
        check("Nowa Huta, dzielnica Krakowa", Evident, &[]);
        check("Urząd Miasta, Wydział Kultury", Evident, &[]);
        check("Jan Kowalski – jak budować zaufanie mieszkańców do władz", Evident, &[]);
    }
}
