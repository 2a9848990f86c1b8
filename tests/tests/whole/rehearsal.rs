//! A congress of two days and thirty sessions, planned by keyboard alone from an empty file: blocks of
//! talks, panels with who leads them, pauses over all rooms, a version, the page that is exported.

use std::{fs, path::Path};

use obrady_tests::{App, Home, run};
use serde_json::{Value, json};

use crate::{
    WINDOW, file,
    forms_both_ways::make_version,
    hand::{Hand, Way},
    keys::{focused, new_event, tab_to},
};

const EVENT: &str = "Kongres Małych Ojczyzn";
const DAYS: [&str; 2] = ["2027-05-14", "2027-05-15"];
const ROOMS: [&str; 4] = ["Sala Dębowa", "Sala Lipowa", "Sala Sosnowa", "Studio online"];
const TRACKS: [&str; 3] = ["Finanse", "Klimat i energia", "Mieszkańcy"];

/// A session as the agenda of a committee names it.
struct Planned {
    title: &'static str,
    /// The kind that its title tells.
    kind: &'static str,
    from: &'static str,
    until: &'static str,
    /// 1 is the first of [`ROOMS`]; 0 is for all.
    room: usize,
    /// 1 is the first of [`TRACKS`]; 0 is none.
    track: usize,
    people: &'static [&'static str],
}

const FIRST_DAY: [Planned; 13] = [
    planned("Rejestracja i kawa", "registration", ["08:30", "09:00"], 0, 0, &[]),
    planned("Otwarcie kongresu", "ceremony", ["09:00", "09:30"], 1, 0, &["Anna Wójcik"]),
    planned(PLENARY, "plenary", ["09:30", "10:30"], 1, 0, &["Jan Lis"]),
    planned("Przerwa kawowa", "break", ["10:30", "11:00"], 0, 0, &[]),
    planned(
        "Budżet w czasach niepewności",
        "panel",
        ["11:00", "12:15"],
        1,
        1,
        &["Piotr Żmuda", "Jan Lis", "Ewa Sikora"],
    ),
    planned(
        "Gmina odporna na suszę",
        "panel",
        ["11:00", "12:15"],
        2,
        2,
        &["Olga Ptak", "Igor Bąk", "Wanda Kos"],
    ),
    planned("Warsztaty: wniosek o dotację", "workshop", ["11:00", "12:15"], 3, 1, &["Iwo Sęk"]),
    planned("Obiad", "break", ["12:15", "13:15"], 0, 0, &[]),
    planned(
        "Szkoła w małej gminie",
        "panel",
        ["13:15", "14:30"],
        1,
        3,
        &["Róża Dąb", "Adam Czyż", "Ewa Sikora"],
    ),
    planned(
        "Autobus, którego nie ma",
        "panel",
        ["13:15", "14:30"],
        2,
        3,
        &["Lena Wrona", "Iwo Sęk", "Jan Lis"],
    ),
    planned("Wykład: prąd z sąsiedztwa", "lecture", ["13:15", "14:00"], 4, 2, &["Igor Bąk"]),
    planned("Debata burmistrzów", "debate", ["14:45", "16:00"], 1, 0, &["Anna Wójcik"]),
    planned("Kolacja w ratuszu", "social", ["19:00", "22:00"], 0, 0, &[]),
];

const SECOND_DAY: [Planned; 11] = [
    planned("Warsztaty: obligacje", "workshop", ["09:00", "10:30"], 2, 1, &["Piotr Żmuda"]),
    planned(
        "Młodzi zostają",
        "panel",
        ["09:00", "10:15"],
        1,
        3,
        &["Róża Dąb", "Lena Wrona", "Adam Czyż"],
    ),
    planned(EXAMPLES, "plenary", ["09:00", "10:30"], 3, 0, &["Ewa Sikora"]),
    planned("Przerwa na kawę", "break", ["10:30", "11:00"], 0, 0, &[]),
    planned(
        "Cyfrowy urząd",
        "panel",
        ["11:00", "12:15"],
        1,
        3,
        &["Wanda Kos", "Olga Ptak", "Iwo Sęk"],
    ),
    planned("Wykład: dostępność", "lecture", ["11:00", "11:45"], 2, 3, &["Lena Wrona"]),
    planned("Warsztaty: plan ogólny", "workshop", ["11:00", "12:15"], 3, 0, &["Adam Czyż"]),
    planned("Obiad pożegnalny", "break", ["12:15", "13:15"], 0, 0, &[]),
    planned(
        "Razem w powiecie",
        "panel",
        ["13:15", "14:30"],
        1,
        1,
        &["Jan Lis", "Piotr Żmuda", "Igor Bąk"],
    ),
    planned("Debata: co dalej", "debate", ["13:15", "14:00"], 2, 0, &["Olga Ptak"]),
    planned("Zamknięcie kongresu", "ceremony", ["14:30", "15:00"], 1, 0, &["Anna Wójcik"]),
];

