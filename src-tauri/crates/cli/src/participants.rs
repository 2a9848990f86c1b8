//! Lists of participants by layout.

use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, builder::PossibleValuesParser};
use obrady_app::{
    Desk, categories,
    domain::{Audience, Condition, EventId, Layout, ListColumn, RegistrationState, SheetPer, Test},
    events,
    exports::ListFormat,
    filters,
    lists::{self, ListJob, ListOutput},
};
use obrady_words::{Words, fold};
use serde::Serialize;

use crate::{
    arguments::Request,
    console::{self, Outcome},
    exports::written,
    failure::Failure,
    lists::shown,
    table::table,
    wording::code,
};

/// Which list is asked for, and how a table of text is written.
pub struct ListArguments {
    layout: Option<String>,
    filter: Option<String>,
    session: Option<String>,
    sheets: Option<SheetPer>,
    category: Option<String>,
    no_bom: bool,
    delimiter: Option<String>,
}

impl ListArguments {
    /// What the arguments say.
    pub fn of(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        Self {
            layout: text("layout"),
            filter: text("where"),
            session: text("session"),
            sheets: text("sheets")
                .and_then(|name| SheetPer::ALL.into_iter().find(|per| per.name() == name)),
            category: text("category"),
            no_bom: matches.get_flag("no-bom"),
            delimiter: text("delimiter"),
        }
    }

    /// The options that say it.
    pub fn options(words: Words) -> [Arg; 8] {
        let option = |id: &'static str, value: String, help: String| {
            let heading = words.cli_heading_options();
            Arg::new(id).long(id).value_name(value).help(help).help_heading(heading)
        };
        let flag = |id: &'static str, help: String| {
            let heading = words.cli_heading_options();
            Arg::new(id).long(id).help(help).help_heading(heading).action(ArgAction::SetTrue)
        };
        let sheets = SheetPer::ALL.map(SheetPer::name);
        [
            option("layout", words.cli_value_title(), words.list_cli_layout()),
            option("where", words.cli_value_filter(), words.cli_help_where()),
            option("session", words.cli_value_session(), words.list_cli_session()),
            option("category", words.cli_value_title(), words.list_cli_category()),
            option("sheets", sheets.join("|"), words.list_cli_sheets())
                .value_parser(PossibleValuesParser::new(sheets))
                .hide_possible_values(true),
            flag("bom", words.list_cli_bom()),
            flag("no-bom", words.list_cli_no_bom()).conflicts_with("bom"),
            option("delimiter", ";".into(), words.list_cli_delimiter()),
        ]
    }

    fn output(
        &self,
        format: Option<ListFormat>,
        path: &Path,
        words: Words,
    ) -> Result<ListOutput, Failure> {
        let delimiter = match self.delimiter.as_deref() {
            None => ';',
            Some("tab" | "\\t") => '\t',
            Some(given) => {
                let mut letters = given.chars();
                match (letters.next(), letters.next()) {
                    (Some(one), None) if !one.is_alphanumeric() && !"\"\r\n'".contains(one) => one,
                    _ => {
                        return Err(Failure::Usage {
                            message: words.list_cli_bad_delimiter(given),
                            hint: words.list_cli_bad_delimiter_hint(),
                        });
                    }
                }
            }
        };
        let named = match format {
            Some(ListFormat::Xlsx) => "xlsx".into(),
            Some(ListFormat::Csv) => "csv".into(),
            Some(ListFormat::Pdf) => "pdf".into(),
            None => ending(path),
        };
        Ok(match &*named {
            "xlsx" => ListOutput::Xlsx,
            "ods" => ListOutput::Ods,
            "pdf" => ListOutput::Pdf,
            "txt" => ListOutput::Addresses { named: false, commas: delimiter == ',' },
            "vcf" => ListOutput::Cards,
            "csv" => ListOutput::Csv { bom: !self.no_bom, delimiter },
            _ => {
                return Err(Failure::Usage {
                    message: words.cli_unknown_format(path.display()),
                    hint: words.cli_hint_format(".xlsx, .csv, .pdf, .ods, .txt, .vcf"),
                });
            }
        })
    }
}

fn ending(path: &Path) -> String {
    path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase()
}

#[derive(Serialize)]
struct LayoutItem<'a> {
    id: String,
    name: &'a str,
    audience: String,
    columns: Vec<&'a str>,
}

/// Lists the layouts of lists.
pub fn layouts(desk: &Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let all = lists::layouts(desk, words.language())?;
    Ok(shown(request, &all, LayoutItem::from, || {
        let headings =
            [words.cli_column_name(), words.list_cli_audience(), words.list_cli_columns()];
        let rows = all.iter().map(|one| {
            let columns: Vec<String> =
                one.list.columns.iter().map(|column| lists::heading(column, words)).collect();
            vec![one.name.clone(), audience(one.audience, words), columns.join(", ")]
        });
        table(&headings, &rows.collect::<Vec<_>>())
    }))
}

