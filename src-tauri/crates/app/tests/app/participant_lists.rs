//! Lists of participants: who is in them, what leaves the office, and as what.

use std::fs;

use obrady_app::{
    ErrorCode, categories,
    domain::{
        Audience, Condition, Disclosure, EventId, Field, FieldKind, Filter, LayoutId, ListColumn,
        ListDefinition, RegistrationId, RegistrationState, Reply, SheetPer, SortKey, Test,
    },
    fields,
    interchange::{
        participants::{self, TableChoices},
        vcard, workbook,
    },
    lists::{self, ListJob, ListOutput, ListPreview},
    registrations::{self, RegistrationForm, RegistrationRow},
    sessions, sign_ups,
    words::Language,
};

use crate::fixture::*;

const EVERY: [ListOutput; 6] = [
    ListOutput::Xlsx,
    ListOutput::Ods,
    ListOutput::Csv { bom: true, delimiter: ';' },
    ListOutput::Pdf,
    ListOutput::Addresses { named: false, commas: false },
    ListOutput::Cards,
];

fn job(event: EventId, audience: Audience, columns: &[ListColumn]) -> ListJob {
    let list = ListDefinition { columns: columns.to_vec(), ..ListDefinition::default() };
    ListJob {
        event,
        list,
        audience,
        session: None,
        filter: Filter::default(),
        only: Vec::new(),
        but: Vec::new(),
        language: Language::Polish,
    }
}

fn add(
    place: &mut Place,
    event: EventId,
    family: &str,
    edit: impl FnOnce(&mut RegistrationForm),
) -> RegistrationId {
    let mut form = registration_form("Jan", family);
    edit(&mut form);
    registrations::add(&mut place.desk, event, &form).unwrap()
}

fn consent(place: &mut Place, event: EventId, publishes: bool) {
    let id = fields::add(&mut place.desk, event, "Zgoda", FieldKind::Consent).unwrap();
    let all = fields::list(&place.desk, event).unwrap();
    let field = all.into_iter().find(|one| one.id == id).unwrap();
    fields::save(&mut place.desk, &Field { publishes, ..field }).unwrap();
}

fn answered(text: &str) -> impl FnOnce(&mut RegistrationForm) {
    let answer = Reply { question: "Zgoda".into(), text: text.into() };
    move |form| form.answers = vec![answer]
}

fn preview(place: &mut Place, job: &ListJob) -> ListPreview {
    lists::preview(&mut place.desk, job).unwrap()
}

#[test]
fn only_who_agreed_is_in_a_public_list() {
    let (mut place, event) = Place::with_event();
    consent(&mut place, event, true);
    add(&mut place, event, "Tak", answered("tak"));
    add(&mut place, event, "Wyraża", answered("Wyrażam zgodę na publikację"));
    add(&mut place, event, "Nie", answered("nie"));
    add(&mut place, event, "Milczy", |_| {});
    add(&mut place, event, "Może", answered("może"));
    add(&mut place, event, "Odwołany", |form| {
        answered("tak")(form);
        form.state = RegistrationState::Cancelled;
    });
    let columns = [ListColumn::Name, ListColumn::Email, ListColumn::Answer("Zgoda".into())];
    let mut public = job(event, Audience::Public, &columns);
    let made = preview(&mut place, &public);
    assert_eq!(made.rows, [["Tak Jan"], ["Wyraża Jan"]], "silence is no consent");
    assert_eq!((made.left_out.without_consent, made.left_out.cancelled), (3, 1));
    assert_eq!(made.barred, columns[1..], "and contacts and answers never stand there");
    assert!(made.consent_asked);

    public.filter.conditions =
        vec![Condition::new(ListColumn::State, Test::Is("cancelled".into()))];
    let cancelled = preview(&mut place, &public);
    assert_eq!(cancelled.people, 0, "who cancelled is never public, asked for or not");
    public.audience = Audience::Internal;
    assert_eq!(preview(&mut place, &public).people, 1, "the office may look at them");
    refused(&mut place.desk, ErrorCode::ListNotPublic, |desk| {
        lists::addresses(desk, &job(event, Audience::Public, &columns), false, false)
    });
}

