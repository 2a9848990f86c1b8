//! Who is in a list, in which order and on which sheet.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use obrady_domain::{
    Audience, Category, CategoryId, Disclosure, Fact, Facts as _, Field, FieldKind, ListColumn,
    RegistrationId, RegistrationState, SessionId, SheetPer,
};
use obrady_interchange::{participants::yes_or_no, sheet::Cell};
use obrady_store::{categories, events, fields};
use obrady_words::{Collator, Language, Words, fold};

use super::{LeftOut, ListJob, cells};
use crate::{
    Desk, Error, ErrorCode, Result,
    registrations::{self, Chosen, RegistrationQuery, RegistrationRow},
};

/// Who is in a list. Rows are known by their places in what was chosen, and none is copied.
pub(super) struct Selection {
    /// The title of the event.
    pub title: String,
    /// Its first and last day.
    pub days: (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>),
    chosen: Chosen,
    columns: Vec<ListColumn>,
    kinds: Vec<FieldKind>,
    per: SheetPer,
    people: usize,
    sheets: Vec<Page>,
    left_out: LeftOut,
    waiting: u32,
    consent_asked: bool,
    /// What categories are called in the language of the list.
    categories: BTreeMap<CategoryId, String>,
}

/// A sheet of a list.
#[derive(Clone)]
pub(super) struct Page {
    /// What it is called.
    pub title: String,
    /// Whose sign-ups it lists, if it does.
    pub session: Option<SessionId>,
    /// Its rows, by their places.
    pub places: Vec<usize>,
}

