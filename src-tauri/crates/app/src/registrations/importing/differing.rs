//! What a row says otherwise than the register.

use std::collections::HashMap;

use obrady_domain::{self as domain, Field, RegistrationState};
use obrady_interchange::participants::{
    ColumnMeaning::{self, *},
    Merge, ParticipantDraft, TableReading, merge,
};
use obrady_words::fold;

use super::{super::entering::key, RowDifference, wording::Wording};
use crate::{registrations::RegistrationRow, sessions::tags};

/// Compares rows with registrations.
pub(super) struct Comparing {
    wording: Wording,
    /// What a consent of some wording is called here.
    consents: HashMap<String, String>,
}

/// A value of a row: what it is of, the question, and the text.
pub(super) struct Said {
    pub meaning: ColumnMeaning,
    pub question: String,
    pub text: String,
}

impl Comparing {
    pub fn new(fields: &[Field], reading: &TableReading) -> Self {
        let named = fields.iter().flat_map(|field| {
            field.wordings.iter().map(|wording| (fold(wording), field.name.clone()))
        });
        Self { wording: Wording::of(fields, reading), consents: named.collect() }
    }

    /// What the row has otherwise, and nobody made so here. `former` is the row as it was the last
    /// time; where there was none, only what is empty here is taken unasked.
    pub fn differences(
        &self,
        former: Option<&ParticipantDraft>,
        here: &RegistrationRow,
        newer: &ParticipantDraft,
    ) -> Vec<RowDifference> {
        let before = former.map(|former| self.said(former)).unwrap_or_default();
        let mut found = Vec::new();
        for said in self.said(newer) {
            let Said { meaning, question, text } = &said;
            let was = before
                .iter()
                .find(|one| one.meaning == *meaning && fold(&one.question) == fold(question));
            let was = was.map_or("", |one| one.text.as_str());
            let is = self.here(here, *meaning, question);
            let same = |one: &str, other: &str| is_same(*meaning, one, other);
            // How it is written does not count where it did not count when it was taken.
            let is_canonical = if same(&is, was) { was } else { &is };
            let text_canonical = if same(text, was) {
                was
            } else if same(text, &is) {
                is_canonical
            } else {
                text
            };
            let edited = match merge(was, is_canonical, text_canonical) {
                Merge::Nothing | Merge::Keep => continue,
                Merge::Take => false,
                Merge::Ask => !is.is_empty(),
            };
            found.push(RowDifference {
                meaning: *meaning,
                question: question.clone(),
                here: is,
                newer: said.text,
                edited,
            });
        }
        found
    }

    /// All that a row says. Empty texts are there as well, for something may have been taken away,
    /// but for state and form of attendance: a table that does not tell takes none away.
    pub fn said(&self, row: &ParticipantDraft) -> Vec<Said> {
        let texts = [
            (Title, &row.title),
            (Given, &row.given),
            (Family, &row.family),
            (Email, &row.email),
            (Phone, &row.phone),
            (Office, &row.office),
            (Organisation, &row.organisation),
            (Category, &row.category),
            (Code, &row.code),
            (Diet, &row.diet),
            (Accessibility, &row.accessibility),
            (Interpreter, &row.interpreter),
            (InvoiceName, &row.invoice_name),
            (InvoiceNip, &row.invoice_nip),
            (InvoiceAddress, &row.invoice_address),
            (Note, &row.note),
        ];
        let plain = |meaning, text: String| Said { meaning, question: String::new(), text };
        let mut said: Vec<Said> =
            texts.into_iter().map(|(meaning, text)| plain(meaning, text.clone())).collect();
        said.push(plain(Tags, tags(row.tags.clone()).join(", ")));
        said.push(plain(Sessions, row.sessions.join(", ")));
        said.extend(row.state.map(|state| plain(State, state_code(state).into())));
        said.extend(row.attendance.map(|one| plain(Attendance, attendance_code(one).into())));
        said.extend(row.answers.iter().map(|one| Said {
            meaning: Answer,
            question: one.question.clone(),
            text: self.wording.answer(&one.question, &one.text).into_owned(),
        }));
        said.extend(row.consents.iter().map(|one| Said {
            meaning: Consent,
            question: one.wording.clone(),
            text: one.answer.clone(),
        }));
        said
    }

    /// What a consent of some wording is called here.
    pub fn consent(&self, wording: &str) -> Option<&str> {
        self.consents.get(&fold(wording)).map(String::as_str)
    }

    /// What a registration says.
    pub fn here(&self, row: &RegistrationRow, meaning: ColumnMeaning, question: &str) -> String {
        let text = match meaning {
            Title => &row.title,
            Given => &row.given,
            Family => &row.family,
            Email => &row.email,
            Phone => &row.phone,
            Office => &row.office,
            Organisation => &row.organisation,
            Category => &row.category_name,
            Code => &row.code,
            Diet => &row.needs.diet,
            Accessibility => &row.needs.accessibility,
            Interpreter => &row.needs.interpreter,
            InvoiceName => &row.invoice.name,
            InvoiceNip => &row.invoice.nip,
            InvoiceAddress => &row.invoice.address,
            Note => &row.note,
            Tags => return row.tags.join(", "),
            Sessions => return row.sessions.join(", "),
            State => return state_code(row.state).into(),
            Attendance => return attendance_code(row.attendance).into(),
            Answer | Consent => {
                let name = self.consents.get(&fold(question)).map_or(question, String::as_str);
                let name = fold(name);
                let answer = row.answers.iter().find(|one| fold(&one.question) == name);
                return answer.map(|one| one.text.clone()).unwrap_or_default();
            }
            _ => return String::new(),
        };
        text.clone()
    }
}

/// Whether two texts are one to the register.
pub(super) fn is_same(meaning: ColumnMeaning, one: &str, other: &str) -> bool {
    match meaning {
        Category | Organisation => key(one) == key(other),
        Email => one.trim().eq_ignore_ascii_case(other.trim()),
        // The register knows an order of its own.
        Sessions | Tags => parts(one) == parts(other),
        Answer => parts(&one.replace('\n', ", ")) == parts(&other.replace('\n', ", ")),
        _ => one.trim() == other.trim(),
    }
}

fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = text.split(", ").map(key).collect();
    parts.sort();
    parts
}

pub(crate) const fn state_code(state: RegistrationState) -> &'static str {
    match state {
        RegistrationState::Pending => "pending",
        RegistrationState::Confirmed => "confirmed",
        RegistrationState::WaitingList => "waitingList",
        RegistrationState::Cancelled => "cancelled",
    }
}

const fn attendance_code(attendance: domain::Attendance) -> &'static str {
    match attendance {
        domain::Attendance::OnSite => "onSite",
        domain::Attendance::Online => "online",
        domain::Attendance::Hybrid => "hybrid",
    }
}
