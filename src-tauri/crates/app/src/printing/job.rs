//! What is to be printed, and how.

use chrono::NaiveDate;
use obrady_domain::{CategoryId, EventId, PersonId, PictureId, RegistrationState, SessionId};
use obrady_print::{
    BadgeOptions, CertificateOptions, DoorSignOptions, EnvelopeOptions, Finish, LabelOptions,
    PersonalProgrammeOptions, PosterOptions, ProgrammeOptions, SessionCardOptions, SignInOptions,
    TableTentOptions,
};
use obrady_words::Language;
use serde::{Deserialize, Serialize};

/// What is to be printed, and how.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// Which event.
    pub event: EventId,
    /// In what language its own words are.
    pub language: Language,
    /// What it is.
    pub product: Product,
    /// Of whom or of what it is made.
    #[serde(default)]
    pub chosen: Chosen,
    /// What is on it that the file does not know.
    #[serde(default)]
    pub texts: PrintTexts,
    /// Which pages are wanted, from 1, the last one included; all where none.
    #[serde(default)]
    pub pages: Option<(u32, u32)>,
    /// What becomes of the pages on paper.
    #[serde(default)]
    pub finish: Finish,
}

macro_rules! products {
    ($($(#[$doc:meta])* $name:ident($options:ty),)*) => {
        /// What can be printed, with the choices that each has.
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(tag = "kind", content = "options", rename_all = "camelCase")]
        pub enum Product { $($(#[$doc])* $name($options),)* }

        /// What can be printed.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        pub enum ProductKind { $($(#[$doc])* $name,)* }

        impl ProductKind {
            /// Every one, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The product with its usual choices.
            #[must_use]
            pub fn usual(self) -> Product {
                match self { $(Self::$name => Product::$name(Default::default()),)* }
            }
        }

        impl Product {
            /// What it is.
            #[must_use]
            pub const fn kind(&self) -> ProductKind {
                match self { $(Self::$name(_) => ProductKind::$name,)* }
            }
        }
    };
}

products! {
    /// The programme as a book or a leaflet.
    Programme(ProgrammeOptions),
    /// The timetable as a poster.
    Poster(PosterOptions),
    /// The list of participants.
    Participants(ParticipantsOptions),
    /// Lists to be signed.
    SignIn(SignInOptions),
    /// Badges.
    Badges(BadgeOptions),
    /// Certificates.
    Certificates(CertificateOptions),
    /// Names for tables.
    TableTents(TableTentOptions),
    /// The day's programme of each room.
    DoorSigns(DoorSignOptions),
    /// Cards of sessions, for those who moderate.
    SessionCards(SessionCardOptions),
    /// What each person does.
    PersonalProgrammes(PersonalProgrammeOptions),
    /// Envelopes.
    Envelopes(EnvelopeOptions),
    /// Address labels.
    Labels(LabelOptions),
    /// The registrations in numbers, on one page.
    Numbers(NumbersOptions),
}

/// How the list of participants is printed: there is nothing to choose, lists have layouts of their
/// own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct ParticipantsOptions {}

/// How the numbers are printed: there is nothing to choose.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct NumbersOptions {}

/// Of whom or of what something is printed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct Chosen {
    /// Who, where it is of people.
    pub who: Who,
    /// Only those of this session, or only this session.
    pub session: Option<SessionId>,
    /// Only what is on that day.
    pub day: Option<NaiveDate>,
    /// Only registrations of this category.
    pub category: Option<CategoryId>,
    /// Only registrations in this state; where none, those that are not cancelled and do not wait.
    pub state: Option<RegistrationState>,
    /// Only people whose badge was not printed yet.
    pub unprinted: bool,
    /// Only these people, where any are named.
    pub people: Vec<PersonId>,
    /// What gets a sheet of its own, of lists to be signed.
    pub per: PerSheet,
}

/// Who gets something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Who {
    /// Who registered.
    #[default]
    Registered,
    /// Who has a role in a session, registered or not.
    Speakers,
    /// Both.
    Everybody,
    /// Of letters: each organisation that does something for the event or is that of somebody who
    /// comes, once; of anything else: everybody.
    Organisations,
    /// Of letters: every organisation whose address is known; of anything else: everybody.
    EveryOrganisation,
}

impl Who {
    /// Whether letters go to organisations as such.
    pub(super) const fn is_organisations(self) -> bool {
        matches!(self, Self::Organisations | Self::EveryOrganisation)
    }
}

/// What gets a sheet of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PerSheet {
    /// The event.
    #[default]
    Event,
    /// Each of its days.
    Day,
    /// Each session for which people sign up.
    Session,
    /// Each category of registrations.
    Category,
}

/// What is printed that the file does not know.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct PrintTexts {
    /// The sender's address, line by line; the association's name where empty.
    pub sender: String,
    /// Whom to ask, line by line.
    pub contacts: String,
    /// How long what is certified took, such as `8 godzin`.
    pub hours: String,
    /// Who signs certificates.
    pub signers: Vec<Signer>,
}

/// Who signs a certificate.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct Signer {
    /// Name.
    pub name: String,
    /// Office.
    pub office: String,
    /// The signature as a picture; where none, there is room for one by hand.
    pub signature: Option<PictureId>,
}