const PLENARY: &str = "Sesja plenarna: nowe dochody";
const EXAMPLES: &str = "Sesja plenarna: przykłady z gmin";

/// Talks, and what holds them.
const TALKS: [(&str, [&str; 3]); 2] = [
    (PLENARY, ["Podatki po nowemu", "Dotacje bez tajemnic", "Opłaty lokalne"]),
    (EXAMPLES, ["Żłobek w remizie", "Ciepło z oczyszczalni", "Rynek bez aut"]),
];

const fn planned(
    title: &'static str,
    kind: &'static str,
    [from, until]: [&'static str; 2],
    room: usize,
    track: usize,
    people: &'static [&'static str],
) -> Planned {
    Planned { title, kind, from, until, room, track, people }
}

#[test]
fn a_congress_is_planned_without_a_mouse_from_an_empty_file() {
    run(async {
        let home = Home::new();
        let file = home.path().join("kongresy.obrady");
        home.pick(&file);
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let hand = Hand { app: &app, way: Way::Keys };

        // A new file, in which there is nothing.
        hand.palette("Nowy plik", "palette-action-file-new").await;
        app.get("[data-testid=no-event]").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "an empty file");
        app.shot("rehearsal-empty").await;

        // The event, its days, rooms and tracks.
        new_event(&app, EVENT).await;
        let steps = top(&app, "next-steps").await;
        app.type_text("14.05.2027").await;
        tab_to(&app, "event-ends").await;
        app.type_text("15.05.2027").await;
        app.keys("Enter").await;
        app.until("[data-testid=away]", "Początek").await;
        assert_eq!(top(&app, "next-steps").await, steps, "what comes pushes nothing down");

        app.keys("Ctrl+6").await;
        app.get("[data-testid=room-add]").await;
        app.keys("Ctrl+n").await;
        focused(&app, "room-add").await;
        let tracks = top(&app, "track-add").await;
        enter_each(&app, &ROOMS, "rooms").await;
        assert_eq!(top(&app, "track-add").await, tracks, "the other list stays where it is");
        tab_to(&app, "track-add").await;
        enter_each(&app, &TRACKS, "tracks").await;

        // The days, one after the other, each alone in view.
        app.keys("Ctrl+2").await;
        app.get("[data-testid=timetable-plane]").await;
        for (day, sessions, (block, talks)) in
            [(DAYS[0], &FIRST_DAY[..], &TALKS[0]), (DAYS[1], &SECOND_DAY[..], &TALKS[1])]
        {
            tab_to(&app, &format!("timetable-days-{day}")).await;
            app.keys("Space").await;
            app.get(&format!("[data-testid=timetable-days-{day}][aria-pressed=true]")).await;
            for session in sessions {
                add(&app, day, session).await;
            }
            app.keys("Escape").await;
            app.until_gone("[data-testid=session-sheet]").await;
            for talk in talks {
                add_within(&app, block, talk).await;
            }
        }
        jump(&app, "Zamknięcie kongresu").await;
        let last = held(&file, &home, "Zamknięcie kongresu");
        let id = last["id"].as_str().expect("an id");
        focus_plan(&app, id).await;
        app.shot("rehearsal-plan").await;

        let all = told(&file, &home, &["list", "sessions"]);
        assert_eq!(all.len(), 30, "thirty sessions");
        for (day, sessions) in [(DAYS[0], &FIRST_DAY[..]), (DAYS[1], &SECOND_DAY[..])] {
            for session in sessions {
                as_planned(&held(&file, &home, session.title), day, session);
            }
        }
        for (block, talks) in TALKS {
            let block = held(&file, &home, block);
            let inside = talks.map(|talk| held(&file, &home, talk));
            for talk in &inside {
                assert_eq!(
                    (&talk["block"], &talk["room"]),
                    (&block["id"], &block["room"]),
                    "{talk}"
                );
                assert_eq!(talk["kind"], "lecture", "what is in a block is a talk: {talk}");
            }
            let hours = inside.map(|talk| talk["hour"].to_string());
            assert!(hours.is_sorted(), "one after the other: {hours:?}");
        }

        // What is locked says why it stays; unlocked it moves, and back.
        app.keys("l").await;
        app.until("[data-testid=announce]", "Zablokowano").await;
        focus_plan(&app, id).await;
        app.keys("t").await;
        app.until("[data-testid=toasts]", "Odblokuj ją").await;
        assert_eq!(app.count("[data-testid=time-dialog]").await, 0, "it can't be moved");
        focus_plan(&app, id).await;
        app.keys("l").await;
        app.until("[data-testid=announce]", "Odblokowano").await;
        focus_plan(&app, id).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:35").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(held(&file, &home, "Zamknięcie kongresu"), last, "all as it was");

        // From a session to the card of who is in it, and back to the session.
        focus_plan(&app, id).await;
        app.keys("Enter").await;
        app.get("[data-testid=session-sheet]").await;
        tab_to(&app, "session-role-0-more").await;
        app.keys("Enter").await;
        app.get("[role=menu]").await;
        app.keys("Enter").await;
        app.get("[data-testid=person-sheet]").await;
        tab_to(&app, "person-office-0").await;
        app.type_text("Wójt").await;
        tab_to(&app, "person-organisation-0").await;
        app.type_text("Urząd Gminy w Żabiej Woli").await;
        app.keys("Enter").await;
        app.until("[data-testid=person-saved]", "Zapisan").await;
        app.shot("rehearsal-person").await;
        app.keys("Escape").await;
        app.until("[data-testid=session-sheet]", "Wójt").await;
        let person = &held(&file, &home, "Zamknięcie kongresu")["people"][0];
        assert_eq!(person["office"], "Wójt");
        assert_eq!(person["organisation"], "Urząd Gminy w Żabiej Woli");

        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can plan it");
        let clashes = told(&file, &home, &["check"]);
        assert!(clashes.iter().all(|one| one["level"] == "hint"), "nothing clashes: {clashes:?}");

        // It is made known: a version that is published, and the page.
        app.keys("Escape").await;
        make_version(hand, "1.0").await;
        let page = home.path().join("program.html");
        home.pick(&page);
        hand.go("export").await;
        hand.press("export-web-page").await;
        app.until("[data-testid=toasts]", "program.html").await;
        let page = fs::read_to_string(&page).expect("the page");
        for session in &all {
            let title = session["title"].as_str().expect("a title");
            assert!(page.contains(title), "{title} is on the page");
        }
        assert!(page.contains("Wersja 1.0"), "and which version it is");
        app.quit().await;
    });
}

