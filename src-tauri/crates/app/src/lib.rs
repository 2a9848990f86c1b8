//! Every use-case of Obrady, called alike by the window and the command line: this crate exists so
//! that no logic hides in commands. It has the clock, the ids and the paths that those below get as
//! arguments.

mod clock;
mod error;
mod settings;

mod current;
mod desk;
mod edit;
mod index;
mod listing;
mod matching;
mod side_by_side;

pub mod announcements;
pub mod appearances;
pub mod archives;
pub mod availabilities;
pub mod categories;
pub mod check_ins;
pub mod clashes;
pub mod duplicates;
pub mod editions;
pub mod events;
pub mod exchange;
pub mod exports;
pub mod fields;
pub mod filters;
pub mod history;
pub mod layouts;
pub mod lists;
pub mod merging;
pub mod news;
pub mod numbers;
pub mod organisations;
pub mod papers;
pub mod people;
pub mod pictures;
pub mod places;
pub mod planning;
pub mod printing;
pub mod register;
pub mod registrations;
pub mod rooms;
pub mod sample;
pub mod sessions;
pub mod sign_ups;
pub mod versions;

pub use desk::{Desk, default_file};
pub use edit::Edit;
pub use error::{Error, ErrorCode, Result};
pub use settings::{Settings, Theme, paper_folder};

pub use obrady_domain as domain;
pub use obrady_interchange as interchange;
pub use obrady_print as print;
pub use obrady_store::{Actor, Change, EXTENSION, Op, OpKind, Step, Table, Touched};
pub use obrady_words as words;
