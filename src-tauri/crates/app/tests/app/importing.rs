//! Forms' tables: the first, a newer one, who may be whom, and one as offices keep it.

use obrady_app::{
    ErrorCode, Result,
    domain::{EventId, FieldKind, RegistrationState},
    events, fields,
    interchange::participants::{self, ColumnMeaning, TableChoices, TableReading},
    registrations::{
        self, RegistrationForm, RegistrationQuery,
        importing::{
            self, Counts, Decisions, Fate, Imported, Other, Proposal, RowDifference, Verdict,
        },
    },
};

use crate::fixture::*;

fn reading(text: &str) -> TableReading {
    participants::read_with(text.as_bytes(), &TableChoices::default()).unwrap()
}

fn propose(place: &mut Place, event: EventId, reading: &TableReading) -> Proposal {
    let decisions = Decisions::default();
    importing::propose(&mut place.desk, event, reading, &decisions, &mut |_, _| true).unwrap()
}

/// Takes a table as proposed.
fn take(place: &mut Place, event: EventId, text: &str) -> Imported {
    decide(place, event, text, &Decisions::default())
}

fn decide(place: &mut Place, event: EventId, text: &str, decisions: &Decisions) -> Imported {
    take_reading(place, event, &reading(text), decisions).unwrap()
}

fn take_reading(
    place: &mut Place,
    event: EventId,
    reading: &TableReading,
    decisions: &Decisions,
) -> Result<Imported> {
    let proposal =
        importing::propose(&mut place.desk, event, reading, decisions, &mut |_, _| true)?;
    let desk = &mut place.desk;
    importing::take(desk, event, reading, "zapisy.csv", &proposal, decisions, &mut |_, _| true)
}

const FIRST: &str = "Id;Imię;Nazwisko;E-mail;Instytucja;Dieta;Obiad?\n\
    1;Zofia;Źrebiec;zofia@example.org;Gmina Łąka;;tak\n\
    2;Jan;Ćwik;jan@example.org;Gmina Bór;wegańska;nie\n\
    3;Ewa;Lis;ewa@example.org;;;tak\n";

/// Zofia eats something now and answers otherwise, Ewa is gone, Olga is new; another order of rows.
const SECOND: &str = "Id;Imię;Nazwisko;E-mail;Instytucja;Dieta;Obiad?\n\
    4;Olga;Żak;olga@example.org;;;tak\n\
    2;Jan;Ćwik;jan.cwik@example.org;Gmina Bór;bezglutenowa;nie\n\
    1;Zofia;Źrebiec;zofia@example.org;Gmina Łąka;wegetariańska;nie\n";

fn differing(fate: &Fate<'_>) -> Vec<(ColumnMeaning, String, String, bool)> {
    let Fate::Updates(_, differences) = fate else { return Vec::new() };
    let told = |one: &RowDifference| (one.meaning, one.here.clone(), one.newer.clone(), one.edited);
    differences.iter().map(told).collect()
}

