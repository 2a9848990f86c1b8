//! Two who may be one, field by field.

use obrady_app::{
    Desk, ErrorCode,
    domain::EventId,
    interchange::participants::{self, ColumnMeaning::*, TableChoices, TableReading},
    registrations::{
        self, RegistrationForm,
        importing::{self, Beside, Decisions, Keeps, Proposal, Verdict},
    },
};

use crate::fixture::*;

fn reading(text: &str) -> TableReading {
    participants::read_with(text.as_bytes(), &TableChoices::default()).unwrap()
}

fn proposed(desk: &mut Desk, event: EventId, table: &TableReading) -> Proposal {
    importing::propose(desk, event, table, &Decisions::default(), &mut |_, _| true).unwrap()
}

fn decided(line: u32, verdict: Verdict) -> Decisions {
    Decisions { verdicts: [(line, verdict)].into(), ..Decisions::default() }
}

/// What is kept of a field.
#[track_caller]
fn field(beside: &Beside, of: &str) -> (String, String, bool, Keeps) {
    let name = |one: &importing::BesideField| match one.meaning {
        Answer | Consent => one.question.clone(),
        meaning => format!("{meaning:?}"),
    };
    let found = beside.fields.iter().find(|one| name(one) == of);
    let found = found.unwrap_or_else(|| panic!("{of} in {:?}", beside.fields));
    (found.row.clone(), found.other.clone(), found.same, found.keeps)
}

#[test]
fn two_rows_stand_side_by_side() {
    let (mut place, event) = Place::with_event();
    let table = reading(
        "Data zgłoszenia;Imię;Nazwisko;E-mail;Telefon;Instytucja;Obiad?;Uwagi\n\
         1.03.2027 8:05;Zofia;Żółć;z@example.org;600 100 200;Gmina Łąka;tak;\n\
         2.03.2027;ZOFIA;ZOLC;Z@example.org;;Gmina Łąka;nie;\n",
    );
    let proposal = proposed(&mut place.desk, event, &table);
    let beside = |decisions: &Decisions| {
        importing::beside(&place.desk, event, &table, &proposal, decisions, 3).unwrap()
    };
    let proposed = beside(&Decisions::default());
    assert_eq!(
        (proposed.line, &*proposed.name, proposed.registered),
        (Some(2), "Żółć Zofia", false)
    );
    let says = |row: &str, other: &str, same, keeps| (row.into(), other.into(), same, keeps);
    assert_eq!(
        field(&proposed, "Phone"),
        says("", "600 100 200", false, Keeps::Other),
        "a gap is filled"
    );
    assert!(field(&proposed, "Email").2, "capitals are no difference");
    assert_eq!(
        field(&proposed, "Family"),
        says("Zolc", "Żółć", false, Keeps::Other),
        "accents are lost by no later row"
    );
    assert_eq!(field(&proposed, "Obiad?"), says("nie", "tak", false, Keeps::Row));
    assert_eq!(
        field(&proposed, "RegisteredAt"),
        says("2027-03-02T00:00:00", "2027-03-01T08:05:00", false, Keeps::Row)
    );
    assert!(proposed.fields.iter().all(|one| one.meaning != Note), "nobody said anything");
    assert_eq!(field(&beside(&decided(3, Verdict::Earlier)), "Phone").3, Keeps::Other);
    assert_eq!(field(&beside(&decided(3, Verdict::Another)), "Obiad?").3, Keeps::Each);
    let mut taken = |decisions: &Decisions| {
        let desk = &mut place.desk;
        importing::take(desk, event, &table, "t.csv", &proposal, decisions, &mut |_, _| true)
            .unwrap();
        let row = place.registrations(event).remove(0);
        place.desk.undo().unwrap();
        (row.phone, row.answers[0].text.clone(), row.registered_at.unwrap().to_string())
    };
    let later = taken(&Decisions::default());
    assert_eq!(later, ("600 100 200".into(), "nie".into(), "2027-03-02 00:00:00".into()));
    let earlier = taken(&decided(3, Verdict::Earlier));
    assert_eq!(earlier, ("600 100 200".into(), "tak".into(), "2027-03-01 08:05:00".into()));
    let out = Decisions { left_out: [2].into(), ..Decisions::default() };
    assert_eq!(taken(&out).0, "", "a row that somebody leaves out fills nothing");
    let refused =
        importing::beside(&place.desk, event, &table, &proposal, &Decisions::default(), 2);
    assert_eq!(refused.unwrap_err().code, ErrorCode::Gone, "nobody asks about that row");
}

