//! Registrations by hand and from tables.

use std::{fs, path::Path};

use obrady_app::{
    Desk, ErrorCode, Result,
    domain::{Attendance, EventId, FieldKind, RegistrationId, RegistrationState, Reply},
    duplicates, events,
    exchange::{self, Content, Format},
    fields, history,
    interchange::participants::{self, TableChoices, TableReading},
    people::{self, PersonForm},
    registrations::{
        self, RegistrationForm,
        importing::{self, Decisions, Imported, Verdict},
    },
};
use uuid::Uuid;

use crate::fixture::*;

#[test]
fn a_registration_is_as_its_form_says() {
    let (mut place, event) = Place::with_event();
    let answers = vec![Reply { question: "Obiad?".into(), text: "tak".into() }];
    let form = RegistrationForm {
        email: "zofia@example.org".into(),
        note: "Faktura".into(),
        attendance: Attendance::Online,
        answers: answers.clone(),
        ..registration_form(" Zofia ", "Źrebiec")
    };
    let id = registrations::add(&mut place.desk, event, &form).unwrap();
    let row = place.registrations(event).remove(0);
    assert_eq!((row.id, row.name.as_str()), (id, "Źrebiec Zofia"));
    assert_eq!((row.office.as_str(), row.organisation.as_str()), ("Wójt", "Gmina Zielona Dolina"));
    assert_eq!((row.attendance, &row.answers), (Attendance::Online, &answers));
    assert!(row.registered_at.is_some());

    let changed = RegistrationForm {
        person: Some(row.person),
        family: "Źrebiec-Ćwik".into(),
        state: RegistrationState::WaitingList,
        ..form.clone()
    };
    registrations::save(&mut place.desk, id, &changed).unwrap();
    let saved = place.registrations(event).remove(0);
    assert_eq!(saved.family, "Źrebiec-Ćwik");
    assert_eq!(saved.registered_at, row.registered_at, "when it came in stays");
    assert_eq!(place.people().len(), 1);
    place.desk.undo().unwrap();
    assert_eq!(place.registrations(event), [row]);
}

#[test]
fn a_known_person_is_not_made_twice() {
    let (mut place, event) = Place::with_event();
    let known = add_person(&mut place.desk, "Zofia", "Źrebiec");
    let form = registration_form("zofia", "ŹREBIEC");
    registrations::add(&mut place.desk, event, &form).unwrap();
    assert_eq!(place.people().len(), 1);
    assert_eq!(place.registrations(event)[0].person, known);
    let view = people::get(&place.desk, known).unwrap();
    assert_eq!(view.form.family, "Źrebiec", "what is known is not overwritten");
    assert_eq!(view.form.affiliations.len(), 1, "what is new is added");
}

/// What is known of a person is not overwritten; what the new form or list says is kept beside.
#[test]
fn what_differs_from_what_is_known_is_not_lost() {
    let (mut place, event) = Place::with_event();
    let known = PersonForm { phone: "600 000 001".into(), ..person_form("Zofia", "Źrebiec") };
    people::add(&mut place.desk, &known).unwrap();
    let form = RegistrationForm {
        title: "dr".into(),
        phone: "600 000 002".into(),
        note: "Faktura".into(),
        ..registration_form("Zofia", "Źrebiec")
    };
    registrations::add(&mut place.desk, event, &form).unwrap();
    let added = place.registrations(event).remove(0);
    assert_eq!((added.title.as_str(), added.phone.as_str()), ("dr", "600 000 001"));
    assert_eq!(added.note, "Faktura; 600 000 002");

    let other = events::add(&mut place.desk, "Szkolenie").unwrap();
    let table = reading("Tytuł;Imię;Nazwisko\nprof.;Zofia;Źrebiec\n");
    take(&mut place.desk, other, &table, "").unwrap();
    assert_eq!(place.registrations(other)[0].note, "prof.");
}

#[test]
fn states_are_set_together_or_not_at_all() {
    let (mut place, event) = Place::with_event();
    let ids = ["Lis", "Łoś", "Żak"].map(|family| {
        registrations::add(&mut place.desk, event, &registration_form("Jan", family)).unwrap()
    });
    let cancelled = RegistrationState::Cancelled;
    registrations::set_state(&mut place.desk, &ids[..2], cancelled).unwrap();
    let states: Vec<_> = place.registrations(event).iter().map(|row| row.state).collect();
    assert_eq!(states, [cancelled, cancelled, RegistrationState::Confirmed]);
    assert_eq!(events::programme(&place.desk, event).unwrap().registrations, 1);

    let nobody = RegistrationId(Uuid::nil());
    let desk = &mut place.desk;
    let mixed = [ids[2], nobody];
    let pending = RegistrationState::Pending;
    refused(desk, ErrorCode::Gone, |desk| registrations::set_state(desk, &mixed, pending));
    refused(desk, ErrorCode::Gone, |desk| registrations::delete(desk, &mixed));
    registrations::delete(desk, &ids).unwrap();
    assert!(place.registrations(event).is_empty());
    assert_eq!(place.people().len(), 3, "the people stay known");
    place.desk.undo().unwrap();
    assert_eq!(place.registrations(event).len(), 3);
}