/// Adds a talk to a block, from wherever the focus is in the plan.
async fn add_within(app: &App, block: &str, title: &str) {
    jump(app, block).await;
    app.keys("Shift+i").await;
    app.until_true(
        "document.activeElement?.dataset.testid === 'session-title' && document.activeElement.value === ''",
    )
    .await;
    app.type_text(title).await;
    app.keys("Enter").await;
    app.until("[data-testid=session-saved]", "Zapisan").await;
    app.keys("Escape").await;
    app.until_gone("[data-testid=session-sheet]").await;
    app.until_true("document.activeElement?.dataset.session !== undefined").await;
}

/// Goes to a session of the plan by its title.
async fn jump(app: &App, title: &str) {
    app.until_true("document.activeElement?.dataset.session !== undefined").await;
    app.keys("g").await;
    app.get("[data-testid=jump-dialog]").await;
    app.type_text(title).await;
    app.until("[data-testid=jump-option-0]", title).await;
    app.keys("Enter").await;
    app.until_gone("[data-testid=jump-dialog]").await;
    let there = format!(
        "document.activeElement?.ariaLabel?.includes({0}) || document.activeElement?.textContent.includes({0})",
        json!(title)
    );
    app.until_true(&there).await;
}

/// Fills in the form of a new session from its title on, by Tab and arrow keys.
async fn add(app: &App, day: &str, session: &Planned) {
    let before = app.count(PLANNED).await;
    app.keys("Ctrl+n").await;
    app.until_true(
        "document.activeElement?.dataset.testid === 'session-title' && document.activeElement.value === ''",
    )
    .await;
    assert_eq!(
        app.js("return document.querySelector('[data-testid=session-day]').value").await,
        json!(day),
        "a new session is on the day that is shown"
    );
    app.type_text(session.title).await;
    app.keys("Enter").await;
    tab_to(app, "session-start").await;
    app.type_text(session.from).await;
    tab_to(app, "session-end").await;
    app.type_text(session.until).await;
    tab_to(app, "session-room").await;
    down(app, session.room).await;
    tab_to(app, "session-track").await;
    down(app, session.track).await;
    tab_to(app, "session-person-add").await;
    for (at, person) in session.people.iter().enumerate() {
        app.type_text(person).await;
        app.keys("Enter").await;
        app.get(&format!("[data-testid=session-role-{at}-more]")).await;
    }
    app.until("[data-testid=session-saved]", "Zapisan").await;
    app.until_true(&format!("document.querySelectorAll('{PLANNED}').length > {before}")).await;
}