#[test]
fn a_newer_table_of_the_same_form_updates() {
    let (mut place, event) = Place::with_event();
    let taken = take(&mut place, event, FIRST);
    assert_eq!(taken, Imported { added: 3, ..Imported::default() });
    let before = visible(&mut place.desk);
    let again = take(&mut place, event, FIRST);
    assert_eq!(again, Imported { known: 3, ..Imported::default() }, "it says nothing new");
    assert_eq!(visible(&mut place.desk), before);

    // Somebody edits by hand what the form says otherwise later.
    let jan = place.registrations(event).into_iter().find(|row| row.family == "Ćwik").unwrap();
    let form = RegistrationForm {
        person: Some(jan.person),
        given: jan.given,
        family: jan.family,
        email: jan.email,
        organisation: jan.organisation,
        state: RegistrationState::Confirmed,
        needs: obrady_app::domain::Needs { diet: "koszerna".into(), ..jan.needs },
        answers: jan.answers,
        ..registration_form("", "")
    };
    let form = RegistrationForm { office: String::new(), ..form };
    registrations::save(&mut place.desk, jan.id, &form).unwrap();

    let newer = reading(SECOND);
    let proposal = propose(&mut place, event, &newer);
    assert_eq!(proposal.source.as_ref().unwrap().name, "zapisy.csv");
    let decisions = Decisions::default();
    let counts = proposal.counts(&decisions);
    let expected =
        Counts { added: 1, changed: 2, vanished: 1, contradicting: 1, ..Counts::default() };
    assert_eq!(counts, expected);
    let fates = proposal.fates(&decisions);
    assert_eq!(
        differing(&fates[1]),
        [
            (ColumnMeaning::Email, "jan@example.org".into(), "jan.cwik@example.org".into(), false),
            (ColumnMeaning::Diet, "koszerna".into(), "bezglutenowa".into(), true),
        ],
        "the state that somebody set is no matter of the form"
    );
    let taken = take_reading(&mut place, event, &newer, &decisions).unwrap();
    assert_eq!(taken, Imported { added: 1, changed: 2, ..Imported::default() });
    let rows = place.registrations(event);
    let row = |family: &str| rows.iter().find(|row| row.family == family).unwrap();
    assert_eq!(row("Ćwik").needs.diet, "koszerna", "what somebody made of it stays");
    assert_eq!(row("Ćwik").email, "jan.cwik@example.org");
    assert_eq!(row("Ćwik").state, RegistrationState::Confirmed);
    assert_eq!(row("Źrebiec").needs.diet, "wegetariańska");
    assert_eq!(row("Źrebiec").answers[0].text, "nie");
    assert_eq!(rows.len(), 4, "who vanished stays unless somebody says otherwise");

    place.desk.undo().unwrap();
    assert_eq!(place.registrations(event).len(), 3, "it is one step");
    let strict = Decisions { overwrite: true, cancel: true, ..Decisions::default() };
    let taken = take_reading(&mut place, event, &newer, &strict).unwrap();
    assert_eq!((taken.changed, taken.cancelled), (2, 1));
    let rows = place.registrations(event);
    let row = |family: &str| rows.iter().find(|row| row.family == family).unwrap();
    assert_eq!(row("Ćwik").needs.diet, "bezglutenowa");
    assert_eq!(row("Lis").state, RegistrationState::Cancelled);
}

#[test]
fn who_may_be_whom_is_asked_with_a_proposal() {
    let (mut place, event) = Place::with_event();
    add_person(&mut place.desk, "Grażyna", "Wiśniewska");
    let table = "Imię;Nazwisko;E-mail;Instytucja;Uwagi\n\
        Zofia;Żółć;z@example.org;Gmina Łąka;pierwsze\n\
        ZOFIA;ZOLC;z@example.org;Gmina Łąka;poprawione\n\
        Jan;Nowak;jan@a.example;Gmina A;\n\
        Jan;Nowak;jan@b.example;Gmina B;\n\
        Grazyna;Wisniewska;;;\n\
        Ewa;Lis;biuro@example.org;;\n\
        Jan;Kot;biuro@example.org;;\n";
    let table = reading(table);
    let proposal = propose(&mut place, event, &table);
    let told = |twin: &importing::Twin| {
        let other = match twin.other {
            Other::Row(line) => line,
            Other::Person(_) => 0,
        };
        (twin.line, other, twin.proposed)
    };
    let twins: Vec<_> = proposal.twins.iter().map(told).collect();
    assert_eq!(
        twins,
        [(3, 2, Verdict::Same), (5, 4, Verdict::Another), (6, 0, Verdict::Same)],
        "lost diacritics are one, namesakes elsewhere two, a shared office's address is no question"
    );
    let taken = take_reading(&mut place, event, &table, &Decisions::default()).unwrap();
    assert_eq!((taken.added, taken.known), (6, 1));
    let rows = place.registrations(event);
    let zofia = rows.iter().find(|row| row.email == "z@example.org").unwrap();
    assert_eq!(zofia.note, "poprawione", "the later one counts");
    assert!(rows.iter().any(|row| row.name == "Wiśniewska Grażyna"), "the one who is known");
    place.desk.undo().unwrap();

    let verdicts = [(3, Verdict::Earlier), (6, Verdict::Another)].into();
    let decided = Decisions { verdicts, left_out: [8].into(), ..Decisions::default() };
    let people = place.people().len();
    take_reading(&mut place, event, &table, &decided).unwrap();
    let rows = place.registrations(event);
    assert_eq!(rows.len(), 5);
    let zofia = rows.iter().find(|row| row.email == "z@example.org").unwrap();
    assert_eq!((&*zofia.note, &*zofia.family), ("pierwsze", "Żółć"));
    assert_eq!(place.people().len(), people + 5, "whoever is somebody else is new");
    // The table is taken a second time without the decisions: what was decided stands.
    let again = take_reading(&mut place, event, &table, &Decisions::default()).unwrap();
    assert_eq!((again.added, again.changed), (0, 0));
}