#[test]
fn what_a_registration_can_not_be_is_refused() {
    let (mut place, event) = Place::with_event();
    let form = registration_form("Jan", "Lis");
    let id = registrations::add(&mut place.desk, event, &form).unwrap();
    let nameless = registration_form(" ", "");
    let nowhere = EventId(Uuid::nil());
    let desk = &mut place.desk;
    refused(desk, ErrorCode::NameMissing, |desk| registrations::add(desk, event, &nameless));
    refused(desk, ErrorCode::NameMissing, |desk| registrations::save(desk, id, &nameless));
    refused(desk, ErrorCode::Gone, |desk| registrations::add(desk, nowhere, &form));
    let table = reading("Imię;Nazwisko\nJan;Lis\n");
    refused(desk, ErrorCode::Gone, |desk| take(desk, nowhere, &table, ""));
    registrations::delete(desk, &[id]).unwrap();
    refused(desk, ErrorCode::Gone, |desk| registrations::save(desk, id, &form));
    refused(desk, ErrorCode::Gone, |desk| registrations::delete(desk, &[id]));
}

fn reading(text: &str) -> TableReading {
    participants::read_with(text.as_bytes(), &TableChoices::default()).unwrap()
}

/// Takes a table, whose rows are all of different people.
fn take(desk: &mut Desk, event: EventId, table: &TableReading, name: &str) -> Result<Imported> {
    let (mut decisions, watch) = (Decisions::default(), &mut |_, _| true);
    let proposal = importing::propose(desk, event, table, &decisions, watch)?;
    let apart = proposal.twins.iter().map(|twin| (twin.line, Verdict::Another));
    decisions.verdicts = apart.collect();
    importing::take(desk, event, table, name, &proposal, &decisions, watch)
}

#[test]
fn a_table_taken_twice_adds_nobody_twice() {
    let table = reading(
        "Tytuł;Imię;Nazwisko;E-mail;Telefon;Stanowisko;Instytucja;Status;Udział;Data zgłoszenia;\
         Uwagi;Obiad?\n\
         dr;Zofia;Źrebiec;zofia@example.org;600 000 000;Wójt;Gmina Łąka;potwierdzone;online;\
         2021-05-01 10:00;Faktura;tak\n\
         ;Anna;Nowak;;;;Gmina Łąka;;;;;\n\
         ;Anna;Nowak;;;;Gmina Bór;;;;;\n\
         ;Anna;Nowak;;;;;;;;;\n\
         ;Jan;Lis;;;;;;;;;\n\
         ;Jan;Lach;;;;;;;;;\n\
         ;Jan;Łach;;;;;;;;;\n\
         ;Ewa;Łoś;sekretariat@example.org;;;;;;;;\n\
         ;Iga;Łoś;sekretariat@example.org;;;;;;;;\n\
         ;Ewa;Łoś;ewa@example.org;;;;;;;;\n\
         ;;;biuro@example.org;;;;;;;;\n\
         ;;;;;;Gmina Dół;;;;;\n",
    );
    let (mut place, event) = Place::with_event();
    let taken = take(&mut place.desk, event, &table, "").unwrap();
    let expected = Imported { added: 10, waiting: 2, ..Imported::default() };
    assert_eq!(taken, expected, "namesakes are people of their own; who has no name waits");
    let listed = place.registrations(event);
    let zofia = listed.iter().find(|listed| listed.family == "Źrebiec").unwrap();
    assert_eq!((zofia.state, zofia.attendance), (RegistrationState::Confirmed, Attendance::Online));
    assert_eq!(zofia.registered_at, "2021-05-01T10:00:00".parse().ok());
    let answers = [Reply { question: "Obiad?".into(), text: "tak".into() }];
    assert_eq!((zofia.note.as_str(), &zofia.answers[..]), ("Faktura", &answers[..]));
    assert_eq!((zofia.title.as_str(), zofia.phone.as_str()), ("dr", "600 000 000"));
    let told = duplicates::people(&place.desk).unwrap();
    let asked = told.iter().flat_map(|group| &group.ids);
    let asked: Vec<String> =
        asked.map(|id| people::get(&place.desk, *id).unwrap().form.family).collect();
    assert!(!asked.iter().any(|name| name == "Łach"), "who was told apart is not asked: {asked:?}");

    let before = visible(&mut place.desk);
    let steps = history::list(&place.desk, 100).unwrap().len();
    let again = take(&mut place.desk, event, &table, "").unwrap();
    assert_eq!(again, Imported { known: 10, waiting: 2, ..Imported::default() });
    assert_eq!(visible(&mut place.desk), before);
    assert_eq!(history::list(&place.desk, 100).unwrap().len(), steps, "nothing done, no step");
    place.desk.undo().unwrap();
    assert!(place.registrations(event).is_empty(), "a table is one step");
}

