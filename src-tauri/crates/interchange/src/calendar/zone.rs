//! Names of time zones as calendars have them to zones that are known.

use chrono::{NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::civil;

/// Names that Windows and Outlook give, with the zone that Unicode's CLDR gives for each. Those of
/// Europe and of where guests come from; the offset decides for the others.
const WINDOWS: &[(&str, Tz)] = &[
    ("AUS Eastern Standard Time", Tz::Australia__Sydney),
    ("Arabian Standard Time", Tz::Asia__Dubai),
    ("Belarus Standard Time", Tz::Europe__Minsk),
    ("Canada Central Standard Time", Tz::America__Regina),
    ("Caucasus Standard Time", Tz::Asia__Yerevan),
    ("Central Europe Standard Time", Tz::Europe__Budapest),
    ("Central European Standard Time", Tz::Europe__Warsaw),
    ("Central Standard Time", Tz::America__Chicago),
    ("China Standard Time", Tz::Asia__Shanghai),
    ("E. Europe Standard Time", Tz::Europe__Chisinau),
    ("E. South America Standard Time", Tz::America__Sao_Paulo),
    ("Eastern Standard Time", Tz::America__New_York),
    ("Egypt Standard Time", Tz::Africa__Cairo),
    ("FLE Standard Time", Tz::Europe__Kiev),
    ("GMT Standard Time", Tz::Europe__London),
    ("GTB Standard Time", Tz::Europe__Bucharest),
    ("Georgian Standard Time", Tz::Asia__Tbilisi),
    ("Greenwich Standard Time", Tz::Atlantic__Reykjavik),
    ("India Standard Time", Tz::Asia__Kolkata),
    ("Israel Standard Time", Tz::Asia__Jerusalem),
    ("Kaliningrad Standard Time", Tz::Europe__Kaliningrad),
    ("Korea Standard Time", Tz::Asia__Seoul),
    ("Middle East Standard Time", Tz::Asia__Beirut),
    ("Morocco Standard Time", Tz::Africa__Casablanca),
    ("Mountain Standard Time", Tz::America__Denver),
    ("New Zealand Standard Time", Tz::Pacific__Auckland),
    ("Pacific Standard Time", Tz::America__Los_Angeles),
    ("Romance Standard Time", Tz::Europe__Paris),
    ("Russian Standard Time", Tz::Europe__Moscow),
    ("SE Asia Standard Time", Tz::Asia__Bangkok),
    ("Singapore Standard Time", Tz::Asia__Singapore),
    ("South Africa Standard Time", Tz::Africa__Johannesburg),
    ("Tokyo Standard Time", Tz::Asia__Tokyo),
    ("Turkey Standard Time", Tz::Europe__Istanbul),
    ("US Mountain Standard Time", Tz::America__Phoenix),
    ("UTC", Tz::UTC),
    ("W. Europe Standard Time", Tz::Europe__Berlin),
    // What German and Polish Windows write.
    ("Mitteleuropäische Zeit", Tz::Europe__Berlin),
    ("Środkowoeuropejski czas stand.", Tz::Europe__Warsaw),
    ("Środkowoeuropejski czas standardowy", Tz::Europe__Warsaw),
];

/// Zones that stand for others with the same offsets in winter and summer, in minutes.
const STANDING_FOR: &[(i32, Tz)] = &[
    (60, Tz::Europe__Warsaw),
    (0, Tz::Europe__London),
    (120, Tz::Europe__Kiev),
    (180, Tz::Europe__Istanbul),
    (-300, Tz::America__New_York),
    (-360, Tz::America__Chicago),
    (-420, Tz::America__Denver),
    (-480, Tz::America__Los_Angeles),
];

/// The zone that a name means.
pub(super) fn known(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"').trim();
    // Names such as `/mozilla.org/20050126_1/Europe/Berlin` end with the one that is meant.
    let ends = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    std::iter::once(name).chain(ends).find_map(of_iana).or_else(|| {
        let same = |(windows, _): &&(&str, Tz)| windows.to_lowercase() == name.to_lowercase();
        WINDOWS.iter().find(same).map(|(_, zone)| *zone)
    })
}

fn of_iana(name: &str) -> Option<Tz> {
    // Abbreviations such as `EST` and `MET` are zones of the database too, of a fixed or an old
    // offset; `CET` and `EET` are what people mean.
    let short = !name.contains('/') && !matches!(name, "UTC" | "GMT" | "CET" | "EET" | "WET");
    if name.is_empty() || short {
        return None;
    }
    let zone = name.parse().ok().or_else(|| {
        TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)).copied()
    })?;
    Some(if matches!(name, "CET") { Tz::Europe__Warsaw } else { zone })
}

