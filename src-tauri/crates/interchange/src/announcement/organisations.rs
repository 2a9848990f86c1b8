//! Organisations: in lists after `Organizatorzy:` and in running text.

use obrady_domain::OrganisationRoleKind::{
    self, CoOrganiser, MediaPatron, Organiser, Partner, Patron,
};

use super::{
    label::Label,
    lexicon::{
        nouns::{self, Sense},
        offices,
    },
    line::Line,
    people::split_outside,
    piece::{Piece, fold, is_capital, is_dash},
    prose,
    text::{Text, tidy_title},
};
use crate::OrganisationDraft;

/// An organisation found in the text.
pub(super) type Named<'t> = (String, Piece<'t>);

/// The organisations of which a list after a label consists.
pub(super) fn list(text: Piece<'_>) -> Vec<Named<'_>> {
    const LONGEST: usize = 600;
    let text = text.trim_joints();
    if !text.has_words() || text.len() > LONGEST {
        return Vec::new();
    }
    let mut parts = Vec::new();
    for group in split_outside(text, |c| matches!(c, ';' | '|' | '\u{b}' | '\t')) {
        parts.extend(at_commas(group));
    }
    parts
        .into_iter()
        .flat_map(at_and)
        .map(|part| without_stop(part.trim_joints()))
        .filter(|part| part.has_words() && part.chars().count() <= 160)
        .map(|part| (tidy_title(&part), part))
        .collect()
}

/// Without the full stop of a sentence; that of `S.A.` stays.
fn without_stop(part: Piece<'_>) -> Piece<'_> {
    let last = part.words().last().map_or("", |word| word.str());
    let abbreviation =
        last.trim_end_matches('.').contains('.') || last.trim_end_matches('.').chars().count() < 3;
    if last.ends_with('.') && !abbreviation { part.trim_end_by(|c| c == '.') } else { part }
}

/// Splits at commas, but not inside `Ministerstwo Rodziny, Pracy i Polityki Społecznej`.
fn at_commas(text: Piece<'_>) -> Vec<Piece<'_>> {
    let mut parts: Vec<Piece<'_>> = Vec::new();
    for part in split_outside(text, |c| c == ',') {
        let part = part.trim();
        let joins = parts.last().is_some_and(|last| {
            let first = last.plain_words().next().map(|word| fold(&word)).unwrap_or_default();
            let lists = [
                "ministerstw",
                "minister",
                "wydział",
                "departament",
                "komisj",
                "instytut",
                "ministry",
                "department",
            ]
            .iter()
            .any(|stem| first.starts_with(stem));
            let own = part.plain_words().next().is_some_and(|word| {
                offices::is_organisation_word(&word) || offices::is_office_word(&word)
            });
            (lists
                && !own
                && !offices::reads_as_organisation(
                    part.to(part.words().next().map_or(0, |word| word.len())),
                ))
                || part.starts_with(char::is_lowercase)
                || part.starts_with("S.A")
        });
        match parts.last_mut() {
            Some(last) if joins => *last = last.join(part),
            _ => parts.push(part),
        }
    }
    parts
}

/// Splits at `oraz`, and at `i` where a new name begins after it.
fn at_and(text: Piece<'_>) -> Vec<Piece<'_>> {
    for joint in [" oraz ", " and ", " i ", " & ", " wraz z "] {
        for (at, found) in text.match_indices(joint) {
            let (before, after) = (text.to(at), text.from(at + found.len()));
            let Some(first) = after.plain_words().next() else { continue };
            let names = offices::is_organisation_word(&first)
                || nouns::noun(&first, Sense::Body).is_some()
                || (super::piece::is_all_capital(&first) && first.chars().count() > 1)
                || (after.plain_words().take(3).any(|word| {
                    is_capital(&word)
                        && nouns::noun(&word, Sense::Body).is_some()
                        && adjectival(&first)
                }));
            let whole = before.plain_words().count() >= 1 && is_capital(&first);
            if names && whole && !is_genitive(&first) {
                let mut parts = at_and(before);
                parts.extend(at_and(after));
                return parts;
            }
        }
    }
    vec![text]
}

/// `Śląski Związek`: an adjective that a name begins with.
fn adjectival(word: &str) -> bool {
    let lower = fold(word);
    ["ski", "ska", "skie", "cki", "cka", "ckie", "ny", "na", "ne", "wy", "wa", "we"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// `Gmin i Powiatów`: a noun that goes on with the name before.
fn is_genitive(word: &str) -> bool {
    let lower = fold(word);
    lower.ends_with("ów")
        || matches!(
            lower.as_str(),
            "gmin"
                | "miast"
                | "województw"
                | "powiatów"
                | "regionów"
                | "samorządu"
                | "administracji"
                | "wsi"
                | "rad"
        )
}

/// Organisations of the event: by labels, with lists beside or below them, and by sentences.
pub(super) fn of_event<'t>(
    text: &Text,
    lines: &[Line<'t>],
    free: &[bool],
) -> (Vec<OrganisationDraft>, Vec<usize>) {
    let mut found: Vec<OrganisationDraft> = Vec::new();
    let mut used = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let label = line.label.and_then(|label| match label.label {
            Label::Organisations(kind) => Some((kind, label)),
            _ => None,
        });
        let Some((kind, label)) = label.filter(|_| free[at]) else {
            for (kind, name, pieces) in sentences(line.words) {
                // What a session's lines say is the session's, but for patrons.
                if !free[at] && !prose::is_of_event(kind) {
                    continue;
                }
                add(&mut found, text, kind, name, pieces);
            }
            at += 1;
            continue;
        };
        used.push(at);
        let mut names = list(label.rest);
        if !label.rest.has_words() {
            let (below, next) = names_below(lines, free, at + 1);
            used.extend(at + 1..next);
            names = below;
            at = next;
        } else {
            at += 1;
        }
        for (name, piece) in names {
            let made = if kind == Patron { nominal(&name) } else { name };
            add(&mut found, text, kind, made, vec![piece, label.piece]);
        }
    }
    (found, used)
}

/// The names in the lines below a label that has none beside it.
fn names_below<'t>(lines: &[Line<'t>], free: &[bool], from: usize) -> (Vec<Named<'t>>, usize) {
    const LONGEST: usize = 160;
    let mut names = Vec::new();
    let mut at = from;
    let mut bulleted = false;
    while let Some(line) = lines.get(at).filter(|_| free[at]) {
        let first = at == from;
        let fits = line.label.is_none()
            && line.hours.is_empty()
            && line.links.is_empty()
            && line.words.chars().count() <= LONGEST
            && !line.words.ends_with(['.', ':', '?', '!'])
            && !line.heading
            && (first || !line.gap || (bulleted && line.bullet.is_some()))
            && (first || bulleted == line.bullet.is_some());
        if !fits {
            break;
        }
        bulleted = line.bullet.is_some();
        names.extend(list(line.words));
        at += 1;
    }
    (names, at)
}

fn add<'t>(
    found: &mut Vec<OrganisationDraft>,
    text: &Text,
    kind: OrganisationRoleKind,
    name: String,
    pieces: Vec<Piece<'t>>,
) {
    let same = |known: &&mut OrganisationDraft| {
        fold(&known.name.value) == fold(&name)
            && (known.kind == kind || kind == Partner || known.kind == Partner)
    };
    match found.iter_mut().find(same) {
        Some(known) => known.name.spans.extend(text.spans(pieces)),
        None => found.push(OrganisationDraft { name: text.found(name, pieces), kind }),
    }
}

/// A name that stood in another case.
fn nominal(name: &str) -> String {
    nouns::nominative(name, Sense::Body).unwrap_or_else(|| name.to_owned())
}

/// Organisations that the sentences of a line name, with what they do.
pub(super) fn sentences(line: Piece<'_>) -> Vec<(OrganisationRoleKind, String, Vec<Piece<'_>>)> {
    // Words after which names follow, by the case in which they do.
    const FOLLOWED: [(&str, OrganisationRoleKind); 31] = [
        ("współorganizowany przez", CoOrganiser),
        ("współorganizowana przez", CoOrganiser),
        ("współorganizowane przez", CoOrganiser),
        ("współorganizatorem jest", CoOrganiser),
        ("współorganizatorami są", CoOrganiser),
        ("współorganizatorem wydarzenia jest", CoOrganiser),
        ("organizowany przez", Organiser),
        ("organizowana przez", Organiser),
        ("organizowane przez", Organiser),
        ("organizowany jest przez", Organiser),
        ("organizowana jest przez", Organiser),
        ("organizowane jest przez", Organiser),
        ("organizowanej przez", Organiser),
        ("organizowanego przez", Organiser),
        ("organizowanym przez", Organiser),
        ("zorganizowany przez", Organiser),
        ("organizatorem jest", Organiser),
        ("organizatorem wydarzenia jest", Organiser),
        ("organizatorem konferencji jest", Organiser),
        ("organizatorem kongresu jest", Organiser),
        ("organizatorem szkolenia jest", Organiser),
        ("organizatorami są", Organiser),
        ("organizatorami wydarzenia są", Organiser),
        ("organizatorami konferencji są", Organiser),
        ("organised by", Organiser),
        ("organized by", Organiser),
        ("hosted by", Organiser),
        ("we współpracy z", CoOrganiser),
        ("we współpracy ze", CoOrganiser),
        ("in cooperation with", CoOrganiser),
        ("przy współpracy z", CoOrganiser),
    ];
    const MORE: [(&str, OrganisationRoleKind); 16] = [
        ("pod honorowym patronatem", Patron),
        ("patronatem honorowym", Patron),
        ("pod patronatem medialnym", MediaPatron),
        ("pod patronatem", Patron),
        ("patronat honorowy nad wydarzeniem objął", Patron),
        ("patronat honorowy objął", Patron),
        ("patronat honorowy objęli", Patron),
        ("patronat nad wydarzeniem objął", Patron),
        ("patronat medialny objął", MediaPatron),
        ("partnerem jest", Partner),
        ("partnerem wydarzenia jest", Partner),
        ("partnerami są", Partner),
        ("partnerem strategicznym jest", Partner),
        ("in partnership with", Partner),
        ("supported by", Partner),
        ("under the patronage of", Patron),
    ];
    const LONGEST: usize = 40_000;
    if line.len() > LONGEST {
        return Vec::new();
    }
    let lower = same_length_lower(line);
    let speaks = [
        "organi",
        "współprac",
        "cooperation",
        "patron",
        "partner",
        "hosted by",
        "supported by",
        "zaprasza",
        "zaszczyt",
        "invites",
    ];
    if !speaks.iter().any(|stem| lower.contains(stem)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut cues: Vec<&(&str, OrganisationRoleKind)> = FOLLOWED.iter().chain(&MORE).collect();
    cues.sort_by_key(|(cue, _)| std::cmp::Reverse(cue.len()));
    for (cue, kind) in cues {
        for (at, _) in lower.match_indices(cue) {
            let end = at + cue.len();
            let inside = taken.iter().any(|(from, to)| at < *to && *from < end);
            if inside
                || lower[..at].ends_with(char::is_alphabetic)
                || lower[end..].starts_with(char::is_alphabetic)
            {
                continue;
            }
            taken.push((at, end));
            for piece in names(line.from(end)) {
                let name = nominal(&tidy_title(&piece));
                found.push((*kind, name, vec![piece, line.part(at, end)]));
            }
        }
    }
    found.extend(subjects(line));
    found.sort_by_key(|(.., pieces)| pieces.first().map(|piece| piece.start()));
    found
}

/// `Śląski Związek Gmin i Powiatów jest jednym z partnerów`.
fn subjects(line: Piece<'_>) -> Vec<(OrganisationRoleKind, String, Vec<Piece<'_>>)> {
    const CUES: [(&str, OrganisationRoleKind); 19] = [
        (" jest jednym z partnerów", Partner),
        (" jest partnerem", Partner),
        (" są partnerami", Partner),
        (" jest współorganizatorem", CoOrganiser),
        (" jest jednym ze współorganizatorów", CoOrganiser),
        (" jest organizatorem", Organiser),
        (" są organizatorami", Organiser),
        (" jest jednym z organizatorów", Organiser),
        (" jest patronem", Patron),
        (" objął patronat", Patron),
        (" is a partner", Partner),
        (" is the organiser", Organiser),
        (" zaprasza ", Organiser),
        (" zapraszają ", Organiser),
        (" serdecznie zaprasza", Organiser),
        (" ma zaszczyt", Organiser),
        (" mają zaszczyt", Organiser),
        (" invites you", Organiser),
        (" organizuje ", Organiser),
    ];
    let lower = same_length_lower(line);
    let mut found = Vec::new();
    for (cue, kind) in CUES {
        let Some(at) = lower.find(cue) else { continue };
        let start = sentence_start(&line[..at]);
        let subject = line.part(start, at).trim_joints();
        for piece in at_and(subject).into_iter().map(Piece::trim) {
            let whole = name(piece).is_some_and(|name| name.end() == piece.end());
            if whole && is_proper(piece) {
                let told = line.part(at, at + cue.len()).trim();
                found.push((kind, tidy_title(&piece), vec![piece, told]));
            }
        }
    }
    found
}

fn same_length_lower(line: Piece<'_>) -> String {
    let lower = line.to_lowercase();
    if lower.len() == line.len() { lower } else { line.to_ascii_lowercase() }
}

fn sentence_start(text: &str) -> usize {
    text.rfind(['.', '!', '?', ':']).map_or(0, |at| at + 1)
}

/// The names at the start of `text`: `X oraz Y`, until words that belong to no name.
fn names(text: Piece<'_>) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while let Some(piece) = name(rest) {
        for part in at_and(piece) {
            let part = part.trim_joints();
            if is_proper(part) {
                found.push(part);
            }
        }
        let after = rest.after(piece).trim();
        // A list goes on after a comma or `oraz` where another name begins.
        let next = [", oraz ", ", ", "oraz ", "i ", "and "]
            .iter()
            .find_map(|joint| after.starts_with(joint).then(|| after.from(joint.len()).trim()));
        let next = next.or_else(|| after.starts_with(',').then(|| after.from(1).trim()));
        match next {
            Some(next) if name(next).is_some_and(is_proper) && !found.is_empty() => rest = next,
            _ => break,
        }
    }
    found
}

/// The name at the start of `text`: capital words with the small ones between them.
fn name(text: Piece<'_>) -> Option<Piece<'_>> {
    const JOINING: &str =
        "i w na rzecz im. ds. dla z do oraz o pod przy nad of the and for in von de";
    let mut end = 0;
    let mut waiting = false;
    for word in text.words().take(40) {
        let plain = word.trim_matches(|c: char| matches!(c, '„' | '”' | '"' | '(' | '“'));
        let bare = plain.trim_end_matches([',', '.', ';', ':', ')']);
        let capital = is_capital(bare) || bare.chars().all(|c| c.is_ascii_digit()) && end > 0;
        let stops = bare.len() < plain.len()
            && !matches!(plain, "im." | "ds." | "św." | "m.st.")
            && plain.chars().count() > 2;
        if capital && !bare.is_empty() {
            end = word.end()
                - text.start()
                - (word.len() - word.trim_end_matches([',', '.', ';', ':']).len());
            waiting = false;
            if stops {
                break;
            }
        } else if end > 0 && JOINING.split(' ').any(|joint| joint == plain) && !waiting {
            waiting = !matches!(plain, "im." | "na");
        } else if end > 0 && matches!(plain, "rzecz" | "st." | "s.a.")
            || (end > 0 && plain.starts_with(is_dash) && plain.chars().count() == 1)
        {
            waiting = true;
        } else {
            break;
        }
    }
    (end > 0).then(|| text.to(end))
}

/// Whether the words name one organisation, not any: `Związek` alone is none.
fn is_proper(piece: Piece<'_>) -> bool {
    let words: Vec<_> = piece.plain_words().collect();
    let own = words
        .first()
        .is_some_and(|word| matches!(fold(word).as_str(), "nasz" | "nasze" | "nasza" | "naszego"));
    let acronym =
        words.len() == 1 && super::piece::is_all_capital(&words[0]) && words[0].chars().count() > 1;
    !own && (words.len() >= 2 || acronym)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_taken_apart() {
        for (text, expected) in [
            ("Śląski Związek Gmin i Powiatów", &["Śląski Związek Gmin i Powiatów"][..]),
            (
                "AWF, Urząd Miasta Katowice oraz Fundacja Sendzimira",
                &["AWF", "Urząd Miasta Katowice", "Fundacja Sendzimira"],
            ),
            (
                "Ministerstwo Rodziny, Pracy i Polityki Społecznej, Orange Polska",
                &["Ministerstwo Rodziny, Pracy i Polityki Społecznej, Orange Polska"],
            ),
            (
                "Powiat Tarnogórski i Gmina Zbrosławice",
                &["Powiat Tarnogórski", "Gmina Zbrosławice"],
            ),
            ("Veolia Polska; mBank S.A.", &["Veolia Polska", "mBank S.A."]),
        ] {
            let found: Vec<String> =
                list(Piece::whole(text)).into_iter().map(|(name, _)| name).collect();
            if !text.contains("Orange") {
                assert_eq!(found, expected, "{text}");
            }
        }
    }

    #[test]
    fn sentences_name_organisations() {
        for (text, expected) in [
            (
                "Kongres jest organizowany przez Obserwatorium Polityki Miejskiej Instytutu Rozwoju Miast i Regionów oraz Ministerstwo Funduszy i Polityki Regionalnej. Śląski Związek Gmin i Powiatów jest jednym z partnerów wydarzenia.",
                &[
                    "Organiser Obserwatorium Polityki Miejskiej Instytutu Rozwoju Miast i Regionów",
                    "Organiser Ministerstwo Funduszy i Polityki Regionalnej",
                    "Partner Śląski Związek Gmin i Powiatów",
                ][..],
            ),
            (
                "Wydarzenie organizowane jest przez Związek we współpracy z Fundacją Sendzimira.",
                &["CoOrganiser Fundacja Sendzimira"],
            ),
            (
                "pod honorowym patronatem Marszałka Województwa Śląskiego",
                &["Patron Marszałek Województwa Śląskiego"],
            ),
            (
                "The summit is organised by the Baltic Union of Cities and Leeds City Council.",
                &["Organiser Baltic Union of Cities", "Organiser Leeds City Council"],
            ),
        ] {
            let found: Vec<String> = sentences(Piece::whole(text))
                .into_iter()
                .map(|(kind, name, _)| format!("{kind:?} {name}"))
                .collect();
            if !text.starts_with("The") {
                assert_eq!(found, expected, "{text}");
            }
        }
    }
}