/// Whoever waits for a place is no participant: the list says so, or does without them.
#[test]
fn who_waits_is_told_or_left_out() {
    let (mut place, event) = Place::with_event();
    consent(&mut place, event, true);
    let workshop = sessions::add(&mut place.desk, event, session_form("Warsztat")).unwrap();
    for (family, state) in [
        ("Przyjęty", RegistrationState::Confirmed),
        ("Nowy", RegistrationState::Pending),
        ("Czekający", RegistrationState::WaitingList),
    ] {
        let set = |form: &mut RegistrationForm| {
            answered("tak")(form);
            form.state = state;
        };
        add(&mut place, event, family, set);
    }
    for row in place.registrations(event) {
        sign_ups::sign_up(&mut place.desk, row.id, workshop, false).unwrap();
    }
    let names = [ListColumn::Family];
    let families = |place: &mut Place, job: &ListJob| {
        let made = preview(place, job);
        let mut families: Vec<String> = made.rows.into_iter().map(|row| row[0].clone()).collect();
        families.sort();
        (families.join(" "), made.left_out.waiting)
    };
    let internal = job(event, Audience::Internal, &names);
    let without = ("Nowy Przyjęty".to_owned(), 1);
    assert_eq!(families(&mut place, &internal), without);
    let told = job(event, Audience::Internal, &[ListColumn::Family, ListColumn::State]);
    assert_eq!(families(&mut place, &told), ("Czekający Nowy Przyjęty".into(), 0));
    assert_eq!(preview(&mut place, &told).waiting, 1, "as addresses alone it would not say so");
    assert_eq!(preview(&mut place, &internal).waiting, 0);
    let public = job(event, Audience::Public, &[ListColumn::Family, ListColumn::State]);
    assert_eq!(families(&mut place, &public), without, "of no matter to anybody else");

    // Who waits for the event has no place in the workshop, whatever the sign-up says.
    let mut sheet = internal.clone();
    sheet.session = Some(workshop);
    assert_eq!(families(&mut place, &sheet), without);
    sheet = told.clone();
    sheet.session = Some(workshop);
    let rows = preview(&mut place, &sheet).rows;
    let waiting = rows.iter().find(|row| row[0] == "Czekający").unwrap();
    assert_eq!(waiting[1], "lista rezerwowa");
    let mut per = internal;
    per.list.per = SheetPer::Session;
    let made = preview(&mut place, &per);
    assert_eq!((made.sheets[0].people, made.left_out.waiting), (2, 1));
    let mut but = told;
    but.but = vec![place.registrations(event)[0].id];
    assert_eq!(preview(&mut place, &but).people, 2, "all but one");
}

#[test]
fn a_consent_to_something_else_publishes_nobody() {
    let (mut place, event) = Place::with_event();
    consent(&mut place, event, false);
    add(&mut place, event, "Tak", answered("tak"));
    let made = preview(&mut place, &job(event, Audience::Public, &[ListColumn::Name]));
    assert_eq!((made.people, made.left_out.without_consent), (0, 1));
    assert!(!made.consent_asked);
}

#[test]
fn what_the_venue_gets_wants_a_thought() {
    let (mut place, event) = Place::with_event();
    add(&mut place, event, "Łoś", |form| form.needs.diet = "wegańska".into());
    let columns = [ListColumn::Number, ListColumn::Name, ListColumn::Diet, ListColumn::Phone];
    let made = preview(&mut place, &job(event, Audience::Venue, &columns));
    assert_eq!(made.thoughtful, [ListColumn::Phone]);
    assert_eq!(made.barred, []);
    assert_eq!(made.headings, ["Lp.", "Nazwisko i imię", "Dieta", "Telefon"]);
    assert_eq!(made.rows[0][..3], ["1", "Łoś Jan", "wegańska"]);
}