#[test]
fn what_is_said_to_be_kept_is_kept() {
    let (mut place, event) = Place::with_event();
    let mut form = RegistrationForm {
        email: "jan@example.org".into(),
        phone: "600 000 000".into(),
        ..registration_form("Jan", "Lis")
    };
    form.needs.diet = "wegańska".into();
    registrations::add(&mut place.desk, event, &form).unwrap();
    add_person(&mut place.desk, "Grażyna", "Wiśniewska");
    let table = reading(
        "Imię;Nazwisko;E-mail;Telefon;Dieta;Uwagi\n\
         Jan;Lis;inny@example.org;600 111 111;bezglutenowa;przyjedzie później\n\
         Grazyna;Wisniewska;g@example.org;;;\n",
    );
    let proposal = proposed(&mut place.desk, event, &table);
    for (overwrite, line) in [(false, 2), (true, 2), (false, 3)] {
        let decisions = Decisions { overwrite, ..decided(line, Verdict::Same) };
        let Some(twin) = proposal.twins.iter().find(|twin| twin.line == line) else {
            panic!("row {line} is asked about: {:?}", proposal.twins)
        };
        let beside =
            importing::beside(&place.desk, event, &table, &proposal, &decisions, line).unwrap();
        assert_eq!(beside.registered, line == 2, "{twin:?}");
        let desk = &mut place.desk;
        importing::take(desk, event, &table, "t.csv", &proposal, &decisions, &mut |_, _| true)
            .unwrap();
        let rows = place.registrations(event);
        let family = if line == 2 { "Lis" } else { "Wiśniewska" };
        let row = rows.iter().find(|row| row.family == family).unwrap();
        for one in &beside.fields {
            let kept = if one.keeps == Keeps::Row { &one.row } else { &one.other };
            let is = match one.meaning {
                Given => &row.given,
                Family => &row.family,
                Email => &row.email,
                Phone => &row.phone,
                Diet => &row.needs.diet,
                Note => &row.note,
                _ => continue,
            };
            assert_eq!(is, kept, "{:?} of row {line}, overwrite {overwrite}", one.meaning);
        }
        place.desk.undo().unwrap();
    }
}

/// A shop's table: five tickets of one order, all with the buyer's name, and one of somebody else.
const TICKETS: &str = "Order code,Position ID,Status,Email,Order date,Order time,Attendee name,Attendee email,Sales channel\n\
    A1,1,Paid,lis@example.org,2027-03-01,10:00:00,Jan Lis,,web\n\
    A1,2,Paid,lis@example.org,2027-03-01,10:00:00,Jan Lis,,web\n\
    A1,3,Paid,lis@example.org,2027-03-01,10:00:00,Jan Lis,,web\n\
    B2,4,Paid,sum@example.org,2027-03-02,10:00:00,Ewa Sum,,web\n\
    A1,5,Paid,lis@example.org,2027-03-01,10:00:00,JAN LIS,,web\n";