fn read_table(path: &Path) -> Result<TableReading> {
    let Content::Registrations(reading) =
        exchange::read_file(path, Some(Format::Registrations))?.content
    else {
        panic!("it was asked for as a table of registrations");
    };
    registrations::proposed(&reading, path)?;
    Ok(*reading)
}

#[test]
fn tables_that_can_not_be_read_are_named() {
    let mut place = Place::new();
    let mut check = |name: &str, bytes: Option<&[u8]>, code: ErrorCode| {
        let path = place.at(name);
        if let Some(bytes) = bytes {
            fs::write(&path, bytes).unwrap();
        }
        let error = refused(&mut place.desk, code, |_| read_table(&path));
        assert_eq!(error.args["path"], path.display().to_string());
    };
    check("nie ma.csv", None, ErrorCode::FileMissing);
    check("pusta.csv", Some(b""), ErrorCode::TableEmpty);
    check("liczby.csv", Some(b"a;b\n1;2\n"), ErrorCode::TableNoNames);
    check("skoroszyt.csv", Some(b"PK\x03\x04\x14\x00"), ErrorCode::SourceDamaged);
}

#[test]
fn a_table_of_a_spreadsheet_is_read_and_taken() {
    let (mut place, event) = Place::with_event();
    let path = place.at("lista.csv");
    fs::write(&path, "Imię;Nazwisko;Instytucja\nZofia;Źrebiec;Gmina Łąka\nJan;Ćwik;\n").unwrap();
    let taken = take(&mut place.desk, event, &read_table(&path).unwrap(), "lista.csv").unwrap();
    assert_eq!(taken.added, 2);
    let names: Vec<String> = place.registrations(event).into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Ćwik Jan", "Źrebiec Zofia"]);
}

#[test]
fn everything_that_a_table_says_is_taken() {
    let (mut place, event) = Place::with_event();
    let form = session_form("Łąki kwietne");
    let lunch = obrady_app::sessions::add(&mut place.desk, event, form).unwrap();
    let wording = "Wyrażam zgodę na przetwarzanie moich danych osobowych przez organizatora \
                   kongresu w celu przyjęcia zgłoszenia.";
    let table = format!(
        "Imię;Nazwisko;Kategoria;Dieta;Tłumaczenie;NIP;Nabywca;Tagi;Kod biletu;Warsztaty;\
         {wording};Skąd wiesz?\n\
         Zofia;Źrebiec;Prasa;wegańska;migowy;5260250274;Gmina Łąka;\"VIP;radna\";ABC-1;LAKI  kwietne;\
         tak;z radia\n\
         Jan;Ćwik;prasa;;;;;;ABC-2;Pływanie;;\n"
    );
    let path = place.at("formularz.csv");
    fs::write(&path, table).unwrap();
    let name = "formularz.csv";
    take(&mut place.desk, event, &read_table(&path).unwrap(), name).unwrap();
    let rows = place.registrations(event);
    let (jan, zofia) = (&rows[0], &rows[1]);
    assert_eq!((&*zofia.category_name, jan.category), ("Prasa", zofia.category), "one category");
    assert_eq!((&*zofia.needs.diet, &*zofia.needs.interpreter), ("wegańska", "migowy"));
    assert_eq!((&*zofia.invoice.nip, &*zofia.invoice.name), ("5260250274", "Gmina Łąka"));
    assert_eq!(zofia.tags, ["VIP", "radna"]);
    assert_eq!((&*zofia.code, &*zofia.source), ("ABC-1", name));
    assert_eq!(zofia.sign_ups.iter().map(|one| one.session).collect::<Vec<_>>(), [lunch]);
    assert!(jan.note.contains("Pływanie"), "what is no session of ours is not lost: {}", jan.note);
    let asked = fields::list(&place.desk, event).unwrap();
    let consent = asked.iter().find(|field| field.kind == FieldKind::Consent).unwrap();
    assert_eq!(consent.wordings, [wording], "whole");
    assert!(consent.name.len() < wording.len() && consent.name.ends_with('…'), "{}", consent.name);
    let answers = &zofia.answers;
    assert!(answers.iter().any(|one| one.question == consent.name && one.text == "tak"));
    assert!(answers.iter().any(|one| one.question == "Skąd wiesz?" && one.text == "z radia"));
    assert_eq!(jan.answers, [], "who said nothing consented to nothing");

    take(&mut place.desk, event, &reading("Imię;Nazwisko\nEwa;Lis\n"), name).unwrap();
    assert_eq!(fields::list(&place.desk, event).unwrap().len(), asked.len());
}