impl<'a> From<&'a Layout> for LayoutItem<'a> {
    fn from(layout: &'a Layout) -> Self {
        Self {
            id: layout.id.0.to_string(),
            name: &layout.name,
            audience: code(layout.audience),
            columns: layout.list.columns.iter().map(ListColumn::name).collect(),
        }
    }
}

fn audience(audience: Audience, words: Words) -> String {
    match audience {
        Audience::Internal => words.list_audience_is_internal(),
        Audience::Venue => words.list_audience_is_venue(),
        Audience::Public => words.list_audience_is_public(),
    }
}

/// Writes a list, and says who is not in it.
pub fn export(
    desk: &mut Desk,
    request: &Request,
    format: Option<ListFormat>,
    state: Option<RegistrationState>,
    asked: &ListArguments,
    path: &Path,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let output = asked.output(format, path, words)?;
    let event = console::event(desk, request)?;
    let job = job(desk, request, event, state, asked, output)?;
    let preview = lists::preview(desk, &job)?;
    let done = lists::save(desk, &job, output, path)?;
    let mut text = words.cli_exported(done.people.into(), path.display());
    let left = preview.left_out;
    let mut say = |count: u32, line: fn(Words, i64) -> String| {
        if count > 0 {
            text.push('\n');
            text.push_str(&line(words, count.into()));
        }
    };
    say(left.cancelled, |words, count| words.list_left_cancelled(count));
    say(left.without_consent, |words, count| words.list_left_consent(count));
    say(left.without_session, |words, count| words.list_left_session(count));
    say(left.waiting, |words, count| words.list_left_waiting(count));
    if job.audience == Audience::Public && !preview.consent_asked {
        text.push('\n');
        text.push_str(&words.list_no_consent());
    }
    if !preview.barred.is_empty() {
        let barred: Vec<String> =
            preview.barred.iter().map(|one| lists::heading(one, words)).collect();
        text.push('\n');
        text.push_str(&words.list_barred(barred.join(", ")));
    }
    Ok(written(request, path, Some(done.people), done.cut, text))
}

fn job(
    desk: &Desk,
    request: &Request,
    event: EventId,
    state: Option<RegistrationState>,
    asked: &ListArguments,
    output: ListOutput,
) -> Result<ListJob, Failure> {
    let words = request.words;
    let unknown = |message: String, known: Vec<String>| Failure::Usage {
        message,
        hint: words.cli_hint_values(known.join(", ")),
    };
    let mut filter = filters::typed(desk, event, asked.filter.as_deref().unwrap_or_default())?;
    if let Some(state) = state {
        filter.conditions.push(filters::state_is(state));
    }
    if let Some(name) = &asked.category {
        let all = categories::list(desk, event)?;
        if !all.iter().any(|one| fold(&one.name) == fold(name)) {
            let known = all.into_iter().map(|one| one.name).collect();
            return Err(unknown(words.list_cli_unknown_category(name), known));
        }
        let test = Test::Is(name.clone());
        filter.conditions.push(Condition::new(ListColumn::Category, test));
    }
    let session = match &asked.session {
        None => None,
        Some(name) => {
            let programme = events::programme(desk, event)?.programme;
            let titled = |exact: bool| {
                let fits = |title: &str| {
                    let (title, name) = (fold(title), fold(name));
                    if exact { title == name } else { title.contains(&name) }
                };
                let found = programme.sessions.iter().filter(|one| fits(&one.title));
                found.map(|one| one.id).collect::<Vec<_>>()
            };
            let exact = titled(true);
            let found = if exact.is_empty() { titled(false) } else { exact };
            let [only] = found[..] else {
                let with = programme.sessions.iter().filter(|one| one.sign_up);
                let known = with.map(|one| one.title.clone()).collect();
                return Err(unknown(words.list_cli_unknown_session(name), known));
            };
            Some(only)
        }
    };
    let (mut list, audience) = match &asked.layout {
        None => (lists::plain(desk, event, output)?, Audience::Internal),
        Some(name) => {
            let all = lists::layouts(desk, words.language())?;
            let found = found(&all, name);
            let known = || all.iter().map(|one| one.name.clone()).collect();
            let layout =
                found.ok_or_else(|| unknown(words.list_cli_unknown_layout(name), known()))?;
            (layout.list.clone(), layout.audience)
        }
    };
    list.per = asked.sheets.unwrap_or(list.per);
    let language = words.language();
    let (only, but) = (Vec::new(), Vec::new());
    Ok(ListJob { event, list, audience, session, filter, only, but, language })
}

/// The layout of this name or id; else the only one in whose name it occurs.
fn found<'a>(all: &'a [Layout], name: &str) -> Option<&'a Layout> {
    let whole = |one: &&Layout| fold(&one.name) == fold(name) || one.id.0.to_string() == name;
    all.iter().find(whole).or_else(|| {
        let mut part = all.iter().filter(|one| fold(&one.name).contains(&fold(name)));
        part.next().filter(|_| part.next().is_none())
    })
}