#[test]
fn tickets_of_one_name_are_places_of_their_own() {
    let (mut place, event) = Place::with_event();
    let form =
        RegistrationForm { email: "lis@example.org".into(), ..registration_form("Jan", "Lis") };
    registrations::add(&mut place.desk, event, &form).unwrap();
    let take = |place: &mut Place, text: &str| {
        let table = reading(text);
        let proposal = proposed(&mut place.desk, event, &table);
        assert!(proposal.twins.is_empty(), "nobody is asked: {:?}", proposal.twins);
        let tickets = importing::tickets(&table, &proposal);
        importing::take(
            &mut place.desk,
            event,
            &table,
            "pretix.csv",
            &proposal,
            &Decisions::default(),
            &mut |_, _| true,
        )
        .unwrap();
        let mut names: Vec<String> = place
            .registrations(event)
            .iter()
            .map(|row| format!("{} {}", row.family, row.given).to_lowercase())
            .collect();
        names.sort_unstable();
        (tickets, names)
    };
    let (tickets, names) = take(&mut place, TICKETS);
    assert_eq!(tickets, [("Jan Lis".into(), 4)]);
    assert_eq!(
        names,
        ["lis jan", "lis jan", "lis jan", "lis jan", "sum ewa"],
        "one of the four is whoever is registered already, the others have places of their own"
    );
    let people: std::collections::BTreeSet<_> =
        place.registrations(event).iter().map(|row| row.person).collect();
    assert_eq!(people.len(), 5, "each can get the name of the guest who comes with it");
    let duplicates = obrady_app::duplicates::people(&place.desk).unwrap();
    assert!(duplicates.is_empty(), "nobody is asked elsewhere: {duplicates:?}");

    // The buyer says whom the third is for.
    let newer = TICKETS.replacen(
        "A1,3,Paid,lis@example.org,2027-03-01,10:00:00,Jan Lis",
        "A1,3,Paid,lis@example.org,2027-03-01,10:00:00,Greta Mazur",
        1,
    );
    let (tickets, names) = take(&mut place, &newer);
    assert_eq!(tickets, [("Jan Lis".into(), 3)]);
    assert_eq!(
        names,
        ["lis jan", "lis jan", "lis jan", "mazur greta", "sum ewa"],
        "one alone is renamed"
    );
}

#[test]
fn who_is_left_out_is_asked_about_no_more() {
    let (mut place, event) = Place::with_event();
    let table = reading(
        "Imię;Nazwisko;E-mail;Telefon\nZofia;Żółć;z@example.org;600 100 200\nZofia;Zolc;z@example.org;\n",
    );
    let proposal = proposed(&mut place.desk, event, &table);
    let counts = |left_out: &[u32], verdict: Verdict| {
        let left_out = left_out.iter().copied().collect();
        let counts = proposal.counts(&Decisions { left_out, ..decided(3, verdict) });
        (counts.twins, counts.added, counts.left_out)
    };
    assert_eq!(counts(&[], Verdict::Same), (1, 1, 1));
    assert_eq!(counts(&[3], Verdict::Same), (0, 1, 1), "the earlier comes alone");
    assert_eq!(
        counts(&[2], Verdict::Earlier),
        (0, 1, 1),
        "the later comes though the earlier was to count"
    );
}

#[test]
fn who_is_nobody_is_left_out_of_every_newer_file() {
    let (mut place, event) = Place::with_event();
    let first = "Lp.;Imię i nazwisko;E-mail\nGMINY;;\n1;Jan Lis;lis@example.org\n;Uwaga: kierowców nie liczyć!;\n;;nikt@example.org\n";
    let table = reading(first);
    assert_eq!(table.remarks(), [2, 4]);
    let before =
        |desk: &Desk, text: &str| importing::left_out_before(desk, event, &reading(text)).unwrap();
    assert!(before(&place.desk, first).is_empty(), "nobody decided anything yet");
    let decisions = Decisions { left_out: [2].into(), ..Decisions::default() };
    let proposal = proposed(&mut place.desk, event, &table);
    importing::take(&mut place.desk, event, &table, "t.csv", &proposal, &decisions, &mut |_, _| {
        true
    })
    .unwrap();
    let newer = first.replace("1;Jan", "2;Ewa Sum;sum@example.org\n1;Jan");
    assert_eq!(before(&place.desk, &newer), [2], "the other remark waits, as it did");
}
