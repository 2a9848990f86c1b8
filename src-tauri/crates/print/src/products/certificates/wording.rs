//! The wording of a certificate: text with placeholders in braces.

use std::collections::BTreeSet;

/// What a placeholder stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Placeholder {
    Name,
    Office,
    Organisation,
    Category,
    Event,
    Dates,
    Place,
    Role,
    Sessions,
    Hours,
    Number,
    Date,
}

/// Their names in English and in Polish, which people may mix.
const NAMES: [(&str, Placeholder); 25] = [
    ("name", Placeholder::Name),
    ("imię i nazwisko", Placeholder::Name),
    ("osoba", Placeholder::Name),
    ("office", Placeholder::Office),
    ("funkcja", Placeholder::Office),
    ("organisation", Placeholder::Organisation),
    ("instytucja", Placeholder::Organisation),
    ("category", Placeholder::Category),
    ("kategoria", Placeholder::Category),
    ("event", Placeholder::Event),
    ("wydarzenie", Placeholder::Event),
    ("dates", Placeholder::Dates),
    ("termin", Placeholder::Dates),
    ("place", Placeholder::Place),
    ("miejsce", Placeholder::Place),
    ("role", Placeholder::Role),
    ("rola", Placeholder::Role),
    ("sessions", Placeholder::Sessions),
    ("sesje", Placeholder::Sessions),
    ("hours", Placeholder::Hours),
    ("godziny", Placeholder::Hours),
    ("number", Placeholder::Number),
    ("numer", Placeholder::Number),
    ("date", Placeholder::Date),
    ("data", Placeholder::Date),
];

/// A part of a paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Of(Placeholder),
}

/// A text, read: a paragraph for each line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wording {
    paragraphs: Vec<Vec<Piece>>,
    /// What stands in braces and is no placeholder.
    pub unknown: BTreeSet<String>,
}

/// A paragraph with all that it asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Worded {
    /// What it says.
    pub text: String,
    /// The placeholder that it is nothing but, which then stands out.
    pub only: Option<Placeholder>,
}

impl Wording {
    /// Reads a text. What it does not know stays as it is.
    pub fn read(text: &str) -> Self {
        let mut wording = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let pieces = wording.paragraph(line);
            wording.paragraphs.push(pieces);
        }
        wording
    }

    /// Whether it asks for this.
    pub fn asks_for(&self, placeholder: Placeholder) -> bool {
        self.paragraphs.iter().flatten().any(|piece| *piece == Piece::Of(placeholder))
    }

    fn paragraph(&mut self, line: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((inside, after)) = after.split_once('}') else { break };
            let name = inside.trim().to_lowercase();
            let known = NAMES.iter().find(|(known, _)| *known == name);
            match known {
                Some((_, placeholder)) => {
                    pieces.push(Piece::Text(before.to_owned()));
                    pieces.push(Piece::Of(*placeholder));
                }
                None => {
                    self.unknown.insert(inside.trim().chars().take(60).collect());
                    pieces.push(Piece::Text(format!("{before}{{{inside}}}")));
                }
            }
            rest = after;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        pieces.retain(|piece| *piece != Piece::Text(String::new()));
        pieces
    }

    /// The paragraphs for somebody of whom `value` says all, of one of the `roles` or of all. One that
    /// asks only for what is empty is left out; one that asks for roles and sessions comes once for
    /// each role, so that none is said of what was done in another.
    pub fn filled(
        &self,
        roles: &[String],
        value: impl Fn(Placeholder, Option<&str>) -> String,
    ) -> Vec<Worded> {
        let paragraph = |pieces: &Vec<Piece>, role: Option<&str>| {
            let (mut text, mut asked, mut answered) = (String::new(), false, false);
            for piece in pieces {
                match piece {
                    Piece::Text(part) => text.push_str(part),
                    Piece::Of(placeholder) => {
                        let value = value(*placeholder, role);
                        asked = true;
                        answered |= !value.trim().is_empty();
                        text.push_str(value.trim());
                    }
                }
            }
            let only = match pieces[..] {
                [Piece::Of(placeholder)] => Some(placeholder),
                _ => None,
            };
            (!asked || answered).then(|| Worded { text: tidy(&text), only })
        };
        let both = [Placeholder::Role, Placeholder::Sessions].map(Piece::Of);
        let all = self.paragraphs.iter().flat_map(|pieces| {
            let each = both.iter().all(|piece| pieces.contains(piece)) && !roles.is_empty();
            let roles = roles.iter().map(|role| Some(role.as_str()));
            let roles = if each { roles.collect() } else { vec![None] };
            roles.into_iter().filter_map(move |role| paragraph(pieces, role))
        });
        all.collect()
    }
}