impl Selection {
    pub fn of(desk: &mut Desk, job: &ListJob) -> Result<Self> {
        let (mut event, asked, categories) = desk.read(|view| {
            let event = events::get(view, job.event)?;
            let asked = fields::of_event(view, job.event)?;
            Ok((event, asked, categories::of_event(view, job.event)?))
        })?;
        let english = job.language == Language::English;
        if english {
            event = event.in_english();
        }
        let called = |one: &Category| (one.id, one.called(english).to_owned());
        let mut filter = job.list.filter.clone();
        filter.words = format!("{} {}", filter.words, job.filter.words).trim().to_owned();
        filter.conditions.extend(job.filter.conditions.iter().cloned());
        let state_asked = filter.conditions.iter().any(|one| one.column == ListColumn::State);
        let query = RegistrationQuery { filter, ..RegistrationQuery::default() };
        let chosen = registrations::chosen(desk, job.event, &query)?;

        let consents = Consents::of(&asked);
        let only: BTreeSet<RegistrationId> = job.only.iter().copied().collect();
        let but: BTreeSet<RegistrationId> = job.but.iter().copied().collect();
        let per = parting(job);
        let asked_for = state_asked || per == SheetPer::State || !only.is_empty();
        let cancelled_too = job.audience != Audience::Public && asked_for;
        // Who waits would pass for somebody who comes, but where the list says who does.
        let said = asked_for || job.list.columns.contains(&ListColumn::State);
        let waiting_too = job.audience != Audience::Public && said;
        let mut left_out = LeftOut::default();
        let mut places = Vec::new();
        let mut waiting = 0;
        for (place, row) in chosen.iter().enumerate() {
            if !only.is_empty() && !only.contains(&row.id) || but.contains(&row.id) {
                continue;
            }
            if job.session.is_some_and(|session| cells::sign_up(row, session).is_none()) {
                continue;
            }
            if row.state == RegistrationState::Cancelled && !cancelled_too {
                left_out.cancelled += 1;
            } else if job.audience == Audience::Public && !consents.given_by(row) {
                left_out.without_consent += 1;
            } else if per == SheetPer::Session && row.sessions.is_empty() {
                left_out.without_session += 1;
            } else if !cells::waits(row, job.session, per) {
                places.push(place);
            } else if waiting_too {
                waiting += 1;
                places.push(place);
            } else {
                left_out.waiting += 1;
            }
        }
        // Questions are met by their words, however the layout has them written.
        let by_words: BTreeMap<String, &Field> =
            asked.iter().rev().map(|one| (fold(&one.name), one)).collect();
        let field = |column: &ListColumn| match column {
            ListColumn::Answer(question) => by_words.get(&fold(question)).copied(),
            _ => None,
        };
        let shown = |one: &&ListColumn| job.audience.disclosure(one) != Disclosure::Never;
        let exact = |one: &ListColumn| match field(one) {
            Some(field) => ListColumn::Answer(field.name.clone()),
            None => one.clone(),
        };
        let columns: Vec<ListColumn> = job.list.columns.iter().filter(shown).map(exact).collect();
        let kind = |one: &ListColumn| field(one).map_or(FieldKind::Text, |field| field.kind);
        let mut selection = Self {
            title: event.title,
            days: (event.starts_on, event.ends_on),
            chosen,
            kinds: columns.iter().map(kind).collect(),
            columns,
            per,
            people: places.len(),
            sheets: Vec::new(),
            left_out,
            waiting,
            consent_asked: consents.asked(),
            categories: categories.iter().map(called).collect(),
        };
        for key in job.list.sort.iter().rev() {
            let numeric = kind(&key.column) == FieldKind::Number;
            let keys = selection.keys(&places, &exact(&key.column), numeric);
            let mut order: Vec<usize> = (0..places.len()).collect();
            order.sort_by(|a, b| {
                let ordering = compared(&keys[*a], &keys[*b]);
                // What has nothing comes last, whichever way the rest is turned.
                let turns = key.descending && keys[*a] != Key::Nothing && keys[*b] != Key::Nothing;
                if turns { ordering.reverse() } else { ordering }
            });
            places = order.into_iter().map(|at| places[at]).collect();
        }
        let words = Words::new(job.language);
        let whole =
            |title: &str, session, places| vec![Page { title: title.to_owned(), session, places }];
        selection.sheets = match per {
            SheetPer::None => match job.session {
                Some(session) => {
                    let programme = desk.programme(job.event)?;
                    let found = programme.sessions.iter().find(|one| one.id == session);
                    let found = found.ok_or_else(|| Error::new(ErrorCode::Gone))?;
                    whole(&found.title, Some(session), places)
                }
                None => whole(&selection.title, None, places),
            },
            SheetPer::Session => {
                let programme = desk.programme(job.event)?;
                let order = programme.sessions.iter().map(|one| (one.id, one.title.clone()));
                selection.by_session(order, &places, waiting_too)
            }
            SheetPer::Category => {
                selection.by_category(categories.iter().map(called), &places, words)
            }
            SheetPer::Organisation => selection.by_organisation(&places, words),
            SheetPer::State => selection.by_state(&places, words),
        };
        // Sign-ups for sessions deleted meanwhile make no sheet.
        if selection.sheets.is_empty() {
            let title = selection.title.clone();
            selection.sheets.push(Page { title, session: None, places: Vec::new() });
        }
        Ok(selection)
    }

    /// The columns, but for those that never stand in such a list.
    pub fn columns(&self) -> &[ListColumn] {
        &self.columns
    }

    /// Its sheets, at least one.
    pub fn sheets(&self) -> impl Iterator<Item = &Page> {
        self.sheets.iter()
    }

    /// For what each it has a sheet of its own.
    pub fn per(&self) -> SheetPer {
        self.per
    }

    /// Whether it has a sheet for each of something.
    pub fn is_split(&self) -> bool {
        self.per != SheetPer::None
    }

    /// How many are in it, each counted once.
    pub fn people(&self) -> usize {
        self.people
    }

    /// How many in it wait for a place.
    pub fn waiting(&self) -> u32 {
        self.waiting
    }

    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    pub fn consent_asked(&self) -> bool {
        self.consent_asked
    }

    /// A row.
    pub fn row(&self, place: usize) -> &RegistrationRow {
        self.chosen.row(place)
    }

