//! Programmes of others in the window: taken, changed on both sides, compared, taken again, taken
//! back; and the programme in the formats of others.

use std::{fs, path::Path, time::Instant};

use obrady_tests::{App, Home, run, test_data};
use serde_json::{Value, json};

use crate::{WINDOW, file, keys::focused};

const EVENT: &str = "Forum Wody";

/// A schedule.xml of our own making: per session its id, hour, length, room, title and speaker.
fn schedule(venue: &str, sessions: &[(u32, &str, &str, &str, &str, &str)]) -> String {
    let mut rooms: Vec<&str> = sessions.iter().map(|session| session.3).collect();
    rooms.sort_unstable();
    rooms.dedup();
    let in_room = |room: &str| -> String {
        let of_room = sessions.iter().filter(|session| session.3 == room);
        of_room
            .map(|(id, start, length, room, title, speaker)| {
                format!(
                    "<event id=\"{id}\" guid=\"6f1b5a0e-0000-4000-8000-{id:012}\"><room>{room}</room>\
                     <title>{title}</title><type>lecture</type><date>2027-05-20T{start}:00+02:00</date>\
                     <start>{start}</start><duration>{length}</duration>\
                     <persons><person id=\"{id}0\">{speaker}</person></persons></event>"
                )
            })
            .collect()
    };
    let rooms: String = rooms
        .iter()
        .map(|room| format!("<room name=\"{room}\">{}</room>", in_room(room)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><schedule><conference><title>{EVENT}</title><venue>{venue}</venue>\
         <acronym>fw27</acronym><start>2027-05-20</start><end>2027-05-20</end><days>1</days>\
         <time_zone_name>Europe/Warsaw</time_zone_name></conference>\
         <day index=\"1\" date=\"2027-05-20\" start=\"2027-05-20T08:00:00+02:00\" \
         end=\"2027-05-20T20:00:00+02:00\">{rooms}</day></schedule>"
    )
}

#[test]
fn a_programme_comes_again_and_again() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        let path = home.path().join("forum.xml");
        fs::write(
            &path,
            schedule(
                "Kraków",
                &[
                    (1, "09:00", "00:30", "Aula", "Otwarcie", "Anna Żuk"),
                    (2, "10:00", "01:00", "Aula", "Miasto jak gąbka", "Jan Łoś"),
                    (3, "10:00", "01:00", "Sala 2", "Drzewa w rejestrze", "Ewa Ćwik"),
                    (4, "12:00", "00:45", "Sala 2", "Czyj jest park?", "Ola Śmiech"),
                ],
            ),
        )
        .expect("a file");

        // First it is an event of its own.
        home.pick(&path);
        app.click("[data-testid=go-import]").await;
        app.click("[data-testid=import-pick]").await;
        app.until("[data-testid=exchange-title]", EVENT).await;
        app.until("[data-testid=exchange-facts]", "4 sesje").await;
        app.until("[data-testid=exchange-take]", "Utwórz wydarzenie: 4 sesje").await;
        app.shot("exchange-1-new").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the review");
        app.click("[data-testid=exchange-take]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.until("[data-testid=toasts]", EVENT).await;
        assert_eq!(sessions(&home).len(), 4, "all of it came");

        // Here the title of one is corrected, and another is deleted.
        app.click("[data-testid=go-sessions]").await;
        app.click(&row(&home, "Miasto jak gąbka")).await;
        app.fill("[data-testid=session-title]", "Miasto gąbka").await;
        app.keys("Tab").await;
        app.until("[data-testid=sessions]", "Miasto gąbka").await;
        app.keys("Escape").await;
        let id = file::session(&home, EVENT, "Czyj jest park?")["id"].clone();
        app.click(&row(&home, "Czyj jest park?")).await;
        app.get("[data-testid=session-sheet]").await;
        app.click("[data-testid=session-more]").await;
        app.press("Usuń sesję").await;
        until_sessions(&app, &home, 3).await;

        // There one has another title, one starts later, one is gone, one is new.
        fs::write(
            &path,
            schedule(
                "Kraków, Muzeum Wody",
                &[
                    (2, "10:00", "01:00", "Aula", "Miasto jak wielka gąbka", "Jan Łoś"),
                    (3, "10:30", "01:00", "Sala 2", "Drzewa w rejestrze", "Ewa Ćwik"),
                    (4, "12:00", "00:45", "Sala 2", "Czyj jest park?", "Ola Śmiech"),
                    (5, "14:00", "01:00", "Aula", "Zamknięcie", "Anna Żuk"),
                ],
            ),
        )
        .expect("a file");
        choose(&app, &home, &path).await;
        for tab in ["Nowe 1", "Zmienione 2", "Usunięte u nas 1", "Nie ma już w pliku 1"] {
            app.until("[data-testid=exchange-tab]", tab).await;
        }
        app.until("[data-testid=exchange-take]", "Wczytaj 1 nową sesję i 1 zmianę").await;
        show(&app, "elsewhere").await;
        app.until("[data-testid=exchange-difference-venue]", "Muzeum Wody").await;
        app.shot("exchange-2-event").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can see what else changes");
        show(&app, "changed").await;
        app.until("[data-testid=exchange-difference-title]", "poprawione u nas").await;
        app.until("[data-testid=exchange-difference-title]", "Miasto jak wielka gąbka").await;
        app.shot("exchange-2-changed").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can see the differences");
        app.click("label:has([data-testid=exchange-wins-file])").await;
        app.until("[data-testid=exchange-take]", "Wczytaj 1 nową sesję i 2 zmiany").await;
        show(&app, "gone").await;
        app.until("[data-testid=exchange-detail]", "Pozostanie w programie").await;
        app.click("[data-testid=exchange-sessions-all]").await;
        app.until("[data-testid=exchange-detail]", "Zostanie usunięta").await;
        app.until("[data-testid=exchange-take]", "2 zmiany i 1 usunięcie").await;
        app.shot("exchange-3-gone").await;
        let before = sessions(&home);
        app.click("[data-testid=exchange-take]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.until("[data-testid=toasts]", "1 nową sesję").await;
        assert_eq!(
            titles(&home),
            ["Drzewa w rejestrze", "Miasto jak wielka gąbka", "Zamknięcie"],
            "the file won where it was told to, what was deleted here stays so"
        );
        assert_eq!(file::session(&home, EVENT, "Drzewa w rejestrze")["hour"], "10:30");
        let events = file::told(&home, &["list", "events"]);
        let event = events.iter().find(|event| event["title"] == EVENT).expect("the event");
        assert_eq!(event["venue"], "Kraków, Muzeum Wody");
        assert!(sessions(&home).iter().all(|session| session["id"] != id), "it was deleted here");

        // The whole is one change.
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(sessions(&home), before, "all is as it was before");
        app.quit().await;
    });
}

