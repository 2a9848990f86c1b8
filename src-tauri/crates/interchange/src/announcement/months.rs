//! Names of months and weekdays.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::Weekday;

use super::scan;

/// Every way in which the months are written, in lower case.
const MONTHS: [&str; 12] = [
    "styczeń stycznia styczniu styczniem sty january jan",
    "luty lutego lutym lut february feb",
    "marzec marca marcu marcem mar march",
    "kwiecień kwietnia kwietniu kwietniem kwi april apr",
    "maj maja maju majem may",
    "czerwiec czerwca czerwcu czerwcem cze czer june jun",
    "lipiec lipca lipcu lipcem lip july jul",
    "sierpień sierpnia sierpniu sierpniem sie sierp august aug",
    "wrzesień września wrześniu wrześniem wrz september sept sep",
    "październik października październiku październikiem paź paźdz pazdziernika october oct",
    "listopad listopada listopadzie listopadem lis november nov",
    "grudzień grudnia grudniu grudniem gru december dec",
];

static BY_NAME: LazyLock<BTreeMap<&str, u32>> = LazyLock::new(|| {
    let months = (1..).zip(MONTHS);
    months.flat_map(|(month, names)| names.split(' ').map(move |name| (name, month))).collect()
});

/// The month that the word at `at` names, with the place after it.
pub(super) fn month(text: &str, at: usize) -> Option<(u32, usize)> {
    let (word, end) = scan::letters(text, at)?;
    if !scan::word_ends(text, end) {
        return None;
    }
    let month = *BY_NAME.get(word.as_str())?;
    let dot = word.chars().count() <= 5 && text[end..].starts_with('.');
    // The full stop after `maja` ends a sentence, after `paź` it does not.
    let full =
        matches!(word.as_str(), "maja" | "maju" | "luty" | "june" | "july" | "may" | "march");
    Some((month, if dot && !full { end + 1 } else { end }))
}

/// The same in English alone, where a day may follow the month.
pub(super) fn english_month(text: &str, at: usize) -> Option<(u32, usize)> {
    let (month, end) = month(text, at)?;
    let (word, _) = scan::letters(text, at)?;
    let polish = !word.is_ascii();
    let english = [
        "ry", "ch", "il", "may", "ne", "ly", "st", "er", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec",
    ];
    (!polish && english.iter().any(|ending| word.ends_with(ending))).then_some((month, end))
}

pub(super) fn roman(text: &str, at: usize) -> Option<(u32, usize)> {
    const NUMERALS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let at = scan::spaces(text, at);
    let length = text[at..].bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let word = &text[at..at + length];
    let month = (1..).zip(NUMERALS).find(|(_, roman)| *roman == word)?.0;
    scan::word_ends(text, at + length).then_some((month, at + length))
}

/// The weekday that a word names.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "poniedziałek" | "poniedziałku" | "poniedzialek" | "monday" => Weekday::Mon,
        "wtorek" | "wtorku" | "tuesday" => Weekday::Tue,
        "środa" | "środę" | "środy" | "środzie" | "sroda" | "wednesday" => Weekday::Wed,
        "czwartek" | "czwartku" | "thursday" => Weekday::Thu,
        "piątek" | "piątku" | "piatek" | "friday" => Weekday::Fri,
        "sobota" | "sobotę" | "soboty" | "sobocie" | "saturday" => Weekday::Sat,
        "niedziela" | "niedzielę" | "niedzieli" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

pub(super) fn short_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "pon" | "pn" | "mon" => Weekday::Mon,
        "wt" | "tue" | "tues" => Weekday::Tue,
        "śr" | "wed" => Weekday::Wed,
        "czw" | "thu" | "thur" | "thurs" => Weekday::Thu,
        "pt" | "fri" => Weekday::Fri,
        "sob" | "sb" | "sat" => Weekday::Sat,
        "niedz" | "nd" | "ndz" | "sun" => Weekday::Sun,
        _ => return None,
    })
}
