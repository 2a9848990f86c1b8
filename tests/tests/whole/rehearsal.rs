//! A small congress of two days, planned by keyboard alone from an empty event.

use obrady_tests::{App, Home, run};
use serde_json::{Value, json};

use crate::{
    WINDOW, file,
    keys::{focused, new_event, tab_to},
};

const EVENT: &str = "Kongres Małych Ojczyzn";
const DAYS: [&str; 2] = ["2027-05-14", "2027-05-15"];
const ROOMS: [&str; 3] = ["Sala Dębowa", "Sala Lipowa", "Studio online"];
const TRACKS: [&str; 2] = ["Finanse", "Klimat i energia"];

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

const FIRST_DAY: [Planned; 6] = [
    planned("Rejestracja i kawa", "registration", ["08:30", "09:00"], 0, 0, &[]),
    planned("Otwarcie kongresu", "ceremony", ["09:00", "09:30"], 1, 0, &["Anna Wójcik"]),
    planned(
        "Budżet w czasach niepewności",
        "panel",
        ["09:30", "10:45"],
        1,
        1,
        &["Piotr Żmuda", "Jan Lis", "Ewa Sikora"],
    ),
    planned(
        "Gmina odporna na suszę",
        "panel",
        ["09:30", "10:45"],
        2,
        2,
        &["Olga Ptak", "Igor Bąk", "Wanda Kos"],
    ),
    planned("Przerwa kawowa", "break", ["10:45", "11:15"], 0, 0, &[]),
    planned("Sesja plenarna: nowe dochody", "plenary", ["11:15", "12:30"], 1, 0, &["Jan Lis"]),
];

const SECOND_DAY: [Planned; 4] = [
    planned("Warsztaty: obligacje", "workshop", ["09:00", "10:30"], 2, 1, &["Piotr Żmuda"]),
    planned("Wykład: prąd z sąsiedztwa", "lecture", ["09:00", "10:00"], 3, 2, &["Igor Bąk"]),
    planned("Obiad", "break", ["10:30", "11:30"], 0, 0, &[]),
    planned("Zamknięcie kongresu", "ceremony", ["11:30", "12:00"], 1, 0, &["Anna Wójcik"]),
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
fn a_congress_is_planned_without_a_mouse_from_an_empty_event() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;

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
        for (day, sessions) in [(DAYS[0], &FIRST_DAY[..]), (DAYS[1], &SECOND_DAY[..])] {
            tab_to(&app, &format!("timetable-days-{day}")).await;
            app.keys("Space").await;
            app.get(&format!("[data-testid=timetable-days-{day}][aria-pressed=true]")).await;
            for session in sessions {
                add(&app, day, session).await;
            }
            app.keys("Escape").await;
            app.until_gone("[data-testid=session-sheet]").await;
        }
        let last = held(&home, "Zamknięcie kongresu");
        let id = last["id"].as_str().expect("an id");
        app.until_true(&format!("document.activeElement.dataset.session === '{id}'")).await;
        app.shot("rehearsal-plan").await;

        let all = file::told(&home, &["list", "sessions", "--event", EVENT]);
        assert_eq!(all.len(), FIRST_DAY.len() + SECOND_DAY.len());
        for (day, sessions) in [(DAYS[0], &FIRST_DAY[..]), (DAYS[1], &SECOND_DAY[..])] {
            for session in sessions {
                as_planned(&home, day, session);
            }
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
        app.until("[data-testid=announce]", "11:35").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(held(&home, "Zamknięcie kongresu"), last, "all as it was");

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
        let person = &held(&home, "Zamknięcie kongresu")["people"][0];
        assert_eq!(person["office"], "Wójt");
        assert_eq!(person["organisation"], "Urząd Gminy w Żabiej Woli");

        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can plan it");
        let check = home.obrady(&["check", "--event", EVENT]);
        assert_eq!(check.code, Some(0), "nothing clashes: {}", check.out);
        app.quit().await;
    });
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

/// The file holds a session as it was planned, its people led by who was named first.
fn as_planned(home: &Home, day: &str, session: &Planned) {
    let now = held(home, session.title);
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

fn held(home: &Home, title: &str) -> Value {
    file::session(home, EVENT, title)
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