#[test]
fn a_programme_goes_out() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.keys("Ctrl+e").await;
        app.get("[data-testid=export]").await;
        app.shot("exchange-4-export").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can export");

        let page = save(&app, &home, "export-web-page", "program.html").await;
        assert!(page.contains("Budżet, który rozumie każdy"), "a session of the sample");
        assert!(!page.contains("<script src"), "all that the page needs is in it");
        let whole = save(&app, &home, "export-calendar", "program.ics").await;
        app.click("[data-testid=export-calendar-of]").await;
        pick_option(&app, "export-calendar-of", "room").await;
        app.get("[data-testid=export-calendar-which]").await;
        let room = save(&app, &home, "export-calendar", "sala.ics").await;
        let count = |text: &str| text.matches("BEGIN:VEVENT").count();
        assert!(count(&room) > 0 && count(&room) < count(&whole), "only what is in the room");
        app.click("[data-testid=export-sheet-people-columns]").await;
        app.get("[data-testid=export-columns]").await;
        app.shot("exchange-5-columns").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can choose columns");
        app.click("[data-testid=export-column-email]").await;
        app.keys("Escape").await;
        pick_option(&app, "export-sheet-people-as", "csv").await;
        let people = save(&app, &home, "export-sheet-people", "osoby.csv").await;
        let heads = people.lines().next().unwrap_or_default();
        assert!(heads.contains("Nazwisko") && !heads.contains("E-mail"), "{heads}: as was ticked");

        // What is kept comes back, beside what is there.
        drop(save(&app, &home, "export-archive", "archiwum.json").await);
        choose(&app, &home, &home.path().join("archiwum.json")).await;
        app.until("[data-testid=exchange-archive]", "druga kopia").await;
        app.shot("exchange-11-archive").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can look into an archive");
        app.click("[data-testid=exchange-take]").await;
        app.get("[data-testid=overview]").await;
        app.until("[data-testid=toasts]", "Wczytano 1 wydarzenie").await;
        assert_eq!(file::told(&home, &["list", "events"]).len(), 2, "the event, and its copy");

        // So is the whole file, from its menu or from here.
        app.click("[data-testid=go-export]").await;
        let whole = save(&app, &home, "export-file-archive", "caly-plik.json").await;
        assert!(whole.contains("obrady-archive"), "an archive");
        app.shot("exchange-13-file-archive").await;
        choose(&app, &home, &home.path().join("caly-plik.json")).await;
        app.until("[data-testid=exchange-archive]", "druga kopia").await;
        app.until("[data-testid=exchange-take]", "2 wydarzenia").await;
        app.click("[data-testid=exchange-back]").await;

        // People come from cards; who is known is not added twice.
        let people = file::told(&home, &["list", "people"]).len();
        app.click("[data-testid=go-export]").await;
        drop(save(&app, &home, "export-cards", "osoby.vcf").await);
        choose(&app, &home, &home.path().join("osoby.vcf")).await;
        app.get("[data-testid=exchange-people]").await;
        app.shot("exchange-12-people").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the list of people");
        app.click("[data-testid=exchange-take]").await;
        app.until("[data-testid=toasts]", "Dodano 0 osób").await;
        assert_eq!(file::told(&home, &["list", "people"]).len(), people, "all were known");
        app.quit().await;
    });
}

