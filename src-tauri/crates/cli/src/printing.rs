//! What goes on paper.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches};
use obrady_app::{
    Desk, categories,
    domain::{CategoryId, EventId, RegistrationState},
    papers,
    pictures::PickedPicture,
    print::{Duplex, Paper, TilePaper, Warning},
    printing::{self, PerSheet, PrintJob, Product, ProductKind, Signer, Who},
};
use obrady_words::{Words, fold};

use crate::{
    arguments::Request,
    console::{self, Outcome},
    duplicates,
    exports::written,
    failure::Failure,
    moving,
};

/// So many cut texts are named at most: of a great poster there are hundreds.
const CUT_TEXTS: usize = 8;
const PAPERS: [&str; 3] = ["a5", "a4", "leaflet"];
const WHO: [(&str, Who); 5] = [
    ("registered", Who::Registered),
    ("speakers", Who::Speakers),
    ("everybody", Who::Everybody),
    ("organisations", Who::Organisations),
    ("every-organisation", Who::EveryOrganisation),
];
const PER: [(&str, PerSheet); 4] = [
    ("event", PerSheet::Event),
    ("day", PerSheet::Day),
    ("session", PerSheet::Session),
    ("category", PerSheet::Category),
];
const DUPLEX: [(&str, Duplex); 2] =
    [("short-edge", Duplex::ShortEdge), ("long-edge", Duplex::LongEdge)];
const TILES: [(&str, TilePaper); 2] = [("a4", TilePaper::A4), ("a3", TilePaper::A3)];

/// What is to be printed, and how.
pub struct Printing {
    product: ProductKind,
    /// Choices by name and value, in the order in which they were said.
    choices: Vec<(String, String)>,
    preset: Option<String>,
    state: Option<RegistrationState>,
    session: Option<String>,
    category: Option<String>,
    day: Option<String>,
    who: Option<Who>,
    per: Option<PerSheet>,
    unprinted: bool,
    people: Vec<String>,
    texts: [Option<String>; 3],
    signers: Vec<String>,
    pages: Option<String>,
    booklet: bool,
    duplex: Option<Duplex>,
    bleed: bool,
    marks: bool,
    tiles: Option<TilePaper>,
    gathering: Option<u8>,
    thickness: Option<f32>,
    path: PathBuf,
}

fn one_of<T: Copy>(matches: &ArgMatches, id: &str, values: &[(&str, T)]) -> Option<T> {
    let name = matches.get_one::<String>(id)?;
    values.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
}

