//! What of a registration may leave the office, and for whose eyes.

use crate::{Audience, ListColumn};

/// Whether a column may stand in a list for somebody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Disclosure {
    /// It may.
    Free,
    /// Somebody has to have thought of it: by default it is not there, and the dialog warns.
    Thoughtful,
    /// It never does.
    Never,
}

impl Audience {
    /// Whether a column may stand in lists for these eyes.
    ///
    /// Answers may hold anything, so for the venue they want a thought and in public they never
    /// stand: consent was given to a name in a list, not to what somebody eats.
    #[must_use]
    pub fn disclosure(self, column: &ListColumn) -> Disclosure {
        use ListColumn::{
            Accessibility, Answer, Attendance, Category, CheckedInAt, Code, Diet, Email, Family,
            Given, Interpreter, InvoiceAddress, InvoiceName, InvoiceNip, Name, Note, Number,
            Office, Organisation, OrganisationKind, Phone, RegisteredAt, SignUps, Source, State,
            Tags, Title, Voivodeship, Waits,
        };
        match (self, column) {
            (Self::Internal, _) => Disclosure::Free,
            (
                Self::Venue,
                Email | Phone | InvoiceName | InvoiceNip | InvoiceAddress | Note | Source | Tags
                | Answer(_),
            ) => Disclosure::Thoughtful,
            (Self::Venue, _) => Disclosure::Free,
            (
                Self::Public,
                Number | Title | Given | Family | Name | Office | Organisation | OrganisationKind
                | Voivodeship,
            ) => Disclosure::Free,
            (Self::Public, Attendance | Category | SignUps) => Disclosure::Thoughtful,
            (
                Self::Public,
                Email | Phone | State | RegisteredAt | Code | Tags | Diet | Accessibility
                | Interpreter | Note | InvoiceName | InvoiceNip | InvoiceAddress | Source
                | CheckedInAt | Waits | Answer(_),
            ) => Disclosure::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_office_depends_on_whose_eyes_see_it() {
        let check = |column: ListColumn, venue, public| {
            assert_eq!(Audience::Internal.disclosure(&column), Disclosure::Free, "{column:?}");
            assert_eq!(Audience::Venue.disclosure(&column), venue, "{column:?} at the venue");
            assert_eq!(Audience::Public.disclosure(&column), public, "{column:?} in public");
        };
        check(ListColumn::Name, Disclosure::Free, Disclosure::Free);
        check(ListColumn::Diet, Disclosure::Free, Disclosure::Never);
        check(ListColumn::Email, Disclosure::Thoughtful, Disclosure::Never);
        check(ListColumn::Note, Disclosure::Thoughtful, Disclosure::Never);
        check(ListColumn::InvoiceNip, Disclosure::Thoughtful, Disclosure::Never);
        check(ListColumn::Category, Disclosure::Free, Disclosure::Thoughtful);
        check(ListColumn::Answer("PESEL".into()), Disclosure::Thoughtful, Disclosure::Never);
    }
}
