//! Days and hours as spreadsheet programs keep them.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::Value;

/// The value of a number that is shown as a date or time: days since the end of 1899, or since 1904,
/// the hour as a fraction. Rounded to a second, since fractions of a day never are whole minutes.
pub(super) fn value(number: f64, from_1904: bool) -> Option<Value> {
    const DAY: f64 = 86_400.0;
    // A congress is not in the year 1900: what is so small is an hour, past midnight or not.
    if (0.0..2.0).contains(&number) {
        let minutes = (number * DAY / 60.0).round();
        return Some(Value::Time(minutes as u32));
    }
    if !(2.0..2_958_466.0).contains(&number) {
        return number.is_finite().then_some(Value::Number(number));
    }
    let seconds = (number.fract() * DAY).round() as i64;
    let first = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    let first = NaiveDate::from_ymd_opt(first.0, first.1, first.2)?;
    let day = first.checked_add_days(Days::new(number.trunc() as u64))?;
    let moment = day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds))?;
    Some(whole(moment))
}

/// A day where the moment is its midnight.
fn whole(moment: NaiveDateTime) -> Value {
    if moment.time() == NaiveTime::MIN { Value::Day(moment.date()) } else { Value::Moment(moment) }
}

/// A date with or without an hour after ISO 8601, as OpenDocument has them: `2021-06-08T10:30:00`.
pub(super) fn iso_moment(text: &str) -> Option<Value> {
    let text = text.trim().trim_end_matches('Z');
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(Value::Day(day));
    }
    if let Ok(time) = text.parse::<NaiveTime>() {
        let minutes = time.signed_duration_since(NaiveTime::MIN).num_minutes();
        return u32::try_from(minutes).ok().map(Value::Time);
    }
    let moment: NaiveDateTime = text.parse().ok()?;
    // An hour without a day is counted from the end of 1899 in some files.
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = moment.date().signed_duration_since(first).num_days();
    if (0..2).contains(&days) {
        let minutes = moment.signed_duration_since(first.and_time(NaiveTime::MIN)).num_minutes();
        return u32::try_from(minutes).ok().map(Value::Time);
    }
    Some(whole(moment))
}

/// A length after ISO 8601, which is an hour in OpenDocument: `PT10H30M00S`.
pub(super) fn iso_length(text: &str) -> Option<Value> {
    let rest = text.trim().strip_prefix("PT")?;
    let mut seconds = 0.0_f64;
    let mut digits = String::new();
    for letter in rest.chars() {
        let unit = match letter {
            'H' => 3_600.0,
            'M' => 60.0,
            'S' => 1.0,
            _ => {
                digits.push(letter);
                continue;
            }
        };
        seconds += digits.replace(',', ".").parse::<f64>().ok()? * unit;
        digits.clear();
    }
    let minutes = (seconds / 60.0).round();
    (0.0..=60_000.0).contains(&minutes).then_some(Value::Time(minutes as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_days_and_hours() {
        for (number, from_1904, want) in [
            (0.4375, false, "10:30"),
            (10.5 / 24.0, true, "10:30"),
            (1.020_833_333_333_33, false, "24:30"),
            (44_355.0, false, "2021-06-08"),
            (42_893.0, true, "2021-06-08"),
            (44_355.437_499_999_9, false, "2021-06-08 10:30"),
            (44_355.999_999_999_9, false, "2021-06-09"),
            (-1.0, false, "-1"),
            (9e9, false, "9000000000"),
        ] {
            let found = value(number, from_1904).map(|value| value.text());
            assert_eq!(found.as_deref(), Some(want), "{number}");
        }
        assert_eq!(value(f64::NAN, false), None, "what is no number is nothing");
    }

    #[test]
    fn iso_texts_are_days_and_hours() {
        for (text, want) in [
            ("2021-06-08", "2021-06-08"),
            ("2021-06-08T10:30:00", "2021-06-08 10:30"),
            ("2021-06-08T00:00:00", "2021-06-08"),
            ("1899-12-30T10:30:00", "10:30"),
            ("10:30:00", "10:30"),
        ] {
            assert_eq!(iso_moment(text).map(|value| value.text()).as_deref(), Some(want), "{text}");
        }
        assert_eq!(iso_length("PT10H30M00S"), Some(Value::Time(630)));
        assert_eq!(iso_length("PT25H"), Some(Value::Time(1_500)));
        for text in ["", "PT", "P1D", "PTxH", "PT999999999H"] {
            let nothing = iso_length(text).is_none_or(|value| value == Value::Time(0));
            assert!(nothing, "{text:?} tells no hour");
        }
    }
}