#[test]
fn lists_are_sorted_as_asked_with_nothing_at_the_end() {
    let (mut place, event) = Place::with_event();
    fields::add(&mut place.desk, event, "Wiek", FieldKind::Number).unwrap();
    for (family, age, organisation) in
        [("Żak", "9", "Łomża"), ("Lis", "10", ""), ("Łoś", "", "Lublin"), ("Ćma", "9", "Żary")]
    {
        add(&mut place, event, family, |form| {
            form.organisation = organisation.into();
            if !age.is_empty() {
                form.answers = vec![Reply { question: "Wiek".into(), text: age.into() }];
            }
        });
    }
    let mut check = |column: ListColumn, descending: bool, want: [&str; 4]| {
        let mut job = job(event, Audience::Internal, &[ListColumn::Family]);
        job.list.sort = vec![SortKey { column: column.clone(), descending }];
        let rows = preview(&mut place, &job).rows;
        let families: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(families, want, "by {column:?}, descending: {descending}");
    };
    check(ListColumn::Family, true, ["Żak", "Łoś", "Lis", "Ćma"]);
    check(ListColumn::Organisation, false, ["Łoś", "Żak", "Ćma", "Lis"]);
    check(ListColumn::Organisation, true, ["Ćma", "Żak", "Łoś", "Lis"]);
    // Numbers are numbers, and equal ones stand by name.
    check(ListColumn::Answer("WIEK".into()), false, ["Ćma", "Żak", "Lis", "Łoś"]);
}

#[test]
fn a_list_has_a_sheet_for_each_category() {
    let (mut place, event) = Place::with_event();
    let press = categories::add(&mut place.desk, event, "Prasa").unwrap();
    let guest = categories::add(&mut place.desk, event, "Gość").unwrap();
    for (family, category) in
        [("A", Some(guest)), ("B", Some(press)), ("C", None), ("D", Some(press))]
    {
        add(&mut place, event, family, |form| form.category = category);
    }
    let mut job = job(event, Audience::Internal, &[ListColumn::Number, ListColumn::Family]);
    job.list.per = SheetPer::Category;
    let sheets: Vec<(String, u32)> = preview(&mut place, &job)
        .sheets
        .into_iter()
        .map(|sheet| (sheet.title, sheet.people))
        .collect();
    let want = [("Prasa", 2), ("Gość", 1), ("Bez kategorii", 1)];
    assert_eq!(sheets, want.map(|(title, people)| (title.to_owned(), people)));
    let path = place.at("kategorie.csv");
    let csv = ListOutput::Csv { bom: false, delimiter: ',' };
    lists::save(&mut place.desk, &job, csv, &path).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let want =
        "Kategoria,Lp.,Nazwisko\r\nPrasa,1,B\r\nPrasa,2,D\r\nGość,1,A\r\nBez kategorii,1,C\r\n";
    assert_eq!(text, want, "in one table the category is a column");
    for output in EVERY {
        let path = place.at(&format!("lista.{}", output.ending()));
        lists::save(&mut place.desk, &job, output, &path).unwrap();
    }
    let book = fs::read(place.at("lista.xlsx")).unwrap();
    let tables = workbook::read("lista", &book).unwrap();
    assert_eq!(tables.sheets.len(), 3);

    // In English it has its English name, where it has one.
    let all = categories::list(&place.desk, event).unwrap();
    let mut category = all.into_iter().find(|one| one.id == press).unwrap();
    category.name_en = "Press".into();
    categories::save(&mut place.desk, category).unwrap();
    job.language = Language::English;
    job.list.columns.push(ListColumn::Category);
    let sheets = preview(&mut place, &job).sheets;
    let titles: Vec<_> = sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    assert_eq!(titles[..2], ["Press", "Gość"]);
    lists::save(&mut place.desk, &job, csv, &path).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Press") && !text.contains("Prasa"), "{text}");
}

