//! Names that these formats give to things.

use chrono::NaiveDate;
use uuid::Uuid;

/// The acronym of an event as all three schemas allow it: small letters, digits and underscores, at
/// least four. What has none gets one of its title, and what is too short the year.
pub(super) fn acronym(acronym: &str, title: &str, starts_on: Option<NaiveDate>) -> String {
    let own = words(acronym, '_');
    let mut fit = if own.is_empty() { words(title, '_') } else { own };
    // Long titles make long names of files and addresses.
    fit.truncate(40);
    let mut fit = fit.trim_end_matches('_').to_owned();
    if fit.len() < 4 {
        let year = starts_on.map_or_else(String::new, |day| day.format("%Y").to_string());
        fit = [fit.as_str(), &year]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("_");
    }
    if fit.len() < 4 {
        fit = [fit.as_str(), "event"]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("_");
    }
    fit
}

/// The name of a session in addresses: acronym, number, title.
pub(super) fn slug(acronym: &str, number: i64, title: &str) -> String {
    let mut words = words(title, '_');
    words.truncate(60);
    let words = words.trim_end_matches('_');
    let words = if words.is_empty() { "session" } else { words };
    format!("{acronym}-{number}-{words}")
}

/// Small letters and digits of ASCII, `between` in the place of everything else; neither begins nor
/// ends with it.
pub(super) fn words(text: &str, between: char) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'a'..='z' | '0'..='9' => letter,
            'ą' | 'á' | 'à' | 'â' | 'ä' | 'å' | 'ã' => 'a',
            'ć' | 'č' | 'ç' => 'c',
            'ď' => 'd',
            'ę' | 'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
            'í' | 'î' | 'ï' | 'ì' => 'i',
            'ł' | 'ľ' => 'l',
            'ń' | 'ň' | 'ñ' => 'n',
            'ó' | 'ö' | 'ô' | 'ø' | 'õ' | 'ò' | 'ő' => 'o',
            'ř' => 'r',
            'ś' | 'š' | 'ß' => 's',
            'ť' => 't',
            'ú' | 'ü' | 'ů' | 'û' | 'ù' | 'ű' => 'u',
            'ý' => 'y',
            'ź' | 'ż' | 'ž' => 'z',
            _ => between,
        };
        if plain != between || !(out.is_empty() || out.ends_with(between)) {
            out.push(plain);
        }
    }
    out.truncate(out.trim_end_matches(between).len());
    out
}

/// The guid of a session in another of its rooms, for schedule.xml, where no two items may have the
/// same. It is its own inverse, so that a reader finds the session again.
pub(super) fn again_in(guid: Uuid, room: &str) -> Uuid {
    // FNV-1a with 128 bits; version and variant of the guid stay.
    let hash = room.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    let mask = !(0xf << 76 | 0x3 << 62);
    Uuid::from_u128(guid.as_u128() ^ (hash & mask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_fit() {
        let day = NaiveDate::from_ymd_opt(2021, 9, 1);
        for (short, title, expected) in [
            ("KPM 2021", "", "kpm_2021"),
            ("36c3", "", "36c3"),
            ("JDD", "", "jdd_2021"),
            ("", "Kongres Polityki Miejskiej", "kongres_polityki_miejskiej"),
            ("", "Łódź!", "lodz"),
            ("", "", "2021"),
        ] {
            assert_eq!(acronym(short, title, day), expected, "{short:?} {title:?}");
            assert_eq!(acronym(expected, "x", day), expected, "what fits stays");
        }
        assert_eq!(acronym("", "", None), "event");
    }

    #[test]
    fn another_room_is_found_again() {
        let guid = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0001);
        let other = again_in(guid, "Sala B");
        assert_ne!(other, guid);
        assert_eq!((other.get_version_num(), other.get_variant()), (7, guid.get_variant()));
        assert_eq!(again_in(other, "Sala B"), guid);
    }
}
