//! The languages that Obrady speaks.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language of the screen, the paper and the command line.
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
pub enum Language {
    /// Polish, the language of most who use Obrady.
    #[default]
    #[serde(rename = "pl")]
    Polish,
    /// British English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, Polish first.
    pub const ALL: [Self; 2] = [Self::Polish, Self::English];

    /// The two letters of ISO 639: `pl`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Polish => "pl",
            Self::English => "en",
        }
    }

    /// The tag of BCP 47 that documents carry: `pl-PL`, `en-GB`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Polish => "pl-PL",
            Self::English => "en-GB",
        }
    }
}

/// The code: `pl`, `en`.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads codes, tags and names of locales: `pl`, `pl-PL`, `pl_PL.UTF-8`, `EN_us`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code.trim()))
            .ok_or_else(|| format!("{text:?} is none of pl, en"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_the_names_of_locales() {
        for text in ["pl", "PL", "pl-PL", "pl_PL.UTF-8", "pl_PL@euro"] {
            assert_eq!(text.parse(), Ok(Language::Polish), "{text}");
        }
        for text in ["en", "en-GB", "en_US.UTF-8", "EN"] {
            assert_eq!(text.parse(), Ok(Language::English), "{text}");
        }
        for text in ["", "C", "POSIX", "polski", "plx", "de-DE"] {
            assert!(text.parse::<Language>().is_err(), "{text:?} is no language of ours");
        }
        for language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(language));
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
