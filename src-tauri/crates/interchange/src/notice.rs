//! What a reader of a foreign format has to say of what it read: never a reason to stop, always
//! something that a person may want to look at.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Something that was not understood, guessed or doubtful.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What it is.
    pub code: NoticeCode,
    /// Where.
    pub place: Place,
    /// What its wording needs: `value` is what stands there, `taken` what was made of it.
    pub args: BTreeMap<String, String>,
}

/// A place in a source file.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The line, from 1, in a text.
    pub line: Option<u32>,
    /// The sheet and cell of a workbook, such as `Dzień 1!B7`, or the path in a JSON text, such as
    /// `days[0].rooms`; may be empty.
    pub path: String,
    /// The title of the session, or the name of the person, it is about; may be empty.
    pub about: String,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What can be told. The wording of each is `notice-<id>` in notices.ftl.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "kebab-case")]
        pub enum NoticeCode { $($(#[$doc])* $name,)* }

        impl NoticeCode {
            /// Every code, for the check that each has its wording.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as it is written in the wording's id, in JSON and in TypeScript.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

codes! {
    /// A date (`value`) can't be understood, and was left out.
    BadDate = "bad-date",
    /// An hour (`value`) can't be understood, and was left out.
    BadTime = "bad-time",
    /// A length (`value`) can't be understood, and was left out.
    BadLength = "bad-length",
    /// A length (`value`) is longer than a day; it was taken as it is.
    LongLength = "long-length",
    /// A session has no day of its own; that of the list it stands in (`taken`) was taken.
    DateFromList = "date-from-list",
    /// A session's year (`value`) is that of no event; the date was left out.
    FarDate = "far-date",
    /// A session names another room (`value`) than the list that it stands in (`taken`, which was
    /// taken).
    RoomDiffers = "room-differs",
    /// Two sessions have the same key (`value`); the later one was taken without it.
    KeyTwice = "key-twice",
    /// A key (`value`) is none of the kind that the format asks for; it was taken as it is.
    KeyMalformed = "key-malformed",
    /// A person in a session has no name, and was left out.
    PersonWithoutName = "person-without-name",
    /// A session has no title.
    TitleMissing = "title-missing",
    /// A language (`value`) is unknown, and was left out.
    LanguageUnknown = "language-unknown",
    /// A time zone (`value`) is unknown; `taken` was taken.
    ZoneUnknown = "zone-unknown",
    /// A time zone (`value`) is unknown, or is not that of the hours; they were taken as they stand.
    ZoneLeftOut = "zone-left-out",
    /// Hours stand without the zone that they are of; `taken` was taken.
    ZoneMissing = "zone-missing",
    /// A word (`value`) of a closed list is unknown; `taken` was taken.
    WordUnknown = "word-unknown",
    /// An item repeats itself by a rule (`value`), which is not followed; only its first time was
    /// taken.
    RuleNotFollowed = "rule-not-followed",
    /// Something of a kind (`value`) that is not read was left out.
    NotRead = "not-read",
    /// A cell (`value`) can't be understood; it was kept in the note.
    CellNotUnderstood = "cell-not-understood",
    /// A text was longer (`value` characters) than can be kept, and was cut.
    TextCut = "text-cut",
    /// The file ends too early or is broken here; what came before was read.
    Broken = "broken",
}

/// Leaves of notices about words that are not understood the first of each: what a program writes in
/// its own way stands in all of its sessions.
pub(crate) fn tell_once(notices: &mut Vec<Notice>) {
    let of_words = |code| {
        use NoticeCode::{LanguageUnknown, NotRead, WordUnknown, ZoneLeftOut, ZoneUnknown};
        matches!(code, LanguageUnknown | NotRead | WordUnknown | ZoneLeftOut | ZoneUnknown)
    };
    let mut told = BTreeSet::new();
    notices
        .retain(|notice| !of_words(notice.code) || told.insert((notice.code, notice.args.clone())));
}

impl Notice {
    /// A notice without arguments.
    #[must_use]
    pub fn new(code: NoticeCode, place: Place) -> Self {
        Self { code, place, args: BTreeMap::new() }
    }

    /// With an argument of its wording.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
}