#[test]
fn who_registered_by_hand_gets_what_is_lacking() {
    let (mut place, event) = Place::with_event();
    let form = RegistrationForm {
        email: "jan@example.org".into(),
        phone: "600 000 000".into(),
        ..registration_form("Jan", "Lis")
    };
    registrations::add(&mut place.desk, event, &form).unwrap();
    let table = "Imię;Nazwisko;E-mail;Telefon;Dieta;Status\n\
        Jan;Lis;JAN@example.org;600 111 111;wegańska;anulowane\n";
    let taken = take(&mut place, event, table);
    assert_eq!(taken, Imported { changed: 1, ..Imported::default() });
    let row = place.registrations(event).remove(0);
    assert_eq!(row.needs.diet, "wegańska");
    assert_eq!((&*row.phone, row.state), ("600 000 000", RegistrationState::Confirmed));
}

/// As an office keeps it: titles above, somebody's remark in the middle, capitals, two addresses in a
/// cell, a telephone number that a spreadsheet rounded, dates as text, the same woman without accents,
/// a second table below.
pub const MESSY: &str = "\u{feff}Kongres 2021 – zapisy;;;;;;;;\n\
    stan na 1 maja, prowadzi Basia (wew. 12);;;;;;;;\n\
    ;;;;;;;;\n\
    L.p.;Imię i nazwisko;Instytucja i stanowisko;adres mailowy;tel.;Kiedy przyszło;Dieta;Czy obiad?;Uwagi\n\
    1;dr ANNA ŻÓŁĆ-KOWALSKA;Urząd Gminy Łąka, wójt;anna@laka.example;600100200;3 maja 2021;;tak;\n\
    2;Jan Nowak;Starostwo w Borze;jan@bor.example, jnowak@poczta.example;6,00E+08;03.05.2021;wege;nie;\"dzwonić\npo 15\"\n\
    ;;;;;;;;\n\
    ;UWAGA: od tego miejsca zapisy telefoniczne;;;;;;;\n\
    3;Anna Zolc-Kowalska;Urzad Gminy Laka;anna@laka.example;600 100 200;4.05.2021;bez glutenu;tak;drugi raz\n\
    4;Święcisława Ćma;;swieta@olszyny;+48 600 300 400;5 V 2021;;tak;\n\
    5;Ewa Lis;Miasto Olszyny;ewa@olszyny.example;;2021-05-06;;nie;\n\
    6;Jan Lis;Miasto Olszyny;lis@olszyny.example;;2021-05-06;;tak;VIP\n\
    7;Olga Lis;Miasto Olszyny;olga@olszyny.example;;2021-05-06;;tak;\n\
    ;;;;;;;;\n\
    ;razem: 7;;;;;;;\n";

#[test]
fn a_messy_table_of_an_office_is_taken() {
    let (mut place, event) = Place::with_event();
    let mut table = reading(MESSY);
    let waiting: Vec<u32> =
        importing::waiting(&table).into_iter().map(|at| table.cells.line(at)).collect();
    assert_eq!(
        waiting,
        [6, 8, 10],
        "two addresses and a rounded number, a remark, an address without an ending; the sum at the foot is nobody"
    );
    let first = take_reading(&mut place, event, &table, &Decisions::default()).unwrap();
    let good = place.registrations(event);
    assert_eq!(first.waiting as usize, waiting.len());
    assert!(good.iter().all(|row| !row.name.contains("UWAGA") && !row.name.contains("razem")));
    let anna: Vec<_> = good.iter().filter(|row| row.email == "anna@laka.example").collect();
    assert_eq!(anna.len(), 1, "the same woman without accents is one");
    assert_eq!(anna[0].needs.diet, "bez glutenu", "and what she said later counts");

    // Mended in place, the others follow, and nobody comes twice.
    table.mend(10, 3, "swieta@olszyny.example").unwrap();
    let second = take_reading(&mut place, event, &table, &Decisions::default()).unwrap();
    assert_eq!((second.added, second.changed), (1, 0), "{second:?}");
    let asked = fields::list(&place.desk, event).unwrap();
    let lunch = asked.iter().find(|field| field.name == "Czy obiad?").unwrap();
    assert_eq!(lunch.kind, FieldKind::YesNo);
}