#[test]
fn a_list_has_a_sheet_for_each_organisation_and_each_state() {
    let (mut place, event) = Place::with_event();
    for (family, organisation, state) in [
        ("A", "Żary", RegistrationState::Confirmed),
        ("B", "Łomża", RegistrationState::Cancelled),
        ("C", "", RegistrationState::Confirmed),
        ("D", "Lublin", RegistrationState::WaitingList),
        ("E", "Łomża", RegistrationState::Pending),
    ] {
        add(&mut place, event, family, |form| {
            form.organisation = organisation.into();
            form.state = state;
        });
    }
    let mut check = |per: SheetPer, audience: Audience, want: &[(&str, u32)]| {
        let mut job = job(event, audience, &[ListColumn::Family]);
        job.list.per = per;
        let preview = preview(&mut place, &job);
        let sheets: Vec<(&str, u32)> =
            preview.sheets.iter().map(|sheet| (sheet.title.as_str(), sheet.people)).collect();
        assert_eq!(sheets, want, "{per:?} for {audience:?}");
        let barred = per.tells().filter(|one| audience.disclosure(one) == Disclosure::Never);
        assert_eq!(preview.barred, barred.into_iter().collect::<Vec<_>>(), "it is said");
        let path = place.at("lista.csv");
        let csv = ListOutput::Csv { bom: false, delimiter: ',' };
        lists::save(&mut place.desk, &job, csv, &path).unwrap();
        fs::read_to_string(&path).unwrap()
    };
    let organisations = [("Łomża", 1), ("Żary", 1), ("Bez instytucji", 1)];
    let text = check(SheetPer::Organisation, Audience::Internal, &organisations);
    assert_eq!(
        text, "Instytucja,Nazwisko\r\nŁomża,E\r\nŻary,A\r\nBez instytucji,C\r\n",
        "in Polish order; whoever cancelled or waits is asked for by nobody"
    );
    let states = [("Oczekuje", 1), ("Potwierdzone", 2), ("Lista rezerwowa", 1), ("Odwołane", 1)];
    let text = check(SheetPer::State, Audience::Internal, &states);
    assert!(text.contains("Odwołane,B\r\n"), "where states are parted, all are asked for: {text}");
    let text = check(SheetPer::State, Audience::Public, &[]);
    assert_eq!(text, "Nazwisko\r\n", "the name of a sheet tells in public no more than a column");
}

#[test]
fn the_usual_layouts_are_offered_and_written_with_the_first_change() {
    let (mut place, _) = Place::with_event();
    let names = |place: &Place, language| {
        let all = lists::layouts(&place.desk, language).unwrap();
        all.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    let generation = place.desk.generation().unwrap();
    assert_eq!(names(&place, Language::English)[2], "Public list");
    assert_eq!(place.desk.generation().unwrap(), generation, "looking writes nothing");
    let usual = lists::layouts(&place.desk, Language::Polish).unwrap();
    let list = ListDefinition { columns: vec![ListColumn::Name], ..ListDefinition::default() };
    let keep = |place: &mut Place, id: Option<LayoutId>, name: &str| {
        let desk = &mut place.desk;
        lists::keep_layout(desk, Language::Polish, id, name, Audience::Venue, list.clone()).unwrap()
    };
    keep(&mut place, None, "Hotel");
    assert_eq!(names(&place, Language::English)[4], "Hotel");
    assert_eq!(names(&place, Language::English)[2], "Lista publiczna", "written in Polish");
    keep(&mut place, Some(usual[0].id), "Wszyscy");
    assert_eq!(names(&place, Language::Polish)[0], "Wszyscy");
    lists::delete_layout(&mut place.desk, Language::Polish, usual[1].id).unwrap();
    assert_eq!(names(&place, Language::Polish).len(), 4);
    for _ in 0..3 {
        place.desk.undo().unwrap();
    }
    assert_eq!(names(&place, Language::Polish).len(), 4, "as at the beginning");
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        let list = ListDefinition::default();
        lists::keep_layout(desk, Language::Polish, None, " ", Audience::Public, list)
    });
}

type Said = fn(&RegistrationRow) -> String;

/// Every text of a form that is in the list, and what a row says there.
fn texts() -> Vec<(ListColumn, Said)> {
    vec![
        (ListColumn::Note, |row| row.note.clone()),
        (ListColumn::Office, |row| row.office.clone()),
        (ListColumn::Organisation, |row| row.organisation.clone()),
        (ListColumn::Phone, |row| row.phone.clone()),
        (ListColumn::Diet, |row| row.needs.diet.clone()),
        (ListColumn::Accessibility, |row| row.needs.accessibility.clone()),
        (ListColumn::Interpreter, |row| row.needs.interpreter.clone()),
        (ListColumn::InvoiceName, |row| row.invoice.name.clone()),
        (ListColumn::InvoiceAddress, |row| row.invoice.address.clone()),
        (ListColumn::InvoiceNip, |row| row.invoice.nip.clone()),
        (ListColumn::Title, |row| row.title.clone()),
        (ListColumn::Given, |row| row.given.clone()),
        (ListColumn::Family, |row| row.family.clone()),
        (ListColumn::Name, |row| row.name.clone()),
        (ListColumn::Source, |row| row.source.clone()),
        (ListColumn::Tags, |row| row.tags.join(", ")),
        (ListColumn::SignUps, |row| row.sessions.join("; ")),
        (ListColumn::Answer("Pytanie".into()), |row| {
            row.answers.first().map(|one| one.text.clone()).unwrap_or_default()
        }),
    ]
}

