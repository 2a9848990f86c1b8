//! Days as people write them. Polish follows the spelling rules of the PWN dictionary: the month in
//! the genitive, an en dash without spaces between two days of one month, with spaces elsewhere.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

use crate::{Language, Words};

const POLISH_MONTHS: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const POLISH_WEEKDAYS: [&str; 7] =
    ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"];

const ENGLISH_WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const POLISH_SHORT_WEEKDAYS: [&str; 7] = ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."];

const ENGLISH_SHORT_WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Whether a word is a month as it stands after the number of a day, in one of our languages.
#[must_use]
pub fn is_month(word: &str) -> bool {
    POLISH_MONTHS.contains(&word) || ENGLISH_MONTHS.contains(&word)
}

impl Words {
    /// `czerwca`, `June`: a month, 1 to 12, as it stands after the number of a day.
    fn month(self, date: NaiveDate) -> &'static str {
        let names = match self.language() {
            Language::Polish => POLISH_MONTHS,
            Language::English => ENGLISH_MONTHS,
        };
        names[date.month0() as usize]
    }

    /// `wtorek`, `Tuesday`.
    #[must_use]
    pub const fn weekday(self, weekday: Weekday) -> &'static str {
        let names = match self.language() {
            Language::Polish => POLISH_WEEKDAYS,
            Language::English => ENGLISH_WEEKDAYS,
        };
        names[weekday as usize]
    }

    /// `wt.`, `Tue`.
    #[must_use]
    pub const fn short_weekday(self, weekday: Weekday) -> &'static str {
        let names = match self.language() {
            Language::Polish => POLISH_SHORT_WEEKDAYS,
            Language::English => ENGLISH_SHORT_WEEKDAYS,
        };
        names[weekday as usize]
    }

    /// `wt. 8 czerwca`, `Tue 8 June`: a day where the year is plain.
    #[must_use]
    pub fn short_weekday_day(self, date: NaiveDate) -> String {
        format!("{} {}", self.short_weekday(date.weekday()), self.day_of_year(date))
    }

    /// `8 czerwca`, `8 June`: a day where the year is plain.
    #[must_use]
    pub fn day_of_year(self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// `8 czerwca 2021`, `8 June 2021`.
    #[must_use]
    pub fn day(self, date: NaiveDate) -> String {
        format!("{} {}", self.day_of_year(date), date.year())
    }

    /// `wtorek, 8 czerwca 2021`, `Tuesday, 8 June 2021`.
    #[must_use]
    pub fn weekday_day(self, date: NaiveDate) -> String {
        format!("{}, {}", self.weekday(date.weekday()), self.day(date))
    }

    /// From `first` to `last`, saying no month and no year twice: `7–8 czerwca 2021`,
    /// `30 maja – 2 czerwca 2021`, `31 grudnia 2021 – 2 stycznia 2022`. One day is [`Self::day`];
    /// days in the wrong order are put right.
    #[must_use]
    pub fn day_range(self, first: NaiveDate, last: NaiveDate) -> String {
        let (first, last) = (first.min(last), first.max(last));
        let end = self.day(last);
        if first == last {
            end
        } else if first.year() != last.year() {
            format!("{} – {end}", self.day(first))
        } else if first.month() != last.month() {
            format!("{} – {end}", self.day_of_year(first))
        } else {
            format!("{}–{end}", first.day())
        }
    }

    /// `8.06.2021`, `08/06/2021`: for tables.
    #[must_use]
    pub fn numeric_day(self, date: NaiveDate) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self.language() {
            Language::Polish => format!("{day}.{month:02}.{year}"),
            Language::English => format!("{day:02}/{month:02}/{year}"),
        }
    }

    /// `8:30`, `10:30`.
    #[must_use]
    pub fn hour(self, time: chrono::NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// `8 czerwca 2021, 10:30`, `8 June 2021, 10:30`.
    #[must_use]
    pub fn moment(self, moment: NaiveDateTime) -> String {
        format!("{}, {}", self.day(moment.date()), self.hour(moment.time()))
    }

    /// `8.06.2021, 10:30`, `08/06/2021, 10:30`: for tables.
    #[must_use]
    pub fn numeric_moment(self, moment: NaiveDateTime) -> String {
        format!("{}, {}", self.numeric_day(moment.date()), self.hour(moment.time()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let day = date("2021-06-08");
        let moment = day.and_hms_opt(9, 5, 59).expect("a time");
        for (language, short, long, weekday, numeric, at, table) in [
            (
                Language::Polish,
                "8 czerwca",
                "8 czerwca 2021",
                "wtorek, 8 czerwca 2021",
                "8.06.2021",
                "8 czerwca 2021, 9:05",
                "8.06.2021, 9:05",
            ),
            (
                Language::English,
                "8 June",
                "8 June 2021",
                "Tuesday, 8 June 2021",
                "08/06/2021",
                "8 June 2021, 9:05",
                "08/06/2021, 9:05",
            ),
        ] {
            assert_eq!(Words::new(language).day_of_year(day), short);
            assert_eq!(Words::new(language).day(day), long);
            assert_eq!(Words::new(language).weekday_day(day), weekday);
            assert_eq!(Words::new(language).numeric_day(day), numeric);
            assert_eq!(Words::new(language).moment(moment), at);
            assert_eq!(Words::new(language).numeric_moment(moment), table);
        }
    }

    #[test]
    fn ranges_say_nothing_twice() {
        for (first, last, polish, english) in [
            ("2021-06-08", "2021-06-08", "8 czerwca 2021", "8 June 2021"),
            ("2021-06-07", "2021-06-08", "7–8 czerwca 2021", "7–8 June 2021"),
            ("2021-06-08", "2021-06-07", "7–8 czerwca 2021", "7–8 June 2021"),
            ("2021-05-30", "2021-06-02", "30 maja – 2 czerwca 2021", "30 May – 2 June 2021"),
            (
                "2021-12-31",
                "2022-01-02",
                "31 grudnia 2021 – 2 stycznia 2022",
                "31 December 2021 – 2 January 2022",
            ),
            (
                "2021-06-08",
                "2022-06-08",
                "8 czerwca 2021 – 8 czerwca 2022",
                "8 June 2021 – 8 June 2022",
            ),
        ] {
            let (first, last) = (date(first), date(last));
            assert_eq!(Words::new(Language::Polish).day_range(first, last), polish);
            assert_eq!(Words::new(Language::English).day_range(first, last), english);
        }
    }

    #[test]
    fn the_week_begins_on_monday() {
        for (day, polish, english) in [
            ("2021-06-07", "poniedziałek", "Monday"),
            ("2021-06-09", "środa", "Wednesday"),
            ("2021-06-13", "niedziela", "Sunday"),
        ] {
            let weekday = date(day).weekday();
            assert_eq!(Words::new(Language::Polish).weekday(weekday), polish);
            assert_eq!(Words::new(Language::English).weekday(weekday), english);
            let short = Words::new(Language::English).short_weekday(weekday);
            assert_eq!(short, &english[..3]);
            let short = Words::new(Language::Polish).short_weekday(weekday);
            assert_eq!(polish.chars().next(), short.chars().next(), "{short} is {polish}");
        }
    }
}