/// The sessions in the plan.
const PLANNED: &str = "[data-testid=timetable-plane] [data-session]";

/// A session is as it was planned, its people led by who was named first.
fn as_planned(now: &Value, day: &str, session: &Planned) {
    let named =
        |list: &[&str], at: usize| at.checked_sub(1).map_or(Value::Null, |at| json!(list[at]));
    let what = ["day", "hour", "kind", "room", "track"].map(|field| now[field].clone());
    assert_eq!(
        what,
        [
            json!(day),
            json!(session.from),
            json!(session.kind),
            named(&ROOMS, session.room),
            named(&TRACKS, session.track)
        ],
        "{now}"
    );
    assert_eq!(now["end"], json!(format!("{day}T{}", session.until)), "{now}");
    let people = now["people"].as_array().expect("a list");
    let names: Vec<_> = people.iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, session.people, "{now}");
    if session.kind == "panel" {
        let roles: Vec<_> = people.iter().map(|one| one["role"].clone()).collect();
        assert_eq!(roles, ["moderator", "panellist", "panellist"], "who is first leads: {now}");
    }
}

fn told(file: &Path, home: &Home, arguments: &[&str]) -> Vec<Value> {
    let file = file.to_str().expect("a path of plain letters");
    file::told(home, &[&["--file", file], arguments].concat())
}

fn held(file: &Path, home: &Home, title: &str) -> Value {
    let mut all = told(file, home, &["list", "sessions"]).into_iter();
    all.find(|one| one["title"] == title).unwrap_or_else(|| panic!("no {title:?}"))
}

async fn enter_each(app: &App, names: &[&str], list: &str) {
    for (at, name) in names.iter().enumerate() {
        app.type_text(name).await;
        app.keys("Enter").await;
        app.until_true(&format!(
            "document.querySelectorAll('[data-testid={list}] li').length === {}",
            at + 1
        ))
        .await;
    }
}

async fn down(app: &App, times: usize) {
    for _ in 0..times {
        app.keys("ArrowDown").await;
    }
}

async fn focus_plan(app: &App, id: &str) {
    app.until_true(&format!("document.activeElement?.dataset.session === '{id}'")).await;
}

/// How far down something is.
async fn top(app: &App, testid: &str) -> Value {
    app.js(&format!(
        "return Math.round(document.querySelector('[data-testid={testid}]').getBoundingClientRect().top)"
    ))
    .await
}
