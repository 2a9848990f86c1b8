//! Programmes and lists as pages: this crate exists so that Cargo forbids anyone else to know
//! `printpdf`, and print to reach the database or the clock.

mod error;
mod fonts;
mod layout;
mod pdf;

mod code;
mod colours;
mod finish;
mod hours;
mod look;
mod markdown;
mod press;
mod text_block;
mod typography;
mod wanted;
mod web;

mod products;

mod preview;

// The specimen is the tests' congress too, and knows this crate by its name.
#[cfg(test)]
extern crate self as obrady_print;
#[cfg(test)]
mod tests;

pub use colours::{Numbered, numbered_colour};
pub use error::PrintError;
pub use finish::{Duplex, Finish, TilePaper};
pub use hours::hours;
pub use layout::Image;
pub use look::Look;
pub use press::{Pdf, PrintRun, Warning};
pub use preview::{PageSize, Preview};
pub use products::{
    agenda::AgendaEntry,
    badges::{
        BadgeBack, BadgeName, BadgeOptions, BadgePerson, BadgeSides, BadgeSize, Badges, badges,
    },
    certificates::{
        CertificateBorder, CertificateKind, CertificateOptions, CertificatePerson,
        CertificateSession, Certificates, Signature, certificates,
    },
    door_signs::{DoorSession, DoorSign, DoorSignOptions, DoorSigns, door_signs},
    mailing::{
        Addressee, EnvelopeOptions, EnvelopeSize, LabelOptions, LabelSheet, Mailing, envelopes,
        labels,
    },
    numbers::{Bar, BarChart, NumbersSheet, TimeChart, numbers},
    paper::PaperSize,
    personal_programmes::{
        PersonalProgramme, PersonalProgrammeOptions, PersonalProgrammes, personal_programmes,
    },
    poster::{PosterDays, PosterOptions, PosterPaper, poster},
    programme::{
        BookContent, Languages, Paper, Parallel, PlanPage, ProgrammeOptions, ROLE_ORDER,
        kind_label, programme, role_label,
    },
    session_cards::{CardPerson, SessionCard, SessionCardOptions, SessionCards, session_cards},
    sheet::SheetPaper,
    sign_in::{SignIn, SignInOptions, SignInRow, SignInSheet, sign_in},
    table_list::{TableList, TableSection, table_list},
    table_tents::{TableTentOptions, TableTents, TentFold, TentPerson, TentSize, table_tents},
};
pub use wanted::while_wanted;
