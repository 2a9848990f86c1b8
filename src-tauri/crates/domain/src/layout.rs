//! Layouts: which columns a list of participants has, for whom, and in which order.

use serde::{Deserialize, Serialize};

use crate::{Filter, LayoutId};

/// A named layout, for every event of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// Its id.
    pub id: LayoutId,
    /// What it is called.
    pub name: String,
    /// Whose eyes its lists are for.
    pub audience: Audience,
    /// What its lists are like.
    pub list: ListDefinition,
    /// Its place among the layouts.
    pub position: u32,
}

/// Whose eyes a list is for.
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
#[serde(rename_all = "camelCase")]
pub enum Audience {
    /// The office's alone.
    #[default]
    Internal,
    /// Those at the door, in the kitchen, in the hotel.
    Venue,
    /// Everybody's: only data of whom it was agreed to.
    Public,
}

impl Audience {
    /// Everyone, in the order in which menus show them.
    pub const ALL: [Self; 3] = [Self::Internal, Self::Venue, Self::Public];
}

/// What a list is like.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ListDefinition {
    /// Its columns, in order.
    pub columns: Vec<ListColumn>,
    /// By what it is sorted, the weightiest first; equal rows by name.
    pub sort: Vec<SortKey>,
    /// For what each it has a sheet of its own.
    pub per: SheetPer,
    /// Who is in it; empty for everybody.
    pub filter: Filter,
}

/// A column by which a list is sorted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SortKey {
    /// Which.
    pub column: ListColumn,
    /// Whether the last come first.
    pub descending: bool,
}

/// For what each a list has a sheet of its own.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SheetPer {
    /// For nothing: one sheet has all.
    #[default]
    None,
    /// For each session, those who signed up for it.
    Session,
    /// For each category.
    Category,
    /// For each organisation.
    Organisation,
    /// For each state of a registration.
    State,
}

impl SheetPer {
    /// Every one, in the order in which menus show them.
    pub const ALL: [Self; 5] =
        [Self::None, Self::Session, Self::Category, Self::Organisation, Self::State];

    /// What the names of the sheets tell of those on them, as a column would.
    #[must_use]
    pub const fn tells(self) -> Option<ListColumn> {
        match self {
            Self::None => None,
            Self::Session => Some(ListColumn::SignUps),
            Self::Category => Some(ListColumn::Category),
            Self::Organisation => Some(ListColumn::Organisation),
            Self::State => Some(ListColumn::State),
        }
    }

    /// Its name for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Session => "session",
            Self::Category => "category",
            Self::Organisation => "organisation",
            Self::State => "state",
        }
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What a list of registrations can show, and a filter can ask for.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        pub enum ListColumn {
            $($(#[$doc])* $name,)*
            /// The answer to a question, by its words: layouts outlive the events whose form asks it.
            Answer(String),
        }

        impl ListColumn {
            /// Every one but answers, in the order in which menus show them.
            pub const OWN: [Self; [$($text,)*].len()] = [$(Self::$name,)*];

            /// Its name in filters and for programs; of an answer, the question.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$name => $text,)*
                    Self::Answer(question) => question,
                }
            }
        }
    };
}

columns! {
    /// Its number in the list, from 1.
    Number = "number",
    /// Title before the name.
    Title = "title",
    /// Given names.
    Given = "given",
    /// Family name.
    Family = "family",
    /// Family, then given names.
    Name = "name",
    /// Office.
    Office = "office",
    /// Organisation.
    Organisation = "organisation",
    /// Kind of the organisation.
    OrganisationKind = "organisationKind",
    /// Voivodeship of the organisation, by its code in the register.
    Voivodeship = "voivodeship",
    /// E-mail address.
    Email = "email",
    /// Telephone number.
    Phone = "phone",
    /// Whether the place is theirs.
    State = "state",
    /// On site or online.
    Attendance = "attendance",
    /// Category of the ticket.
    Category = "category",
    /// When it came in.
    RegisteredAt = "registered",
    /// Code of the ticket.
    Code = "code",
    /// Tags.
    Tags = "tags",
    /// What they eat.
    Diet = "diet",
    /// What they need to move about, see, hear.
    Accessibility = "accessibility",
    /// Into which language they need an interpreter.
    Interpreter = "interpreter",
    /// The staff's note.
    Note = "note",
    /// The buyer's name.
    InvoiceName = "invoiceName",
    /// The buyer's tax number.
    InvoiceNip = "invoiceNip",
    /// The buyer's address.
    InvoiceAddress = "invoiceAddress",
    /// Where it came from.
    Source = "source",
    /// When they came in.
    CheckedInAt = "checkedIn",
    /// The sessions signed up for.
    SignUps = "sessions",
    /// Those of them whose waiting list they are on.
    Waits = "waitsFor",
}

impl ListColumn {
    /// The column, but for answers, that has this name, however it is spelt.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::OWN.into_iter().find(|column| column.name().eq_ignore_ascii_case(name))
    }
}
