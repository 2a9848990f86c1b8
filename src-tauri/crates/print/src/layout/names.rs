//! Lists of names.

use super::{Fonts, Style};

impl Fonts {
    /// A list such as `dr Anna Lis, Jan Kot`, with given and family names that no line's end parts.
    ///
    /// Names wider than `measure` points are left as they are.
    #[must_use]
    pub fn whole_names(&self, list: &str, style: Style, measure: f32) -> String {
        let whole = |name: &str| {
            if name.contains(' ') && self.width(name, style) <= measure {
                name.replace(' ', "\u{a0}")
            } else {
                name.to_owned()
            }
        };
        list.split(", ").map(whole).collect::<Vec<_>>().join(", ")
    }

    /// Office and organisation after each other where a line of `measure` points holds both, else
    /// each on a line of its own.
    #[must_use]
    pub fn office(&self, office: &str, organisation: &str, style: Style, measure: f32) -> String {
        let known: Vec<&str> =
            [office.trim(), organisation.trim()].into_iter().filter(|it| !it.is_empty()).collect();
        let line = known.join(", ");
        if self.width(&line, style) <= measure { line } else { known.join(",\n") }
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
        assert_eq!(office(80.0), "wójt,\nGmina Dolne Łąki");
    }

    #[test]
    fn names_stay_whole_where_a_line_holds_them() {
        check(200.0, "dr_Anna_Lis, Halina_Ćwik, Oskar");
        check(70.0, "Ewa_Łoś, prof. dr hab. Bożena Źrebiec-Wójtowska, Jan_Kot");
        check(10.0, "Ewa Łoś, Jan Kot");
        check(10.0, "");
    }
}
