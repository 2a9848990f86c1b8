//! What is around the timetable, with FOSDEM 2025 in the real window: clashes, people and their hours,
//! versions, the line of now; every screen looked at by axe.

use obrady_tests::run;

use crate::congress::{CLOCK, Congress};

/// Half past one in Brussels on the first day.
const NOW: &str = "2025-02-01T12:30:00Z";

const DANIL: &str = "Danil";

#[test]
fn fosdem_has_clashes_people_and_versions() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        let app = &fosdem.app;
        let shown = async |screen: &str| {
            app.click(&format!("[data-testid=go-{screen}]")).await;
            app.painted().await;
            fosdem.axe(screen).await;
        };

        // A version is made by keys, to be compared with what follows.
        shown("versions").await;
        app.keys("Ctrl+n").await;
        app.until_true("document.activeElement?.dataset.testid === 'version-name'").await;
        app.type_text("1.0").await;
        app.keys("Enter").await;
        app.until("[data-testid=changes-count]", "Nic się nie zmieniło").await;

        // Whoever is in two places at once is found, and let be with a reason, by keys.
        let clash = || {
            let all = fosdem.told(&["check"]).into_iter();
            all.filter(|one| one["rule"] == "personTwice").collect::<Vec<_>>()
        };
        let told = clash();
        assert_eq!(told.len(), 1, "FOSDEM had one speaker in two places");
        app.keys("F8").await;
        app.until("[data-testid=clash-line-0]", told[0]["text"].as_str().expect("a text")).await;
        app.until_true("document.activeElement?.dataset.testid === 'clash-line-0'").await;
        fosdem.axe("clashes").await;
        app.keys("Tab").await;
        app.keys("Enter").await;
        app.until_true("document.activeElement?.dataset.testid === 'clash-accept-reason'").await;
        app.type_text("mówi zdalnie").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=clash-accept]").await;
        app.until_true("document.querySelector('[data-testid=clashes-sheet]').contains(document.activeElement)").await;
        assert_eq!(clash()[0]["accepted"], "mówi zdalnie");
        app.keys("Ctrl+z").await;
        app.until("[data-testid=clash-line-0]", told[0]["text"].as_str().expect("a text")).await;
        assert_eq!(clash(), told, "undo tells it again");
        app.click("[data-testid=clashes-sheet-close]").await;

        // It is now: the line is on the first day.
        app.js(&CLOCK.replace("NOW", NOW)).await;
        app.click("[data-testid=go-timetable]").await;
        app.until("[data-testid=timetable-now]", "13:30").await;
        let on_day = "
            const line = document.querySelector('[data-testid=timetable-now]').getBoundingClientRect();
            const left = (day) => document.querySelector(`[data-testid^=\"cell-${day}-\"]`).getBoundingClientRect().left;
            return [line.left - left('2025-02-01'), line.right - left('2025-02-02')].map(Math.abs);";
        let apart = app.js(on_day).await;
        assert!(
            (0..2).all(|at| apart[at].as_f64().is_some_and(|one| one < 2.0)),
            "the line runs across the rooms of that day: {apart}"
        );
        app.js("document.querySelector('[data-testid=timetable-now]').scrollIntoView({ block: 'center' })").await;
        app.shot("fosdem-now").await;

        // Who is away that day is shaded as soon as their session is chosen.
        let [first, _] = fosdem.two().await;
        let speaker =
            fosdem.was(&first)["people"][0]["name"].as_str().expect("somebody").to_owned();
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text(&speaker).await;
        app.until("[data-testid=palette]", &speaker).await;
        app.keys("Enter").await;
        app.get("[data-testid=person-sheet]").await;
        fosdem.axe("somebody's form").await;
        app.click("[data-testid=person-availability]").await;
        let absent = "[data-testid$='-absent'][aria-pressed=false]";
        app.js(&format!(
            "document.querySelector(\"{absent}\").scrollIntoView({{ block: 'center' }})"
        ))
        .await;
        app.click(absent).await;
        app.until_true("document.querySelectorAll(\"[data-testid$='-absent'][aria-pressed=true]\").length === 1").await;
        app.keys("Escape").await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        assert_eq!(app.count("[data-testid=shade-closed-person]").await, 0, "nothing is chosen");
        app.keys("g").await;
        app.click(&format!("[data-testid=\"session-{first}\"]")).await;
        app.get("[data-testid=shade-closed-person]").await;
        fosdem.axe("shades").await;
        app.shot("fosdem-shades").await;
        assert!(
            fosdem
                .told(&["check"])
                .iter()
                .any(|one| one["rule"] == "unavailable" && one["person"] == speaker.as_str()),
            "it clashes"
        );

        // What changed since is told, and leads there.
        fosdem.focus(&first).await;
        app.keys("Alt+ArrowDown").await;
        fosdem.until("it moved", |changed| changed.len() == 1).await;
        shown("versions").await;
        app.get(&format!("[data-testid='changed-{first}']")).await;
        app.until("[data-testid=changes-count]", "1 zmiana").await;
        app.shot("fosdem-versions").await;

        // A second version, and the two compared; the page that is exported tells the same.
        app.click("[data-testid=version-make]").await;
        app.fill("[data-testid=version-name]", "2.0").await;
        app.click("[data-testid=version-published]").await;
        app.click("[data-testid=version-save]").await;
        app.until_gone("[data-testid=version-form]").await;
        app.click("[data-testid='version-1.0']").await;
        app.js("const to = document.querySelector('[data-testid=compare-to]');
             to.value = [...to.options].find((one) => one.text === '2.0').value;
             to.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        app.until("[data-testid=changes-count]", "1 zmiana").await;
        app.get(&format!("[data-testid='changed-{first}']")).await;
        fosdem.axe("two versions").await;

        // Two that may be one become one, with the sessions of both.
        shown("people").await;
        let named = |name: &str| {
            let all = fosdem.told(&["list", "sessions"]).into_iter();
            all.filter(|one| {
                one["people"]
                    .as_array()
                    .is_some_and(|people| people.iter().any(|one| one["name"] == name))
            })
            .count()
        };
        let both = named(DANIL) + named("Daniel");
        app.click("[data-testid=people-duplicates]").await;
        app.get("[data-testid=duplicates-merge]").await;
        fosdem.axe("duplicates").await;
        app.js("document.querySelector('[data-testid=duplicates-merge]').focus()").await;
        app.keys("Enter").await;
        app.get("[data-testid=duplicates-done]").await;
        app.click("[data-testid=duplicates-close]").await;
        assert_eq!(fosdem.told(&["list", "people"]).len(), 991, "there is one fewer");
        assert_eq!(named(DANIL) + named("Daniel"), both, "with the sessions of both");
        app.keys("Ctrl+z").await;
        app.get("[data-testid=people-duplicates]").await;
        assert_eq!(fosdem.told(&["list", "people"]).len(), 992, "undo gives both back");

        for screen in ["overview", "sessions", "rooms", "history"] {
            shown(screen).await;
        }
        fosdem.quit().await;
    });
}
