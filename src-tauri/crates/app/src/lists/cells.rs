//! What a row shows in a column.

use chrono::NaiveDate;
use obrady_domain::{
    FieldKind, ListColumn, OrganisationKind, RegistrationState, SessionId, SheetPer, SignUp,
};
use obrady_interchange::sheet::Cell;
use obrady_words::Words;

use crate::{
    printing::{attendance, state_name},
    registrations::RegistrationRow,
};

/// The heading of a column.
#[must_use]
pub fn heading(column: &ListColumn, words: Words) -> String {
    match column {
        ListColumn::Number => words.column_number(),
        ListColumn::Title => words.column_title(),
        ListColumn::Given => words.column_given(),
        ListColumn::Family => words.column_family(),
        ListColumn::Name => words.column_family_then_given(),
        ListColumn::Office => words.column_office(),
        ListColumn::Organisation => words.column_organisation(),
        ListColumn::OrganisationKind => words.list_column_organisation_kind(),
        ListColumn::Voivodeship => words.list_column_voivodeship(),
        ListColumn::Email => words.column_email(),
        ListColumn::Phone => words.column_phone(),
        ListColumn::State => words.column_state(),
        ListColumn::Attendance => words.column_attendance(),
        ListColumn::Category => words.column_category(),
        ListColumn::RegisteredAt => words.column_registered_at(),
        ListColumn::Code => words.column_code(),
        ListColumn::Tags => words.column_tags(),
        ListColumn::Diet => words.column_diet(),
        ListColumn::Accessibility => words.column_accessibility(),
        ListColumn::Interpreter => words.column_interpreter(),
        ListColumn::Note => words.column_note(),
        ListColumn::InvoiceName => words.column_invoice_name(),
        ListColumn::InvoiceNip => words.column_invoice_nip(),
        ListColumn::InvoiceAddress => words.column_invoice_address(),
        ListColumn::Source => words.list_column_source(),
        ListColumn::CheckedInAt => words.list_column_checked_in(),
        ListColumn::SignUps => words.list_column_sessions(),
        ListColumn::Waits => words.list_column_waits(),
        ListColumn::Answer(question) => question.clone(),
    }
}

/// The place of somebody in a session, unless it was given back.
pub(super) fn sign_up(row: &RegistrationRow, session: SessionId) -> Option<&SignUp> {
    let signed = row.sign_ups.iter().find(|one| one.session == session);
    signed.filter(|one| one.state != RegistrationState::Cancelled)
}

/// The state of somebody's place: in a session, where it is about one; who waits for the event waits
/// there too.
pub(super) fn standing(row: &RegistrationRow, session: Option<SessionId>) -> RegistrationState {
    let place = session.and_then(|session| sign_up(row, session));
    place.filter(|_| row.state.takes_place()).map_or(row.state, |one| one.state)
}

/// Whether somebody waits for a place at all of what a list is about.
pub(super) fn waits(row: &RegistrationRow, session: Option<SessionId>, per: SheetPer) -> bool {
    let waits = |session| standing(row, session) == RegistrationState::WaitingList;
    if per == SheetPer::Session && session.is_none() {
        let places = row.sign_ups.iter().map(|one| one.session);
        return places.filter(|one| sign_up(row, *one).is_some()).all(|one| waits(Some(one)));
    }
    waits(session)
}