#[test]
fn what_can_not_be_taken_changes_nothing() {
    let (mut place, event) = Place::with_event();
    let table = reading(FIRST);
    let proposal = propose(&mut place, event, &table);
    let decisions = Decisions::default();
    refused(&mut place.desk, ErrorCode::Cancelled, |desk| {
        importing::take(desk, event, &table, "", &proposal, &decisions, &mut |_, _| false)
    });
    // When rows are being written while others are worked out, it can still be cancelled.
    let long = long_table(5_000);
    let proposed = propose(&mut place, event, &long);
    for most in [0, 1_250, 2_000, 4_999] {
        let mut told = Vec::new();
        refused(&mut place.desk, ErrorCode::Cancelled, |desk| {
            importing::take(desk, event, &long, "", &proposed, &decisions, &mut |done, of| {
                told.push(done);
                assert_eq!(of, 5_000);
                done <= most
            })
        });
        assert!(told.is_sorted(), "it never goes back: {told:?}");
        assert!(told.len() > 1 || most == 0, "it is asked as it goes: {told:?}");
    }
    events::delete(&mut place.desk, event).unwrap();
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        importing::take(desk, event, &table, "", &proposal, &decisions, &mut |_, _| true)
    });
}

/// So many people, each of another name, of three organisations.
fn long_table(rows: usize) -> TableReading {
    let row = |at: usize| {
        let letter = |digit: u8| char::from(digit - b'0' + b'a');
        let name: String = at.to_string().bytes().map(letter).collect();
        format!("Ewa;Lis{name};o{at}@example.org;Gmina {};odpowiedź {at}\n", at % 3)
    };
    let rows: String = (0..rows).map(row).collect();
    reading(&format!("Imię;Nazwisko;E-mail;Instytucja;O czym?\n{rows}"))
}

#[test]
fn what_several_threads_work_out_stands_in_the_order_of_the_table() {
    let (mut place, event) = Place::with_event();
    let table = long_table(5_000);
    let taken = take_reading(&mut place, event, &table, &Decisions::default()).unwrap();
    assert_eq!(taken, Imported { added: 5_000, ..Imported::default() });
    let query = RegistrationQuery { limit: 10_000, ..RegistrationQuery::default() };
    let mut all = registrations::page(&mut place.desk, event, &query).unwrap().rows;
    all.sort_unstable_by_key(|row| row.id);
    let here = all.iter().map(|row| {
        let answer = row.answers[0].text.as_str();
        [&*row.given, &*row.family, &*row.email, &*row.organisation, answer]
    });
    let there = table.draft.rows.iter().map(|row| {
        let answer = row.answers[0].text.as_str();
        [&*row.given, &*row.family, &*row.email, &*row.organisation, answer]
    });
    assert!(here.eq(there), "ids are given from above to below, and nothing is mixed up");
    place.desk.undo().unwrap();
    let page = registrations::page(&mut place.desk, event, &query).unwrap();
    assert_eq!(page.all, 0, "one step takes all of it back");
}

/// A form's file that nobody mends: every newer one has the same faults again.
const FAULTY: &str = "Imię i nazwisko;E-mail;Forma udziału;Instytucja;Uwagi\n\
    Zofia Żółć;zofia@example.org;???;Gmina Łąka;z przodu\n\
    Jan Ćwik;jan@example,org;online;Gmina Bór;\n\
    Ewa Lis;ewa@example.org;online;;\n\
    ;nikt@example.org;online;;\n";