#[test]
fn a_sheet_is_read_as_somebody_says() {
    run(async {
        let home = Home::new().english().dark();
        let app = App::launch(WINDOW, &home).await;
        let path = home.path().join("sesje.csv");
        let table = "Tytuł;Dzień;Początek;Sala;Uwaga specjalna\n\
                     Otwarcie;20.05.2027;9:00;Aula;rzutnik\n\
                     Panel o wodzie;20.05.2027;10:00;Sala 2;\n";
        fs::write(&path, table).expect("a file");
        choose(&app, &home, &path).await;
        app.until("[data-testid=exchange-take]", "2 sessions").await;
        app.shot("exchange-6-review-dark").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the review");
        show(&app, "columns").await;
        app.shot("exchange-6-columns-dark").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can say what columns hold");
        app.js("document.querySelector('[data-testid=exchange-column-4]').focus()").await;
        pick_option(&app, "exchange-column-4", "subtitle").await;
        app.until_true(
            "document.querySelector('[data-testid=exchange-column-4]')?.value === 'subtitle'",
        )
        .await;
        focused(&app, "exchange-column-4").await;
        app.click("[data-testid=exchange-back]").await;
        choose(&app, &home, &path).await;
        show(&app, "columns").await;
        app.until_true(
            "document.querySelector('[data-testid=exchange-column-4]')?.value === 'subtitle'",
        )
        .await;

        // The same rows are people, if somebody says so.
        app.click("label:has([data-testid=exchange-rows-are-people])").await;
        app.until_true("document.querySelector('h1')?.textContent === 'Check the people'").await;
        focused(&app, "exchange-rows-are-people").await;
        app.shot("exchange-7-people-dark").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the list of people");
        app.quit().await;
    });
}

