//! What a print is made of, read from the file at once, so that pages are made of it while others use
//! the desk, and made anew of it when nothing but a choice has changed.

use std::{
    ops::Range,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use obrady_domain::{Audience, Condition, EventId, Filter, ListColumn, Test};
use obrady_print::{
    Badges, BookContent, Certificates, DoorSigns, Mailing, NumbersSheet, Pdf, PersonalProgrammes,
    PrintError, PrintRun, SessionCards, SignIn, TableList, TableTents, Warning, badges,
    certificates, door_signs, envelopes, labels, numbers as numbers_sheet, personal_programmes,
    poster, programme, session_cards, sign_in, table_list, table_tents, while_wanted,
};
use obrady_store::{categories, events, papers};
use obrady_words::{Language, Words};

use super::{
    book,
    guests::Register,
    job::{Chosen, PrintJob, PrintTexts, Product, ProductKind},
    people, rooms, usual_run,
};
use crate::{
    Desk, Error, ErrorCode, Result, exports, filters,
    lists::{self, ListJob, ListOutput},
    numbers,
};

/// What a print is made of.
#[derive(Debug)]
pub struct Material {
    content: Content,
    /// Look, language, day, and the number that this material alone has.
    run: PrintRun,
    /// What it was read for.
    source: Source,
    file: PathBuf,
    generation: u64,
}

/// What the content of a print depends on, beside the file.
#[derive(PartialEq, Debug)]
struct Source {
    kind: ProductKind,
    event: EventId,
    language: Language,
    chosen: Chosen,
    texts: PrintTexts,
}

#[derive(Debug)]
enum Content {
    Book(Box<BookContent>),
    List(TableList),
    Numbers(NumbersSheet),
    SignIn(SignIn),
    Badges(Badges),
    Certificates(Certificates),
    TableTents(TableTents),
    DoorSigns(DoorSigns),
    SessionCards(SessionCards),
    PersonalProgrammes(PersonalProgrammes),
    Mailing(Mailing),
}

impl Source {
    fn of(job: &PrintJob) -> Self {
        let PrintJob { event, language, product, chosen, texts, .. } = job;
        let kind = match product.kind() {
            // They are made of the same.
            ProductKind::Poster => ProductKind::Programme,
            ProductKind::Labels => ProductKind::Envelopes,
            kind => kind,
        };
        let (chosen, texts) = match kind {
            ProductKind::Programme | ProductKind::Numbers => Default::default(),
            _ => (chosen.clone(), texts.clone()),
        };
        Self { kind, event: *event, language: *language, chosen, texts }
    }
}

/// Every material has a number of its own.
static NUMBER: AtomicU64 = AtomicU64::new(0);

impl Material {
    /// Reads it from the file.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where the event is gone; [`ErrorCode::NothingToPrint`] where nobody and
    /// nothing is chosen.
    pub fn read(desk: &mut Desk, job: &PrintJob) -> Result<Self> {
        let generation = desk.generation()?;
        Ok(Self {
            content: content(desk, job)?,
            run: PrintRun {
                number: Some(NUMBER.fetch_add(1, Ordering::Relaxed)),
                ..usual_run(desk, job.event, job.language)?
            },
            source: Source::of(job),
            file: desk.path().to_owned(),
            generation,
        })
    }

    /// Whether it is still what is read for this job.
    ///
    /// # Errors
    /// Only where the file fails.
    pub fn serves(&self, desk: &mut Desk, job: &PrintJob) -> Result<bool> {
        let same: &Path = &self.file;
        Ok(same == desk.path()
            && self.generation == desk.generation()?
            && self.source == Source::of(job))
    }

    /// Makes the PDF, or of a print for the screen only the pages that are seen, counted from 0. The
    /// job is one that this material [serves](Self::serves).
    ///
    /// # Errors
    /// [`ErrorCode::PrintFailed`].
    pub fn print(&self, job: &PrintJob, seen: Option<Range<usize>>) -> Result<Pdf> {
        let PrintJob { pages, finish, .. } = *job;
        let run = &PrintRun { pages, finish, seen, ..self.run.clone() };
        let pdf = match (&job.product, &self.content) {
            (Product::Programme(options), Content::Book(book)) => programme(book, options, run),
            (Product::Poster(options), Content::Book(book)) => poster(book, options, run),
            (Product::Participants(_), Content::List(list)) => table_list(list, run),
            (Product::Numbers(_), Content::Numbers(sheet)) => numbers_sheet(sheet, run),
            (Product::SignIn(options), Content::SignIn(sheets)) => sign_in(sheets, options, run),
            (Product::Badges(options), Content::Badges(people)) => badges(people, options, run),
            (Product::Certificates(options), Content::Certificates(people)) => {
                certificates(people, options, run)
            }
            (Product::TableTents(options), Content::TableTents(people)) => {
                table_tents(people, options, run)
            }
            (Product::DoorSigns(options), Content::DoorSigns(signs)) => {
                door_signs(signs, options, run)
            }
            (Product::SessionCards(options), Content::SessionCards(cards)) => {
                session_cards(cards, options, run)
            }
            (Product::PersonalProgrammes(options), Content::PersonalProgrammes(people)) => {
                personal_programmes(people, options, run)
            }
            (Product::Envelopes(options), Content::Mailing(letters)) => {
                envelopes(letters, options, run)
            }
            (Product::Labels(options), Content::Mailing(letters)) => labels(letters, options, run),
            _ => return Err(Error::new(ErrorCode::NothingToPrint)),
        };
        pdf.map_err(failed)
    }

    /// The same for as long as it is wanted; none where it no longer is.
    ///
    /// # Errors
    /// [`ErrorCode::PrintFailed`].
    pub fn print_while(
        &self,
        is_wanted: impl Fn() -> bool + 'static,
        job: &PrintJob,
        seen: Option<Range<usize>>,
    ) -> Result<Option<Pdf>> {
        while_wanted(is_wanted, || self.print(job, seen)).transpose()
    }

    /// Makes the PDF and writes it to `path`, replacing what is there only once it is complete; gives
    /// what a person should look at.
    ///
    /// # Errors
    /// [`ErrorCode::PrintFailed`] and those that name the file.
    pub fn save(&self, job: &PrintJob, path: &Path) -> Result<Vec<Warning>> {
        let pdf = self.print(job, None)?;
        exports::write(path, &pdf.bytes)?;
        Ok(pdf.warnings)
    }
}

fn content(desk: &mut Desk, job: &PrintJob) -> Result<Content> {
    let (event, words) = (job.event, Words::new(job.language));
    Ok(match &job.product {
        Product::Programme(_) | Product::Poster(_) => {
            Content::Book(Box::new(desk.read_app(|view| book::content(view, event))?))
        }
        Product::Participants(_) => Content::List(participants(desk, job)?),
        Product::Numbers(_) => {
            let counted = numbers::of_event(desk, event)?;
            let mut facts = desk.read(|view| events::get(view, event))?;
            if job.language == Language::English {
                facts = facts.in_english();
            }
            Content::Numbers(numbers::sheet(&counted, &facts, words))
        }
        product => {
            let register = desk.read_app(|view| Register::load(view, job))?;
            of_register(desk, job, product.kind(), &register)?
        }
    })
}

/// What is made of people, rooms and sessions.
fn of_register(
    desk: &Desk,
    job: &PrintJob,
    kind: ProductKind,
    register: &Register,
) -> Result<Content> {
    let (content, count) = match kind {
        ProductKind::SignIn => {
            let content = people::sign_in(register, &job.chosen);
            let count = content.sheets.len();
            (Content::SignIn(content), count)
        }
        ProductKind::DoorSigns => {
            let content = rooms::door_signs(register, &job.chosen);
            let count = content.signs.len();
            (Content::DoorSigns(content), count)
        }
        ProductKind::SessionCards => {
            let content = rooms::session_cards(register, &job.chosen);
            let count = content.cards.len();
            (Content::SessionCards(content), count)
        }
        ProductKind::PersonalProgrammes => {
            let content = people::personal_programmes(register, &job.texts);
            let count = content.people.len();
            (Content::PersonalProgrammes(content), count)
        }
        kind => {
            let content = of_people(desk, job, kind, register)?;
            let count = match &content {
                Content::Mailing(mailing) => mailing.addressees.len(),
                _ => register.guests.len(),
            };
            (content, count)
        }
    };
    if count == 0 { Err(Error::new(ErrorCode::NothingToPrint)) } else { Ok(content) }
}

fn of_people(
    desk: &Desk,
    job: &PrintJob,
    kind: ProductKind,
    register: &Register,
) -> Result<Content> {
    Ok(match kind {
        ProductKind::Badges => Content::Badges(people::badges(register)),
        ProductKind::Certificates => Content::Certificates(
            desk.read_app(|view| people::certificates(view, register, &job.texts))?,
        ),
        ProductKind::TableTents => Content::TableTents(people::table_tents(register)),
        ProductKind::Envelopes | ProductKind::Labels => {
            let house = desk.read(papers::house)?.name;
            Content::Mailing(people::mailing(register, job, &house))
        }
        ProductKind::Programme
        | ProductKind::Poster
        | ProductKind::Participants
        | ProductKind::Numbers
        | ProductKind::SignIn
        | ProductKind::DoorSigns
        | ProductKind::PersonalProgrammes
        | ProductKind::SessionCards => return Err(Error::new(ErrorCode::NothingToPrint)),
    })
}

fn participants(desk: &mut Desk, job: &PrintJob) -> Result<TableList> {
    let mut filter = Filter::default();
    if let Some(state) = job.chosen.state {
        filter.conditions.push(filters::state_is(state));
    }
    if let Some(category) = job.chosen.category {
        let all = desk.read(|view| categories::of_event(view, job.event))?;
        let found = all.into_iter().find(|one| one.id == category);
        let name = found.ok_or_else(|| Error::new(ErrorCode::Gone))?.name;
        filter.conditions.push(Condition::new(ListColumn::Category, Test::Is(name)));
    }
    let list = lists::plain(desk, job.event, ListOutput::Pdf)?;
    let (session, only) = (job.chosen.session, Vec::new());
    let (event, language, audience) = (job.event, job.language, Audience::Internal);
    let but = Vec::new();
    lists::paper(desk, &ListJob { event, list, audience, session, filter, only, but, language })
}

fn failed(error: PrintError) -> Error {
    Error::new(ErrorCode::PrintFailed).with("reason", &error).detail(error)
}