#[test]
fn what_was_mended_once_is_mended_in_every_newer_file() {
    let (mut place, event) = Place::with_event();
    let mut first = reading(FAULTY);
    first.mend_everywhere(2, "???", "stacjonarnie");
    first.mend(3, 1, "jan@example.org").unwrap();
    let taken = take_reading(&mut place, event, &first, &Decisions::default()).unwrap();
    assert_eq!(taken, Imported { added: 3, waiting: 1, ..Imported::default() });

    let newer = FAULTY.to_owned() + "Olga Żak;olga@example.org;online;;\n";
    let mut again = reading(&newer);
    assert_eq!(importing::waiting(&again).len(), 3, "the form still has the faults");
    let recalled = importing::recall(&mut place.desk, event, &mut again).unwrap();
    assert_eq!(recalled, 2);
    assert_eq!(importing::waiting(&again).len(), 1, "only what was never mended waits");
    let counts = propose(&mut place, event, &again).counts(&Decisions::default());
    let expected = Counts { added: 1, unchanged: 3, waiting: 1, ..Counts::default() };
    assert_eq!(counts, expected, "nobody vanished, nobody comes twice");

    // Whoever answers something else otherwise meanwhile is not asked again of what was mended.
    let other = newer.replace("online;Gmina Bór;", "online;Gmina Rzeka;");
    let other = other.replace("???;Gmina Łąka;z przodu", "???;Gmina Łąka;z tyłu");
    let mut other = reading(&other);
    assert_eq!(importing::recall(&mut place.desk, event, &mut other).unwrap(), 2);
    assert_eq!(importing::waiting(&other).len(), 1, "only who has no name");
    let counts = propose(&mut place, event, &other).counts(&Decisions::default());
    assert_eq!((counts.added, counts.changed, counts.vanished), (1, 2, 0));

    // Whoever corrects the answer in the form is heard.
    let corrected = newer.replace("jan@example,org;online", "jan@example.org;stacjonarnie");
    let mut corrected = reading(&corrected);
    assert_eq!(importing::recall(&mut place.desk, event, &mut corrected).unwrap(), 1);
    let counts = propose(&mut place, event, &corrected).counts(&Decisions::default());
    assert_eq!((counts.added, counts.changed, counts.vanished), (1, 1, 0));
}

#[test]
fn rows_that_waited_come_back_mended_as_a_table_of_their_own() {
    let (mut place, event) = Place::with_event();
    let taken = take(&mut place, event, FAULTY);
    assert_eq!(taken, Imported { added: 1, waiting: 3, ..Imported::default() });

    let mended = "Imię i nazwisko;E-mail;Forma udziału;Instytucja;Uwagi;Do poprawienia\n\
        Jan Ćwik;jan@example.org;online;Gmina Bór;;„jan@example,org” nie jest adresem e-mail.\n\
        Zofia Żółć;zofia@example.org;stacjonarnie;Gmina Łąka;z przodu;\n";
    let proposal = propose(&mut place, event, &reading(mended));
    assert!(proposal.source.as_ref().is_some_and(|source| source.part));
    let counts = proposal.counts(&Decisions::default());
    let expected = Counts { added: 2, ..Counts::default() };
    assert_eq!(counts, expected, "whoever was taken before has not vanished");
    let taken = take(&mut place, event, mended);
    assert_eq!(taken, Imported { added: 2, ..Imported::default() });

    let mut newer = reading(FAULTY);
    assert_eq!(importing::recall(&mut place.desk, event, &mut newer).unwrap(), 2);
    let counts = propose(&mut place, event, &newer).counts(&Decisions::default());
    assert_eq!(counts, Counts { unchanged: 3, waiting: 1, ..Counts::default() });
    assert_eq!(place.registrations(event).len(), 3);
}

#[test]
fn faults_that_were_taken_or_left_out_are_no_faults_again() {
    let (mut place, event) = Place::with_event();
    let decisions = Decisions { faulty: true, left_out: [2].into(), ..Decisions::default() };
    let taken = decide(&mut place, event, FAULTY, &decisions);
    assert_eq!(taken, Imported { added: 2, known: 1, waiting: 1, ..Imported::default() });
    let counts = propose(&mut place, event, &reading(FAULTY)).counts(&Decisions::default());
    let expected = Counts { unchanged: 2, left_out: 1, waiting: 1, ..Counts::default() };
    assert_eq!(counts, expected, "it was decided once");
}