impl Printing {
    /// What the arguments say; the state is read by whoever knows its words.
    pub fn of(matches: &ArgMatches, state: Option<RegistrationState>, path: PathBuf) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        let named = text("product").unwrap_or_default();
        let is_named = |kind: &&ProductKind| name(**kind) == named;
        let product = ProductKind::ALL.iter().find(is_named).copied();
        let mut choices = Vec::new();
        if let Some(paper) = text("paper") {
            choices.push(("paper".into(), paper));
        }
        for (flag, choice) in [("without-descriptions", "descriptions"), ("without-index", "index")]
        {
            if matches.get_flag(flag) {
                choices.push((choice.into(), "false".into()));
            }
        }
        for said in matches.get_many::<String>("set").into_iter().flatten() {
            let (choice, value) = said.split_once('=').unwrap_or((said, "true"));
            choices.push((choice.trim().to_owned(), value.trim().to_owned()));
        }
        Self {
            product: product.unwrap_or(ProductKind::Programme),
            choices,
            preset: text("preset"),
            state,
            session: text("session"),
            category: text("category"),
            day: text("day"),
            who: one_of(matches, "who", &WHO),
            per: one_of(matches, "per", &PER),
            unprinted: matches.get_flag("unprinted"),
            people: matches.get_many("person").into_iter().flatten().cloned().collect(),
            texts: [text("sender"), text("contacts"), text("hours")],
            signers: matches.get_many("signer").into_iter().flatten().cloned().collect(),
            pages: text("pages"),
            booklet: matches.get_flag("booklet"),
            duplex: one_of(matches, "duplex", &DUPLEX),
            bleed: matches.get_flag("bleed"),
            marks: matches.get_flag("marks"),
            tiles: one_of(matches, "tiles", &TILES),
            gathering: matches.get_one("gathering").copied(),
            thickness: matches.get_one("thickness").copied(),
            path,
        }
    }

    /// The options that say it.
    pub fn options(words: Words) -> Vec<Arg> {
        let heading = || words.cli_heading_options();
        let option = |id: &'static str, value: String, help: String| {
            Arg::new(id).long(id).value_name(value).help(help).help_heading(heading())
        };
        let flag = |id: &'static str, help: String| {
            let arg = Arg::new(id).long(id).help(help).help_heading(heading());
            arg.action(ArgAction::SetTrue)
        };
        let one_of = |id: &'static str, values: Vec<&'static str>, help: String| {
            let parser = clap::builder::PossibleValuesParser::new(&values);
            option(id, values.join("|"), help).value_parser(parser).hide_possible_values(true)
        };
        fn names<T>(values: &[(&'static str, T)]) -> Vec<&'static str> {
            values.iter().map(|(name, _)| *name).collect()
        }
        vec![
            one_of("paper", PAPERS.to_vec(), words.cli_help_paper()),
            flag("without-descriptions", words.cli_help_without_descriptions()),
            flag("without-index", words.cli_help_without_index()),
            option("set", words.cli_value_choice(), words.cli_help_set()).action(ArgAction::Append),
            option("preset", words.cli_value_title(), words.cli_help_preset()),
            one_of("who", names(&WHO), words.cli_help_who()),
            option("session", words.cli_value_session(), words.cli_help_print_session()),
            option("day", "RRRR-MM-DD".into(), words.cli_help_print_day()),
            option("category", words.cli_value_title(), words.cli_help_print_category()),
            one_of("per", names(&PER), words.cli_help_print_per()),
            flag("unprinted", words.cli_help_unprinted()),
            option("person", words.cli_value_person(), words.cli_help_print_person())
                .action(ArgAction::Append),
            option("sender", words.cli_value_text(), words.cli_help_sender()),
            option("contacts", words.cli_value_text(), words.cli_help_contacts()),
            option("hours", words.cli_value_text(), words.cli_help_hours()),
            option("signer", words.cli_value_signer(), words.cli_help_signer())
                .action(ArgAction::Append),
            option("pages", "3-8".into(), words.cli_help_pages()),
            flag("booklet", words.cli_help_booklet()),
            one_of("duplex", names(&DUPLEX), words.cli_help_duplex()),
            option("gathering", "N".into(), words.cli_help_gathering())
                .value_parser(clap::value_parser!(u8)),
            option("thickness", "MM".into(), words.cli_help_thickness())
                .value_parser(clap::value_parser!(f32)),
            flag("bleed", words.cli_help_bleed()),
            flag("marks", words.cli_help_marks()),
            one_of("tiles", names(&TILES), words.cli_help_tiles()),
        ]
    }
}

/// Prints to a PDF.
pub fn print(desk: &mut Desk, request: &Request, asked: &Printing) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let job = job(desk, request, event, asked)?;
    let path: &Path = &asked.path;
    let warnings = printing::save(desk, &job, path)?;
    if asked.product == ProductKind::Badges {
        let people = printing::badges_of(desk, &job)?;
        papers::note_badges(desk, event, &people)?;
    }
    let words = request.words;
    let mut said = words.cli_printed(path.display());
    let mut warn = |text: String| {
        said.push_str(&format!("\n{} {text}", words.cli_level_warning()));
    };
    let mut cut = 0;
    for warning in &warnings {
        cut += usize::from(matches!(warning, Warning::CutShort { .. }));
        if cut <= CUT_TEXTS || !matches!(warning, Warning::CutShort { .. }) {
            warn(printing::warning_text(words, warning));
        }
    }
    let more = cut.saturating_sub(CUT_TEXTS);
    if more > 0 {
        warn(words.cli_more_cut(more as i64));
    }
    Ok(written(request, path, None, 0, said))
}