/// What a row shows in a column. On the sheet of a session, the state is that of the place there.
pub(super) fn cell(
    row: &RegistrationRow,
    column: &ListColumn,
    kind: FieldKind,
    number: u32,
    session: Option<SessionId>,
    words: Words,
) -> Cell {
    let moment = |at: Option<chrono::NaiveDateTime>| at.map_or(Cell::Empty, Cell::Moment);
    let text: &str = match column {
        ListColumn::Number => return Cell::Number(number.into()),
        ListColumn::Title => &row.title,
        ListColumn::Given => &row.given,
        ListColumn::Family => &row.family,
        ListColumn::Name => &row.name,
        ListColumn::Office => &row.office,
        ListColumn::Organisation => &row.organisation,
        ListColumn::OrganisationKind => {
            return row
                .organisation_kind
                .map_or(Cell::Empty, |kind| Cell::Text(kind_name(kind, words)));
        }
        ListColumn::Voivodeship => &row.voivodeship,
        ListColumn::Email => &row.email,
        ListColumn::Phone => &row.phone,
        ListColumn::State => {
            return Cell::Text(state_name(&words, standing(row, session)));
        }
        ListColumn::Attendance => return Cell::Text(attendance(&words, row.attendance)),
        ListColumn::Category => &row.category_name,
        // Tables often know the day alone, which is kept as its midnight.
        ListColumn::RegisteredAt => {
            return match row.registered_at {
                Some(at) if at.time() == chrono::NaiveTime::MIN => Cell::Date(at.date()),
                at => moment(at),
            };
        }
        ListColumn::Code => &row.code,
        ListColumn::Tags => return several(&row.tags, ", "),
        ListColumn::Diet => &row.needs.diet,
        ListColumn::Accessibility => &row.needs.accessibility,
        ListColumn::Interpreter => &row.needs.interpreter,
        ListColumn::Note => &row.note,
        ListColumn::InvoiceName => &row.invoice.name,
        ListColumn::InvoiceNip => &row.invoice.nip,
        ListColumn::InvoiceAddress => &row.invoice.address,
        ListColumn::Source => &row.source,
        ListColumn::CheckedInAt => return moment(row.checked_in_at),
        ListColumn::SignUps => return several(&row.sessions, "; "),
        ListColumn::Waits => return several(&row.waits, "; "),
        ListColumn::Answer(question) => return answer(row, question, kind),
    };
    of_text(text)
}

/// A cell as people read it.
pub(super) fn text(cell: &Cell, words: Words) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => words.numeric_day(*day),
        Cell::Moment(moment) => words.numeric_moment(*moment),
        Cell::Empty => String::new(),
    }
}

/// The number that a text is, whole or with a comma or a point.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

fn answer(row: &RegistrationRow, question: &str, kind: FieldKind) -> Cell {
    let reply = row.answers.iter().find(|one| one.question == question);
    let Some(reply) = reply else { return Cell::Empty };
    match kind {
        // A telephone or a code with noughts in front is no amount, whatever the form says.
        FieldKind::Number => match number(&reply.text) {
            Some(amount) if is_amount(&reply.text) => Cell::Number(amount),
            _ => of_text(&reply.text),
        },
        FieldKind::Date => match reply.text.trim().parse::<NaiveDate>() {
            Ok(day) => Cell::Date(day),
            Err(_) => of_text(&reply.text),
        },
        FieldKind::Several => {
            let chosen: Vec<&str> = reply.text.lines().collect();
            of_text(&chosen.join("; "))
        }
        _ => of_text(&reply.text),
    }
}

/// Whether figures are an amount that a number of a sheet holds without loss.
fn is_amount(text: &str) -> bool {
    let text = text.trim().trim_start_matches('-');
    let leading = text.starts_with('0') && text.len() > 1 && !text.starts_with(['.', ',']);
    let decimal = text.starts_with("0,") || text.starts_with("0.");
    (!leading || decimal)
        && text.len() <= 15
        && text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'))
}

fn several(texts: &[String], between: &str) -> Cell {
    of_text(&texts.join(between))
}

fn of_text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// What an organisation of this kind is called.
pub(crate) fn kind_name(kind: OrganisationKind, words: Words) -> String {
    match kind {
        OrganisationKind::Gmina => words.organisation_kind_gmina(),
        OrganisationKind::Powiat => words.organisation_kind_powiat(),
        OrganisationKind::Voivodeship => words.organisation_kind_voivodeship(),
        OrganisationKind::Government => words.organisation_kind_government(),
        OrganisationKind::Association => words.organisation_kind_association(),
        OrganisationKind::Science => words.organisation_kind_science(),
        OrganisationKind::Company => words.organisation_kind_company(),
        OrganisationKind::Media => words.organisation_kind_media(),
        OrganisationKind::Other => words.organisation_kind_other(),
    }
}