#[test]
fn a_table_is_compared_without_the_desk() {
    let (mut place, event) = Place::with_event();
    let table = reading(FIRST);
    let decisions = Decisions::default();
    let ground = importing::ground(&mut place.desk, event, &table, &decisions).unwrap();
    // Whoever has the desk meanwhile may change what was compared with.
    take(&mut place, event, FIRST);
    let proposal = importing::compare(ground, &table, &decisions, &mut |_, _| true).unwrap();
    assert_eq!(proposal.counts(&decisions).added, 3, "it was empty when it was looked at");
    let desk = &mut place.desk;
    let taken =
        importing::take(desk, event, &table, "", &proposal, &decisions, &mut |_, _| true).unwrap();
    assert_eq!((taken.added, taken.known), (0, 3), "what changed meanwhile is compared anew");
}

/// Two people in one cell, as offices send them.
const TWO: &str = "Imię i nazwisko;E-mail;Instytucja\n\
    Ola Kot;ola@example.org;Gmina A\n\
    Jan Lis i Ewa Sum;urzad@example.org;Gmina B\n";

#[test]
fn who_was_parted_once_is_two_in_every_newer_file() {
    let (mut place, event) = Place::with_event();
    let mut first = reading(TWO);
    assert_eq!(importing::waiting(&first), [1], "two are no one registration");
    first.part(3).unwrap();
    let taken = take_reading(&mut place, event, &first, &Decisions::default()).unwrap();
    assert_eq!(taken, Imported { added: 3, ..Imported::default() });
    let families = |place: &mut Place| {
        let rows = place.registrations(event);
        let mut names: Vec<String> = rows.into_iter().map(|row| row.family).collect();
        names.sort();
        names
    };
    assert_eq!(families(&mut place), ["Kot", "Lis", "Sum"]);

    let newer = TWO.replace("Gmina A", "Gmina Ż") + "Iza Bąk;iza@example.org;\n";
    let mut again = reading(&newer);
    assert_eq!(importing::recall(&mut place.desk, event, &mut again).unwrap(), 1);
    assert_eq!(again.draft.rows.len(), 4, "Ewa is there again");
    let counts = propose(&mut place, event, &again).counts(&Decisions::default());
    let expected = Counts { added: 1, changed: 1, unchanged: 2, ..Counts::default() };
    assert_eq!(counts, expected, "nobody vanished, nobody comes twice");
    take_reading(&mut place, event, &again, &Decisions::default()).unwrap();
    let mut third = reading(&newer);
    importing::recall(&mut place.desk, event, &mut third).unwrap();
    let counts = propose(&mut place, event, &third).counts(&Decisions::default());
    assert_eq!(counts, Counts { unchanged: 4, ..Counts::default() }, "nor the next time");

    // They are two still when one of their answers is another.
    let mut moved = reading(&newer.replace("Gmina B\n", "Gmina C\n"));
    assert_eq!(importing::recall(&mut place.desk, event, &mut moved).unwrap(), 1);
    let counts = propose(&mut place, event, &moved).counts(&Decisions::default());
    assert_eq!(counts, Counts { changed: 2, unchanged: 2, ..Counts::default() });

    // The form was put right: each has a row of their own.
    let right = newer.replace("Jan Lis i Ewa Sum;urzad@example.org", "Jan Lis;urzad@example.org")
        + "Ewa Sum;urzad@example.org;Gmina B\n";
    let mut right = reading(&right);
    assert_eq!(importing::recall(&mut place.desk, event, &mut right).unwrap(), 0);
    let counts = propose(&mut place, event, &right).counts(&Decisions::default());
    assert_eq!(counts, Counts { unchanged: 4, ..Counts::default() }, "they are who they were");
}

#[test]
fn rows_that_are_left_out_are_not_saved_to_be_mended() {
    let place = Place::with_event().0;
    let faulty = reading(FAULTY);
    let path = place.at("do poprawienia.csv");
    let words = obrady_app::words::Words::new(obrady_app::words::Language::Polish);
    let saved = importing::save_waiting(&faulty, &[5].into(), words, &path).unwrap();
    assert_eq!(saved, (2, 0));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Ćwik") && text.contains("Żółć"), "{text}");
    assert!(!text.contains("nikt@"), "somebody said that it is nobody: {text}");
}