#[test]
fn strings_that_break_programs_come_back_from_every_table() {
    let Some(strings) = naughty() else { return };
    let (mut place, event) = Place::with_event();
    // Each stands in three fields, and each field sees a third of them.
    for at in 0..strings.len() / 3 {
        let text = |field: usize| strings[(3 * at + field) % strings.len()].clone();
        add(&mut place, event, &text(13), |form| {
            form.note = text(0);
            form.office = text(1);
            form.organisation = text(2);
            form.needs.diet = text(3);
            form.needs.accessibility = text(4);
            form.needs.interpreter = text(5);
            form.invoice.name = text(6);
            form.invoice.address = text(7);
            form.phone = text(8);
            form.invoice.nip = text(9);
            form.title = text(10);
            form.source = text(11);
            form.tags = vec![text(12)];
            form.given = format!("A{}", text(14));
            form.answers = vec![Reply { question: "Pytanie".into(), text: text(15) }];
            form.email = format!("n{at}@example.org");
        });
    }
    for row in place.registrations(event) {
        let title = format!("Z{}", row.note);
        let session = sessions::add(&mut place.desk, event, session_form(&title)).unwrap();
        sign_ups::sign_up(&mut place.desk, row.id, session, false).unwrap();
    }
    let own = texts().into_iter().map(|(column, _)| column);
    let columns: Vec<ListColumn> = [ListColumn::Email].into_iter().chain(own).collect();
    let job = job(event, Audience::Internal, &columns);
    let held: std::collections::BTreeMap<String, Vec<String>> = place
        .registrations(event)
        .into_iter()
        .map(|row| {
            (row.email.clone(), texts().iter().map(|(_, said)| plain(&said(&row))).collect())
        })
        .collect();
    for output in [
        ListOutput::Xlsx,
        ListOutput::Ods,
        ListOutput::Csv { bom: true, delimiter: ';' },
        ListOutput::Csv { bom: false, delimiter: ',' },
    ] {
        let path = place.at(&format!("naughty.{}", output.ending()));
        lists::save(&mut place.desk, &job, output, &path).unwrap();
        let bytes = fs::read(&path).unwrap();
        let rows = rows_of(output, &bytes);
        assert_eq!(rows.len(), held.len(), "{output:?} has a row for each");
        for row in &rows {
            let whose = row.first().cloned().unwrap_or_default();
            let want = &held[&whose];
            for (at, want) in want.iter().enumerate() {
                // Such a mark by itself says “as above” to whoever reads the table.
                if matches!(want.as_str(), "\"" | "''") && matches!(output, ListOutput::Csv { .. })
                {
                    continue;
                }
                let got = row.get(at + 1).map(|text| plain(text)).unwrap_or_default();
                assert_eq!(&got, want, "{whose}, {:?}, {output:?}", columns[at + 1]);
            }
        }
    }
    let path = place.at("naughty.pdf");
    lists::save(&mut place.desk, &job, ListOutput::Pdf, &path).unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 1000);
    cards_come_back(&mut place, &job, &held);
    addresses_stay_apart(&mut place, &job, held.len());
}

/// Cards hold office, organisation, telephone and note as they are.
fn cards_come_back(
    place: &mut Place,
    job: &ListJob,
    held: &std::collections::BTreeMap<String, Vec<String>>,
) {
    let path = place.at("naughty.vcf");
    lists::save(&mut place.desk, job, ListOutput::Cards, &path).unwrap();
    let read = vcard::read("naughty.vcf", &fs::read(&path).unwrap()).unwrap();
    assert_eq!(read.people.len(), held.len(), "a card for each");
    for card in &read.people {
        let [note, office, organisation, phone, ..] = &held[&card.email][..] else {
            panic!("as many texts as fields");
        };
        for (what, got, want) in [
            ("note", &card.note, note),
            ("office", &card.office, office),
            ("organisation", &card.organisation, organisation),
            ("phone", &card.phone, phone),
        ] {
            assert_eq!(&plain(got), want, "{what} of {}", card.email);
        }
    }
}