/// A congress of a thousand sessions, where one is at hand: its review must be quick to use.
#[test]
fn a_large_programme_is_quick() {
    let Some(path) = test_data("schedules/fosdem/fosdem2025.xml") else { return };
    run(async move {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        let start = Instant::now();
        choose(&app, &home, &path).await;
        app.get("[data-testid=exchange-sessions]").await;
        app.painted().await;
        println!("read, compared and shown: {:?}", start.elapsed());
        for (width, height) in [(1280, 800), (1920, 1080)] {
            app.resize(width, height).await;
            app.shot(&format!("exchange-large-{width}")).await;
        }
        app.resize(1280, 800).await;
        let rows = app.count("[data-testid^=exchange-sessions-row-]").await;
        assert!(rows < 60, "only rows in view are built, not {rows}");
        for _ in 0..3 {
            app.keys("Ctrl+=").await;
        }
        app.shot("exchange-large-zoomed").await;
        let wide = app
            .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await;
        assert_eq!(wide.as_i64(), Some(0), "nothing has to be scrolled sideways");

        // It can be stopped as long as it is not done, and then nothing has changed.
        app.click("[data-testid=exchange-take]").await;
        app.until_true(
            "document.querySelector('[data-testid=exchange-progress-cancel], [data-testid=toast]')",
        )
        .await;
        let start = Instant::now();
        if app.count("[data-testid=exchange-progress-cancel]").await > 0 {
            focused(&app, "exchange-progress-cancel").await;
            app.shot("exchange-large-progress").await;
            app.click("[data-testid=exchange-progress-cancel]").await;
            let toasts = "document.querySelector('[data-testid=toasts]').textContent";
            app.until_true(&format!("/Przerwano|FOSDEM/.test({toasts})")).await;
            // On a busy machine it can be done before it is stopped.
            let said = app.js(&format!("return {toasts}")).await;
            if said.as_str().is_some_and(|said| said.contains("Przerwano")) {
                focused(&app, "exchange-take").await;
                assert_eq!(file::told(&home, &["list", "events"]).len(), 1, "only the sample");
                app.click("[data-testid=exchange-take]").await;
            }
        }
        app.until("[data-testid=toasts]", "FOSDEM").await;
        println!("taken and shown: {:?}", start.elapsed());

        // What is as it was needs no list.
        choose(&app, &home, &path).await;
        app.get("[data-testid=exchange-same]").await;
        app.shot("exchange-large-same").await;
        app.quit().await;
    });
}

/// A timetable drawn in a spreadsheet can be read as the rows of a table.
#[test]
fn a_drawn_timetable_is_read() {
    let Some(path) = test_data("programme-xlsx/erum2016/Preliminary_program.xlsx") else { return };
    run(async move {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        choose(&app, &home, &path).await;
        app.shot("exchange-9-grid").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use it");
        app.click("[data-testid=exchange-as-table]").await;
        app.get("[data-testid=exchange-tab-columns]").await;
        show(&app, "columns").await;
        app.shot("exchange-10-grid-as-table").await;
        app.quit().await;
    });
}

/// A schedule with much to remark, where one is at hand.
#[test]
fn what_was_doubtful_is_told() {
    let Some(path) = test_data("schedules/ccc/camp2019/everything.schedule.xml") else { return };
    run(async move {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        choose(&app, &home, &path).await;
        show(&app, "notices").await;
        app.click("[data-testid=exchange-notices] summary").await;
        app.get("[data-testid=exchange-notices] li").await;
        app.shot("exchange-8-notices").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can read the remarks");
        let built = app.count("[data-testid=exchange-notices] li").await;
        assert!(built <= 100, "a long list of remarks is built bit by bit, not {built} at once");
        app.quit().await;
    });
}

/// Chooses a file by the keys that do so on every screen.
async fn choose(app: &App, home: &Home, path: &Path) {
    home.pick(path);
    app.keys("Ctrl+Shift+o").await;
    app.get("[data-testid=exchange-take]").await;
    app.painted().await;
}

async fn show(app: &App, tab: &str) {
    app.click(&format!("label:has([data-testid=exchange-tab-{tab}])")).await;
    app.frame().await;
}

async fn pick_option(app: &App, testid: &str, value: &str) {
    let css = format!("[data-testid={testid}]");
    app.get(&css).await.select_by_value(value).await.expect("there is such an option");
    app.frame().await;
}

/// Saves by a button of the screen of exports, and gives what was written.
async fn save(app: &App, home: &Home, testid: &str, name: &str) -> String {
    let path = home.path().join(name);
    home.pick(&path);
    app.click(&format!("[data-testid={testid}]")).await;
    app.until("[data-testid=toasts]", name).await;
    fs::read_to_string(path).expect("it was written")
}

fn sessions(home: &Home) -> Vec<Value> {
    file::told(home, &["list", "sessions", "--event", EVENT])
}

fn titles(home: &Home) -> Vec<String> {
    let sessions = sessions(home);
    let title = |session: &Value| session["title"].as_str().unwrap_or_default().to_owned();
    let mut titles: Vec<String> = sessions.iter().map(title).collect();
    titles.sort();
    titles
}

fn row(home: &Home, title: &str) -> String {
    let id = json!(file::session(home, EVENT, title)["id"]);
    format!("[data-testid=\"sessions-row-{}\"]", id.as_str().expect("an id"))
}

async fn until_sessions(app: &App, home: &Home, count: usize) {
    for _ in 0..100 {
        if sessions(home).len() == count {
            return;
        }
        app.frame().await;
    }
    panic!("there are never {count} sessions");
}