fn job(
    desk: &mut Desk,
    request: &Request,
    event: EventId,
    asked: &Printing,
) -> Result<PrintJob, Failure> {
    let words = request.words;
    let mut job = PrintJob::new(event, words.language(), asked.product.usual());
    if let Some(name) = &asked.preset {
        let code = printing::code(asked.product);
        let there = papers::presets(desk)?.into_iter().filter(|one| one.product == code);
        let there: Vec<_> = there.collect();
        let same = there.iter().find(|one| fold(&one.name) == fold(name));
        let known = || there.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        job = printing::with_preset(job, same.ok_or_else(|| unknown(name, known(), words))?)?;
    }
    for choice in &asked.choices {
        let known = || {
            let choices = printing::choices(asked.product).into_iter();
            choices.map(|(name, usual)| format!("{name}={usual}")).collect()
        };
        let wrong = |_| unknown(&format!("{}={}", choice.0, choice.1), known(), words);
        job.product =
            printing::with_choices(job.product, std::slice::from_ref(choice)).map_err(wrong)?;
    }
    narrows(asked, words)?;
    let chosen = &mut job.chosen;
    if let Some(title) = &asked.session {
        let programme = desk.programme(event)?;
        chosen.session = Some(moving::found(request, &programme, title)?.id);
    }
    if let Some(name) = &asked.category {
        chosen.category = Some(category(desk, event, name, words)?);
    }
    if let Some(day) = &asked.day {
        let read = day.parse().map_err(|_| unknown(day, Vec::new(), words))?;
        chosen.day = Some(read);
    }
    chosen.state = asked.state.or(chosen.state);
    chosen.who = asked.who.unwrap_or(chosen.who);
    chosen.per = asked.per.unwrap_or(chosen.per);
    chosen.unprinted |= asked.unprinted;
    for named in &asked.people {
        chosen.people.push(duplicates::person(desk, words, named)?);
    }
    let [sender, contacts, hours] = asked.texts.clone();
    let texts = &mut job.texts;
    for (place, said) in
        [(&mut texts.sender, sender), (&mut texts.contacts, contacts), (&mut texts.hours, hours)]
    {
        if let Some(said) = said {
            *place = said.replace("\\n", "\n");
        }
    }
    if !asked.signers.is_empty() {
        let signers = asked.signers.iter().map(|said| signer(desk, event, said));
        texts.signers = signers.collect::<Result<_, _>>()?;
    }
    if let Some(pages) = &asked.pages {
        let (first, last) = pages.split_once('-').unwrap_or((pages, pages));
        let number = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number > 0);
        let range = number(first).zip(number(last)).filter(|(first, last)| first <= last);
        job.pages = Some(range.ok_or_else(|| unknown(pages, Vec::new(), words))?);
    }
    let finish = &mut job.finish;
    finish.booklet |= asked.booklet;
    finish.bleed |= asked.bleed;
    finish.marks |= asked.marks;
    finish.duplex = asked.duplex.unwrap_or(finish.duplex);
    finish.tiles = asked.tiles.or(finish.tiles);
    finish.gathering = asked.gathering.unwrap_or(finish.gathering);
    finish.thickness = asked.thickness.filter(|it| it.is_finite()).unwrap_or(finish.thickness);
    let is_leaflet =
        matches!(&job.product, Product::Programme(options) if options.paper == Paper::Leaflet);
    if finish.booklet && is_leaflet {
        return Err(Failure::Usage {
            message: words.cli_arguments_conflict("--paper leaflet", "--booklet"),
            hint: words.cli_hint_arguments_conflict(),
        });
    }
    Ok(job)
}

/// Every organisation gets its letter whoever registered for whatever: what would choose some people
/// is refused, since it would do nothing.
fn narrows(asked: &Printing, words: Words) -> Result<(), Failure> {
    let letters = matches!(asked.product, ProductKind::Envelopes | ProductKind::Labels);
    if !letters || asked.who != Some(Who::EveryOrganisation) {
        return Ok(());
    }
    let narrowing = [
        ("--session", asked.session.is_some()),
        ("--category", asked.category.is_some()),
        ("--state", asked.state.is_some()),
    ];
    match narrowing.into_iter().find(|(_, is_given)| *is_given) {
        Some((option, _)) => Err(Failure::Usage {
            message: words.cli_arguments_conflict("--who every-organisation", option),
            hint: words.cli_hint_arguments_conflict(),
        }),
        None => Ok(()),
    }
}

/// `Jan Lis; prezes; podpis.png` as name, office and the picture of a signature, which the file keeps.
fn signer(desk: &mut Desk, event: EventId, said: &str) -> Result<Signer, Failure> {
    let mut parts = said.splitn(3, ';').map(str::trim);
    let mut next = || parts.next().unwrap_or_default();
    let (name, office, picture) = (next().to_owned(), next().to_owned(), next());
    let signature = match picture {
        "" => None,
        path => Some(papers::keep_signature(desk, event, &PickedPicture::open(Path::new(path))?)?),
    };
    Ok(Signer { name, office, signature })
}

fn category(desk: &Desk, event: EventId, asked: &str, words: Words) -> Result<CategoryId, Failure> {
    let all = categories::list(desk, event)?;
    let same =
        all.iter().find(|one| fold(&one.name) == fold(asked) || fold(&one.name_en) == fold(asked));
    let known = || all.iter().map(|one| one.name.clone()).collect();
    Ok(same.ok_or_else(|| unknown(asked, known(), words))?.id)
}

fn unknown(asked: &str, known: Vec<String>, words: Words) -> Failure {
    Failure::Usage {
        message: words.cli_unknown_part(asked),
        hint: if known.is_empty() {
            words.cli_hint_spelling()
        } else {
            words.cli_hint_known_parts(known.join(", "))
        },
    }
}

/// A product as the command line names it: `sign-in`.
fn name(product: ProductKind) -> String {
    printing::kebab(&printing::code(product))
}
