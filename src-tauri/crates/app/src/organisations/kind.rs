//! What an organisation is, as far as its name says: a first guess, which somebody may correct.

use obrady_domain::OrganisationKind::{
    self, Association, Company, Gmina, Government, Media, Other, Powiat, Science, Voivodeship,
};
use obrady_words::fold;

/// Words with which folded names begin, and what is so called; of several that fit, the first.
const BEGINNINGS: [(&str, OrganisationKind); 47] = [
    ("gmina ", Gmina),
    ("miasto ", Gmina),
    ("urzad gminy ", Gmina),
    ("urzad miasta ", Gmina),
    ("urzad miejski ", Gmina),
    ("urzad dzielnicy ", Gmina),
    ("rada gminy ", Gmina),
    ("rada miasta ", Gmina),
    ("rada miejska ", Gmina),
    ("powiat ", Powiat),
    ("starostwo ", Powiat),
    ("rada powiatu ", Powiat),
    ("wojewodztwo ", Voivodeship),
    ("urzad marszalkowski ", Voivodeship),
    ("sejmik ", Voivodeship),
    ("ministerstwo ", Government),
    ("kancelaria prezesa rady ministrow ", Government),
    ("kancelaria prezydenta ", Government),
    ("kancelaria sejmu ", Government),
    ("kancelaria senatu ", Government),
    ("glowny urzad ", Government),
    ("krajowa administracja ", Government),
    ("generalna dyrekcja ", Government),
    ("regionalna izba obrachunkowa ", Government),
    ("urzad ", Government),
    ("stowarzyszenie ", Association),
    ("zwiazek ", Association),
    ("fundacja ", Association),
    ("federacja ", Association),
    ("unia ", Association),
    ("towarzystwo ", Association),
    ("lokalna grupa dzialania ", Association),
    ("uniwersytet ", Science),
    ("politechnika ", Science),
    ("akademia ", Science),
    ("instytut ", Science),
    ("szkola ", Science),
    ("wyzsza szkola ", Science),
    ("polska akademia ", Science),
    ("bank ", Company),
    ("przedsiebiorstwo ", Company),
    ("radio ", Media),
    ("telewizja ", Media),
    ("gazeta ", Media),
    ("tygodnik ", Media),
    ("dziennik ", Media),
    ("portal ", Media),
];

/// Legal forms with which the folded names of companies end.
const ENDINGS: [&str; 7] =
    [" sp. z o.o.", " sp. z o. o.", " s.a.", " sa", " sp. j.", " sp. k.", " spolka z o.o."];

/// What an organisation of this name is; [`Other`] where the name does not say.
#[must_use]
pub(crate) fn kind_of(name: &str) -> OrganisationKind {
    let name = fold(name);
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return Company;
    }
    // Whole words: a name that is one of them alone is also meant.
    let words = format!("{name} ");
    let found = BEGINNINGS.iter().find(|(beginning, _)| words.starts_with(beginning));
    found.map_or(Other, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_so_called() {
        for (name, kind) in [
            ("Gmina Żabia Wola", Gmina),
            ("Miasto Gliwice", Gmina),
            ("Urząd Gminy w Żabiej Woli", Gmina),
            ("Urząd Miasta i Gminy Swarzędz", Gmina),
            ("URZĄD MIEJSKI W ŚREMIE", Gmina),
            ("Powiat pszczyński", Powiat),
            ("Starostwo Powiatowe w Pszczynie", Powiat),
            ("Urząd Marszałkowski Województwa Śląskiego", Voivodeship),
            ("Śląski Urząd Wojewódzki", Other),
            ("Urząd Statystyczny w Łodzi", Government),
            ("Ministerstwo Cyfryzacji", Government),
            ("Związek Miast Polskich", Association),
            ("Fundacja Rozwoju", Association),
            ("Uniwersytet Łódzki", Science),
            ("Wodociągi Śremskie sp. z o.o.", Company),
            ("Bank Spółdzielczy w Żninie", Company),
            ("Radio Żnin", Media),
            ("Radiowóz", Other),
            ("Gminny Ośrodek Kultury", Other),
            ("", Other),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
    }
}
