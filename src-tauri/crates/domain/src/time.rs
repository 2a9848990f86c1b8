//! Hours and lengths of a programme, in whole minutes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// An hour of a programme day: minutes since that day's midnight, 00:00 to 47:59.
///
/// A session at half past midnight that belongs to the evening before is at 24:30 of that evening.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(try_from = "u16", into = "u16")]
pub struct Clock(u16);

impl Clock {
    /// Midnight at the start of the day.
    pub const MIDNIGHT: Self = Self(0);
    const END: u16 = 48 * 60;

    /// The hour `minutes` after midnight; none past 47:59.
    #[must_use]
    pub const fn new(minutes: u16) -> Option<Self> {
        if minutes < Self::END { Some(Self(minutes)) } else { None }
    }

    /// The hour `hour:minute`; none where the minute is past 59 or the hour past 47.
    #[must_use]
    pub const fn at(hour: u16, minute: u16) -> Option<Self> {
        if hour < 48 && minute < 60 { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// This hour as the end of what begins at `start`: one before it is on the following morning.
    #[must_use]
    pub fn or_next_morning(self, start: Self) -> Self {
        if self < start { Self::new(self.0 + Self::END / 2).unwrap_or(self) } else { self }
    }

    /// This hour and `length` more. It may lie past 47:59, so it is a bare number of minutes.
    #[must_use]
    pub const fn plus(self, length: Length) -> u32 {
        self.0 as u32 + length.0 as u32
    }
}

impl TryFrom<u16> for Clock {
    type Error = String;

    fn try_from(minutes: u16) -> Result<Self, Self::Error> {
        Self::new(minutes).ok_or_else(|| format!("{minutes} minutes is past 47:59"))
    }
}

impl From<Clock> for u16 {
    fn from(clock: Clock) -> Self {
        clock.0
    }
}

/// `HH:MM`, 24:00 and later kept as such.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for Clock {
    type Err = String;

    /// Reads `H:MM`, `HH:MM` or `HH.MM`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || format!("{text} is no hour such as 10:30");
        let (hour, minute) = text.trim().split_once([':', '.']).ok_or_else(fault)?;
        match (hour.parse(), minute.len(), minute.parse()) {
            (Ok(hour), 2, Ok(minute)) => Self::at(hour, minute).ok_or_else(fault),
            _ => Err(fault()),
        }
    }
}

/// How long something takes, in minutes. Zero is allowed: real programmes have such items.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(transparent)]
pub struct Length(pub u16);

impl Length {
    /// From `start` to `end`; none where the end comes first.
    #[must_use]
    pub fn between(start: Clock, end: Clock) -> Option<Self> {
        end.0.checked_sub(start.0).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_read_as_they_are_written() {
        for (text, minutes) in [("0:00", 0), ("09:05", 545), ("10.30", 630), ("24:30", 1470)] {
            assert_eq!(text.parse::<Clock>().map(Clock::minutes), Ok(minutes), "{text}");
        }
        for text in ["", "9", "9:5", "9:60", "48:00", "-1:00", "9:0a"] {
            assert!(text.parse::<Clock>().is_err(), "{text:?} is no hour");
        }
        assert_eq!(Clock::at(24, 5).expect("an hour").to_string(), "24:05");
    }

    #[test]
    fn an_end_before_the_start_is_on_the_next_morning() {
        let at = |hour| Clock::at(hour, 30).expect("an hour");
        for (start, end, meant) in [(9, 17, 17), (9, 9, 9), (22, 2, 26), (30, 2, 26), (40, 30, 30)]
        {
            assert_eq!(at(end).or_next_morning(at(start)), at(meant), "from {start} to {end}");
        }
    }
}