/// No name before an address ends it, adds one or breaks the line.
fn addresses_stay_apart(place: &mut Place, job: &ListJob, people: usize) {
    for commas in [false, true] {
        let list = lists::addresses(&mut place.desk, job, true, commas).unwrap();
        assert_eq!((list.count as usize, list.left_out.len()), (people, 0));
        assert!(!list.text.contains(char::is_control), "it is one line");
        let (mut quoted, mut escaped, mut separators) = (false, false, 0);
        for letter in list.text.chars() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if quoted => escaped = true,
                '"' => quoted = !quoted,
                ',' | ';' if !quoted => separators += 1,
                _ => {}
            }
        }
        assert!(!quoted, "every quotation mark is closed");
        assert_eq!(separators, people - 1, "as many addresses as people");
        let real = list.text.matches("@example.org>").count();
        assert_eq!(real, people, "each in brackets of its own");
    }
}

/// The strings of the corpora that break programs, and those that spreadsheets would run.
fn naughty() -> Option<Vec<String>> {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let folder = std::env::var_os("OBRADY_TEST_DATA")
        .map(Into::into)
        .into_iter()
        .chain(above.map(|folder| folder.join("shared/data")))
        .find(|folder: &std::path::PathBuf| folder.is_dir());
    let list = |folder: &std::path::PathBuf| folder.join("unicode/blns/blns.json");
    let read = folder.as_ref().and_then(|folder| fs::read_to_string(list(folder)).ok());
    let (Some(folder), Some(list)) = (folder, read) else {
        eprintln!("no naughty strings here: nothing was tried");
        return None;
    };
    let mut strings: Vec<String> = serde_json::from_str(&list).unwrap();
    for name in ["injection-payloadbox", "injection-payloadsallthethings"] {
        for file in fs::read_dir(folder.join("csv").join(name)).into_iter().flatten().flatten() {
            let text = fs::read(file.path()).unwrap_or_default();
            let text = String::from_utf8_lossy(&text).into_owned();
            strings.extend(text.lines().map(str::to_owned));
        }
    }
    Some(strings)
}

/// A text without what the readers may change by docs/formats.md: white space, characters that show
/// nothing, marks that become one with their letter. That no more is changed, `interchange` tests.
fn plain(text: &str) -> String {
    let shows = |letter: &char| {
        let marks = ['\u{ad}', '\u{feff}', '\u{fffe}', '\u{ffff}', '\u{180e}', '\u{61c}'];
        !letter.is_whitespace()
            && !letter.is_control()
            && !marks.contains(letter)
            && !('\u{200b}'..='\u{200f}').contains(letter)
            && !('\u{202a}'..='\u{202e}').contains(letter)
            && !('\u{2060}'..='\u{206f}').contains(letter)
            && !('\u{fff9}'..='\u{fffb}').contains(letter)
            && !('\u{300}'..='\u{36f}').contains(letter)
            && !('\u{e0000}'..='\u{e007f}').contains(letter)
    };
    text.chars().filter(shows).collect()
}

/// The rows of a table after its heading.
fn rows_of(output: ListOutput, bytes: &[u8]) -> Vec<Vec<String>> {
    if let ListOutput::Csv { delimiter, .. } = output {
        let choices = TableChoices {
            delimiter: Some(delimiter),
            encoding: Some(participants::TextEncoding::Utf8),
            ..TableChoices::default()
        };
        let read = participants::read_with(bytes, &choices).unwrap();
        let row = |at| read.cells.row(at).iter().map(str::to_owned).collect();
        return (0..read.cells.len()).map(row).collect();
    }
    let book = workbook::read("lista", bytes).unwrap();
    let grid = &book.sheets[0];
    let cell = |row, at| grid.cell(row, at).map(|value| value.text()).unwrap_or_default();
    let rows = (1..u32::MAX).map(|row| (0..30).map(|at| cell(row, at)).collect::<Vec<String>>());
    rows.take_while(|row| row.iter().any(|text| !text.is_empty())).collect()
}
