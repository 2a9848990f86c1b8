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
    fn names_stay_whole_where_a_line_holds_them() {
        check(200.0, "dr_Anna_Lis, Halina_Ćwik, Oskar");
        check(70.0, "Ewa_Łoś, prof. dr hab. Bożena Źrebiec-Wójtowska, Jan_Kot");
        check(10.0, "Ewa Łoś, Jan Kot");
        check(10.0, "");
    }
}
