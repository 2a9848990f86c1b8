//! Lists of names.

use super::{Fonts, Style};

/// Between two parts of a line.
const DOT: &str = " · ";

impl Fonts {
    /// A list such as `dr Anna Lis, Jan Kot`, with given and family names that no line's end parts.
    ///
    /// Names wider than `measure` points are left as they are.
    #[must_use]
    pub fn whole_names(&self, list: &str, style: Style, measure: f32) -> String {
        let whole = |name: &str| self.whole(name, style, measure);
        list.split(", ").map(whole).collect::<Vec<_>>().join(", ")
    }

    /// A text that no line's end parts, unless it is wider than `measure` points.
    #[must_use]
    pub fn whole(&self, text: &str, style: Style, measure: f32) -> String {
        if text.contains(' ') && self.width(text, style) <= measure {
            text.replace(' ', "\u{a0}")
        } else {
            text.to_owned()
        }
    }

    /// Whether a line of `measure` points holds each word of a text.
    #[must_use]
    pub fn holds_words(&self, text: &str, style: Style, measure: f32) -> bool {
        text.split_whitespace().all(|word| self.width(word, style) <= measure)
    }

    /// A name such as `prof. dr hab. Anna Lis-Kot`: where a line of `measure` points does not hold it
    /// but the name alone, it is parted behind the titles.
    #[must_use]
    pub fn titled(&self, name: &str, style: Style, measure: f32) -> String {
        let is_wide = |text: &str| self.width(text, style) > measure;
        let title = |word: &str| word.starts_with(char::is_lowercase);
        let titles = name.split_inclusive(' ').take_while(|word| title(word));
        let (titles, bare) = name.split_at(titles.map(str::len).sum());
        if titles.is_empty() || bare.is_empty() || !is_wide(name) || is_wide(bare) {
            return name.to_owned();
        }
        format!("{}\n{}", titles.trim_end(), bare.replace(' ', "\u{a0}"))
    }

    /// A text of parts with ` · ` between them, on lines of `measure` points: a line ends between two
    /// parts where that can be, and then without the dot.
    #[must_use]
    pub fn dotted(&self, text: &str, style: Style, measure: f32) -> String {
        let mut lines: Vec<String> = Vec::new();
        for part in text.split(DOT) {
            let fits = |line: &String| self.width(&format!("{line}{DOT}{part}"), style) <= measure;
            match lines.last_mut().filter(|line| fits(line)) {
                Some(line) => *line = format!("{line}{DOT}{part}"),
                None => lines.push(part.to_owned()),
            }
        }
        // The space keeps the parts apart for readers of the text.
        lines.join("\u{a0}\n")
    }

    /// Office and organisation after each other where a line of `measure` points holds both, else
    /// each on a line of its own.
    #[must_use]
    pub fn office(&self, office: &str, organisation: &str, style: Style, measure: f32) -> String {
        let known: Vec<&str> =
            [office.trim(), organisation.trim()].into_iter().filter(|it| !it.is_empty()).collect();
        let line = known.join(", ");
        if self.width(&line, style) <= measure { line } else { known.join(",\u{a0}\n") }
    }
}

#[cfg(test)]
mod tests {
    use obrady_domain::Typeface;

    use super::*;
    use crate::fonts::{self, SANS};

    fn check(measure: f32, expected: &str) {
        let fonts = fonts::open(Typeface::default());
        let list = expected.replace('_', " ");
        let whole = fonts.whole_names(&list, Style::new(SANS, 10.0), measure);
        assert_eq!(whole.replace('\u{a0}', "_"), expected, "names stay whole in {measure} points");
    }

    #[test]
    fn an_office_is_parted_from_its_house_alone() {
        let fonts = fonts::open(Typeface::default());
        let office = |measure: f32| {
            fonts.office("wójt", "Gmina Dolne Łąki", Style::new(SANS, 10.0), measure)
        };
        assert_eq!(office(150.0), "wójt, Gmina Dolne Łąki");
        assert_eq!(office(80.0), "wójt,\u{a0}\nGmina Dolne Łąki");
    }

    #[test]
    fn no_line_ends_with_a_dot() {
        let fonts = fonts::open(Typeface::default());
        let dotted = |measure: f32| {
            let text = "Sala Wielka · Woda w mieście · panel";
            fonts.dotted(text, Style::new(SANS, 10.0), measure).replace('\u{a0}', "_")
        };
        assert_eq!(dotted(300.0), "Sala Wielka · Woda w mieście · panel");
        assert_eq!(dotted(130.0), "Sala Wielka · Woda w mieście_\npanel");
        assert_eq!(dotted(100.0), "Sala Wielka_\nWoda w mieście · panel");
        assert_eq!(dotted(20.0), "Sala Wielka_\nWoda w mieście_\npanel");
    }

    #[test]
    fn a_name_is_parted_behind_its_titles() {
        let fonts = fonts::open(Typeface::default());
        let titled = |name: &str, measure: f32| fonts.titled(name, Style::new(SANS, 10.0), measure);
        assert_eq!(titled("prof. dr hab. Anna Lis-Kot", 300.0), "prof. dr hab. Anna Lis-Kot");
        assert_eq!(titled("prof. dr hab. Anna Lis-Kot", 80.0), "prof. dr hab.\nAnna\u{a0}Lis-Kot");
        assert_eq!(titled("prof. dr hab. Anna Lis-Kot", 30.0), "prof. dr hab. Anna Lis-Kot");
        assert_eq!(titled("prezes zarządu", 30.0), "prezes zarządu");
        assert_eq!(titled("Anna Lis-Kot", 30.0), "Anna Lis-Kot");
    }

    #[test]
    fn names_stay_whole_where_a_line_holds_them() {
        check(200.0, "dr_Anna_Lis, Halina_Ćwik, Oskar");
        check(70.0, "Ewa_Łoś, prof. dr hab. Bożena Źrebiec-Wójtowska, Jan_Kot");
        check(10.0, "Ewa Łoś, Jan Kot");
        check(10.0, "");
    }
}
