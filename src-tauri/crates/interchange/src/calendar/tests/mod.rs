//! What calendars of our own making and of others become, and what others read in ours.

mod corpus;
mod foreign;
mod made;
mod reading;
mod writing;

use super::*;