/// The likeliest zone of a name that is not known as such: by the towns in it, as in `(UTC+01:00)
/// Sarajevo, Skopje, Warsaw, Zagreb`, else by its offset, or by `offset`, which its definition in
/// the file gives (minutes, in winter).
pub(super) fn likely(name: &str, offset: Option<i32>) -> Tz {
    let offset = offset.or_else(|| offset_in(name));
    let fits = |zone: Tz| offset.is_none_or(|offset| winter_offset(zone) == offset);
    let towns = name.split([',', ')', '(', '/']).map(str::trim).filter(|town| town.len() > 3);
    let mut towns: Vec<String> = towns.map(|town| town.replace(' ', "_")).collect();
    // The most Polish of several.
    towns.sort_by_key(|town| town != "Warsaw");
    let by_town = towns.iter().find_map(|town| {
        let called = |zone: &&Tz| zone.name().rsplit('/').next() == Some(town) && fits(**zone);
        TZ_VARIANTS.iter().find(called).copied()
    });
    let by_offset = || STANDING_FOR.iter().find(|(own, _)| Some(*own) == offset);
    let by_any = || TZ_VARIANTS.iter().find(|zone| offset == Some(winter_offset(**zone)));
    by_town
        .or_else(|| by_offset().map(|(_, zone)| *zone))
        .or_else(|| by_any().copied())
        .unwrap_or(Tz::Europe__Warsaw)
}

fn winter_offset(zone: Tz) -> i32 {
    let offset = |month: u32| {
        let day = NaiveDate::from_ymd_opt(2024, month, 15).unwrap_or_default();
        zone.offset_from_utc_date(&day).fix().local_minus_utc() / 60
    };
    offset(1).min(offset(7))
}

/// The offset in a name such as `(UTC+01:00) …` or `GMT -0500`, in minutes.
fn offset_in(name: &str) -> Option<i32> {
    let at = name.find("UTC").or_else(|| name.find("GMT"))?;
    let rest = name[at + 3..].trim_start();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '+' | '-')));
    offset(&rest[..end.unwrap_or(rest.len())])
}

/// Reads `+0100`, `-05:30`, `+1`, in minutes.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|letter| *letter != ':').collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        4.. if digits.is_ascii() => (&digits[..2], &digits[2..4]),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// What a clock in `to` shows when one in `from` shows `at`.
pub(super) fn converted(at: NaiveDateTime, from: Tz, to: Tz) -> NaiveDateTime {
    if from == to {
        return at;
    }
    civil::moment_at(from, at).map_or(at, |moment| moment.with_timezone(&to).naive_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_program_are_known() {
        let check = |name: &str, want: Option<Tz>| assert_eq!(known(name), want, "{name}");
        check("Europe/Warsaw", Some(Tz::Europe__Warsaw));
        check(" europe/warsaw", Some(Tz::Europe__Warsaw));
        check("/mozilla.org/20050126_1/Europe/Berlin", Some(Tz::Europe__Berlin));
        check(
            "/freeassociation.sourceforge.net/Tzfile/America/Indiana/Knox",
            Some(Tz::America__Indiana__Knox),
        );
        check("W. Europe Standard Time", Some(Tz::Europe__Berlin));
        check("central european standard time", Some(Tz::Europe__Warsaw));
        check("Środkowoeuropejski czas stand.", Some(Tz::Europe__Warsaw));
        check("CET", Some(Tz::Europe__Warsaw));
        for unknown in ["", "Nowhere/Middle", "Customized Time Zone", "EST", "Warsaw"] {
            check(unknown, None);
        }
    }

    #[test]
    fn unknown_names_are_guessed_by_towns_and_offsets() {
        let check = |name: &str, offset: Option<i32>, want: Tz| {
            assert_eq!(likely(name, offset), want, "{name}");
        };
        check("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb", None, Tz::Europe__Warsaw);
        check("(UTC+01:00) Sarajewo, Skopie, Warszawa, Zagrzeb", None, Tz::Europe__Warsaw);
        check("(UTC-05:00) Eastern Time (US & Canada)", None, Tz::America__New_York);
        check("(GMT +09:00) Osaka, Sapporo, Tokyo", None, Tz::Asia__Tokyo);
        check("Customized Time Zone", Some(0), Tz::Europe__London);
        check("Customized Time Zone", None, Tz::Europe__Warsaw);
        check("Customized Time Zone", Some(7 * 60 + 13), Tz::Europe__Warsaw);
    }

    #[test]
    fn hours_that_summer_time_leaves_out_are_told_by_the_time_before() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 29).expect("a day");
        let at = |hour, minute| day.and_hms_opt(hour, minute, 0).expect("an hour");
        let utc = converted(at(2, 30), Tz::Europe__Warsaw, Tz::UTC);
        assert_eq!(utc, at(1, 30), "02:30 is 03:30 on the clocks of that night, 01:30 UTC");
        assert_eq!(converted(at(12, 0), Tz::UTC, Tz::Europe__Warsaw), at(14, 0));
    }
}