    /// Each row once, in order.
    pub fn rows(&self) -> impl Iterator<Item = &RegistrationRow> {
        let mut seen = BTreeSet::new();
        let places = self.sheets.iter().flat_map(|sheet| sheet.places.iter().copied());
        let several = self.sheets.len() > 1;
        places.filter(move |place| !several || seen.insert(*place)).map(|place| self.row(place))
    }

    /// What a row shows in each column.
    pub fn cells(
        &self,
        place: usize,
        number: u32,
        session: Option<SessionId>,
        words: Words,
    ) -> Vec<Cell> {
        let row = self.row(place);
        let columns = self.columns.iter().zip(&self.kinds);
        let category = row.category.and_then(|id| self.categories.get(&id));
        let cell = |(one, kind): (&ListColumn, &FieldKind)| match (one, category) {
            (ListColumn::Category, Some(name)) => Cell::Text(name.clone()),
            _ => cells::cell(row, one, *kind, number, session, words),
        };
        columns.map(cell).collect()
    }

    /// By what rows are sorted.
    fn keys(&self, places: &[usize], column: &ListColumn, numeric: bool) -> Vec<Key> {
        let collator = Collator::new(Language::Polish);
        // Where few values are met often, each is put into Polish order once.
        let mut known: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();
        let mut text = |text: &str| {
            if text.trim().is_empty() {
                return Key::Nothing;
            }
            if let Some(key) = known.get(text) {
                return Key::Text(Arc::clone(key));
            }
            let key: Arc<[u8]> = collator.key(text).into();
            known.insert(text.to_owned(), Arc::clone(&key));
            Key::Text(key)
        };
        let key = |place: &usize| {
            let row = self.row(*place);
            if *column == ListColumn::State {
                return Key::Number(f64::from(row.state as u8));
            }
            match row.fact(column) {
                Fact::Nothing => Key::Nothing,
                Fact::Text(one) => match cells::number(&one).filter(|_| numeric) {
                    Some(number) => Key::Number(number),
                    None => text(&one),
                },
                Fact::Texts(several) => text(&several.join(", ")),
                Fact::Number(number) => Key::Number(number),
                Fact::Moment(moment) => Key::Moment(moment),
            }
        };
        places.iter().map(key).collect()
    }
}

/// By what a row is sorted.
#[derive(Clone, PartialEq, Debug)]
enum Key {
    Number(f64),
    Moment(chrono::NaiveDateTime),
    Text(Arc<[u8]>),
    Nothing,
}

fn compared(one: &Key, other: &Key) -> Ordering {
    let rank = |key: &Key| match key {
        Key::Number(_) => 0,
        Key::Moment(_) => 1,
        Key::Text(_) => 2,
        Key::Nothing => 3,
    };
    match (one, other) {
        (Key::Number(one), Key::Number(other)) => one.total_cmp(other),
        (Key::Moment(one), Key::Moment(other)) => one.cmp(other),
        (Key::Text(one), Key::Text(other)) => one.cmp(other),
        _ => rank(one).cmp(&rank(other)),
    }
}

/// For what each a list has a sheet of its own: the names of sheets are no way round what the list may
/// not tell.
fn parting(job: &ListJob) -> SheetPer {
    let may = |told: ListColumn| job.audience.disclosure(&told) != Disclosure::Never;
    match job.list.per {
        _ if job.session.is_some() => SheetPer::None,
        per if per.tells().is_none_or(may) => per,
        _ => SheetPer::None,
    }
}

/// The questions by which a person's data may go into public lists.
struct Consents(Vec<String>);

impl Consents {
    fn of(asked: &[Field]) -> Self {
        let publishing = asked.iter().filter(|one| one.kind == FieldKind::Consent && one.publishes);
        Self(publishing.map(|one| one.name.clone()).collect())
    }

    fn asked(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whether somebody agreed, and to no such question said no. Silence is no consent.
    fn given_by(&self, row: &RegistrationRow) -> bool {
        let mut given = false;
        for answer in row.answers.iter().filter(|one| self.0.contains(&one.question)) {
            match yes_or_no(&answer.text) {
                Some(true) => given = true,
                Some(false) => return false,
                None => {}
            }
        }
        given
    }
}