/// Without the marks that stood around something empty.
fn tidy(text: &str) -> String {
    // Spaces that bind stay.
    let words = text.split(|letter: char| letter.is_ascii_whitespace());
    let mut text = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    for (twice, once) in
        [(" ,", ","), (",,", ","), (" .", "."), ("· ·", "·"), ("()", ""), ("„”", "")]
    {
        text = text.replace(twice, once);
    }
    let text = text.trim_matches([' ', '·', ',', ';', '–']);
    text.trim_start_matches([':', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let filled = Wording::read(text).filled(&[], |placeholder, _| match placeholder {
            Placeholder::Name => "Jan Lis".into(),
            Placeholder::Event => "Zjazd".into(),
            Placeholder::Dates => "7–8 czerwca 2021".into(),
            _ => String::new(),
        });
        let texts: Vec<&str> = filled.iter().map(|worded| worded.text.as_str()).collect();
        assert_eq!(texts, expected, "{text:?}");
    }

    #[test]
    fn placeholders_are_filled_in_both_languages() {
        check("{name} at {event}, {dates}", &["Jan Lis at Zjazd, 7–8 czerwca 2021"]);
        check("{ Imię i nazwisko }: {WYDARZENIE}", &["Jan Lis: Zjazd"]);
        check("\n\n a \n\n{osoba}\n", &["a", "Jan Lis"]);
    }

    #[test]
    fn what_asks_only_for_what_is_empty_is_left_out() {
        check("Sesje: {sesje}\nRola: {rola} – {name}", &["Rola: – Jan Lis"]);
        check("{dates} · {place}\n{place} · {dates}", &["7–8 czerwca 2021", "7–8 czerwca 2021"]);
        check("w {event}, {place}, {dates}.", &["w Zjazd, 7–8 czerwca 2021."]);
    }

    #[test]
    fn each_role_has_its_own_sessions() {
        let roles = ["moderacja".to_owned(), String::new()];
        let wording = Wording::read("{role}: {sessions}\nRazem: {role}");
        let filled = wording.filled(&roles, |placeholder, role| match (placeholder, role) {
            (Placeholder::Role, role) => role.unwrap_or("moderacja, wykład").into(),
            (_, Some("moderacja")) => "„Debata”".into(),
            _ => "„Obiad”".into(),
        });
        let texts: Vec<&str> = filled.iter().map(|worded| worded.text.as_str()).collect();
        assert_eq!(texts, ["moderacja: „Debata”", "„Obiad”", "Razem: moderacja, wykład"]);
    }

    #[test]
    fn what_is_no_placeholder_stays_and_is_reported() {
        let wording = Wording::read("{nmae} {} {name");
        assert_eq!(wording.unknown, BTreeSet::from([String::new(), "nmae".to_owned()]));
        check("{nmae} {} {name", &["{nmae} {} {name"]);
    }

    #[test]
    fn a_placeholder_alone_on_its_line_stands_out() {
        let filled = Wording::read("{name}\nfor {name}").filled(&[], |_, _| "Jan".into());
        assert_eq!(filled[0].only, Some(Placeholder::Name));
        assert_eq!(filled[1].only, None);
    }
}
