//! FOSDEM 2025 planned by keys alone, in the real window.

use obrady_tests::run;

use crate::congress::{Congress, minutes, moved_by, swapped};

#[test]
fn fosdem_is_planned_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        let app = &fosdem.app;
        let two = fosdem.two().await;
        let [first, second] = &two;
        let keys = async |id: &str, keys: &[&str]| {
            fosdem.focus(id).await;
            for key in keys {
                app.keys(key).await;
            }
        };

        // From the finest grid to the coarsest and back.
        fosdem.focus(first).await;
        for (key, step) in [
            ("Ctrl+=", "10"),
            ("Ctrl+=", "5"),
            ("Ctrl+=", "5"),
            ("Ctrl+-", "10"),
            ("Ctrl+-", "15"),
            ("Ctrl+-", "30"),
            ("Ctrl+-", "60"),
            ("Ctrl+=", "30"),
            ("Ctrl+=", "15"),
        ] {
            app.keys(key).await;
            app.until("[data-testid=timetable-step]", &format!("{step} min")).await;
        }

        // Copied behind itself, and copied by carrying it a room on.
        keys(first, &["d"]).await;
        let copied = fosdem.until("a copy", |changed| changed.len() == 1).await;
        assert_eq!(
            minutes(&fosdem.was(first)["hour"], &copied.values().next().expect("one")["hour"]),
            fosdem.was(first)["minutes"].as_i64().expect("a length"),
            "it comes after it"
        );
        fosdem.undo().await;
        keys(first, &["m", "ArrowRight", "ArrowDown", "Ctrl+Enter"]).await;
        let copied = fosdem.until("a copy", |changed| changed.len() == 1).await;
        let copy = copied.values().next().expect("one");
        assert_ne!(copy["room"], fosdem.was(first)["room"], "a room on");
        fosdem.undo().await;

        // Several are chosen and go as one.
        app.keys("Escape").await;
        keys(first, &["Space"]).await;
        keys(second, &["Ctrl+Space", "Alt+ArrowDown"]).await;
        let moved = fosdem.until("two moved", |changed| changed.len() == 2).await;
        assert_eq!(moved_by(&fosdem, &moved), [5, 5], "as one");
        fosdem.undo().await;

        // They change places.
        keys(second, &["s"]).await;
        fosdem.until("they changed places", |changed| swapped(&fosdem, changed, &two)).await;
        fosdem.undo().await;
        app.keys("Escape").await;
        keys(second, &["Escape"]).await;

        // Longer, pushing what follows in the room; and by a typed length, told beforehand.
        keys(first, &["Ctrl+Shift+ArrowDown", "Ctrl+Shift+ArrowDown"]).await;
        let longer = fosdem.was(first)["minutes"].as_i64().map(|minutes| minutes + 10);
        fosdem
            .until("it is longer", |changed| {
                changed.get(first).is_some_and(|one| one["minutes"].as_i64() == longer)
            })
            .await;
        app.keys("Ctrl+z").await;
        fosdem.undo().await;
        keys(first, &["n"]).await;
        app.get("[data-testid=push-dialog]").await;
        app.fill("[data-testid=push-by]", "1:30").await;
        app.until_true("document.querySelectorAll('[data-testid=push-seen] li').length > 0").await;
        fosdem.axe("pushing").await;
        app.shot("fosdem-push").await;
        let told = app.text("[data-testid=push-seen]").await;
        app.keys("Enter").await;
        let pushed = fosdem.until("it pushed", |changed| changed.len() > 1).await;
        let others = pushed.len() - 1;
        assert!(told.contains(&format!(" {others} ")), "{others} others were told: {told}");
        fosdem.undo().await;

        // Gaps, and a half of the day.
        keys(first, &["u"]).await;
        let closed = fosdem.until("gaps closed", |changed| !changed.is_empty()).await;
        assert!(moved_by(&fosdem, &closed).iter().all(|by| *by < 0), "all came earlier");
        fosdem.undo().await;
        keys(first, &["p"]).await;
        app.get("[data-testid=part-dialog]").await;
        app.until_true("document.activeElement?.dataset.testid === 'part-which'").await;
        app.type_text("Po").await;
        for _ in 0..4 {
            app.keys("Tab").await;
        }
        app.js("document.querySelector('[data-testid=part-do]').focus()").await;
        app.keys("Enter").await;
        let part = fosdem.until("the part moved", |changed| !changed.is_empty()).await;
        assert!(
            part.iter().all(|(id, one)| one["day"] != fosdem.was(id)["day"]),
            "to the other day"
        );
        fosdem.undo().await;

        // Into the backlog; out of it, carried by arrow keys.
        keys(first, &["b"]).await;
        fosdem
            .until("it waits", |changed| {
                changed.get(first).is_some_and(|one| one["start"].is_null())
            })
            .await;
        let card = format!("[data-testid=backlog] [data-session=\"{first}\"]");
        app.get(&card).await;
        app.js(&format!("document.querySelector('{card}').focus()")).await;
        for key in ["m", "ArrowRight", "ArrowDown", "Enter"] {
            app.keys(key).await;
        }
        fosdem
            .until("it has an hour", |changed| {
                changed.get(first).is_some_and(|one| !one["start"].is_null())
            })
            .await;
        app.keys("Ctrl+z").await;
        fosdem.undo().await;

        // An hour is typed; what is locked stays, whatever the keys say.
        keys(first, &["t"]).await;
        app.get("[data-testid=time-dialog]").await;
        app.fill("[data-testid=time-start]", "7.35").await;
        app.fill("[data-testid=time-end]", "8.20").await;
        app.keys("Enter").await;
        let typed = fosdem.until("its hour was typed", |changed| changed.len() == 1).await;
        assert_eq!(
            (&typed[first]["hour"], &typed[first]["minutes"]),
            (&"07:35".into(), &45.into())
        );
        fosdem.undo().await;
        keys(first, &["l"]).await;
        fosdem.until("it is locked", |changed| changed.len() == 1).await;
        keys(first, &["Alt+ArrowDown"]).await;
        app.until("[data-testid=announce]", "zablokowana").await;
        fosdem.undo().await;

        // One day, one room and all again; turned, a week, a list.
        app.js("document.querySelector('[data-testid=\"timetable-days-2025-02-02\"]').focus()")
            .await;
        app.keys("Enter").await;
        app.until_gone("[data-testid^=\"cell-2025-02-01\"]").await;
        app.js("document.querySelector('[data-testid=timetable-rooms]').focus()").await;
        app.keys("Enter").await;
        app.get("[data-testid=timetable-rooms-panel]").await;
        fosdem.axe("choosing rooms").await;
        app.type_text("K.3.201").await;
        app.keys("ArrowDown").await;
        app.keys("ArrowDown").await;
        app.keys("Space").await;
        app.until_true("document.querySelectorAll('[data-testid^=\"cell-\"]').length === 1").await;
        app.keys("Escape").await;
        // The list of a filter closes behind whoever goes on with Tab.
        app.keys("Enter").await;
        app.get("[data-testid=timetable-rooms-panel]").await;
        app.js("document.querySelector('[data-testid=timetable-unfilter]').focus()").await;
        app.until_gone("[data-testid=timetable-rooms-panel]").await;
        app.shot("fosdem-one-room").await;
        app.js("document.querySelector('[data-testid=timetable-unfilter]').focus()").await;
        app.keys("Enter").await;
        app.until_true("document.querySelectorAll('[data-testid^=\"cell-\"]').length > 50").await;
        app.js("document.querySelector('[data-testid=timetable-view-grid]').focus()").await;
        app.keys("ArrowRight").await;
        app.until_true("document.querySelector('[data-testid=timetable].turned') !== null").await;
        fosdem.axe("the turned form").await;
        app.shot("fosdem-turned").await;
        let there = app.js("const one = document.querySelector('[data-testid=timetable] [data-session][tabindex=\"0\"]'); one.focus(); return one.dataset.session").await;
        let there = there.as_str().expect("one is reached by Tab").to_owned();
        app.keys("Alt+ArrowRight").await;
        let moved = fosdem.until("to the right is later", |changed| changed.len() == 1).await;
        assert_eq!((moved.contains_key(&there), moved_by(&fosdem, &moved)), (true, vec![5]));
        fosdem.undo().await;
        app.js("document.querySelector('[data-testid=timetable-view-turned]').focus()").await;
        app.keys("ArrowRight").await;
        app.get("[data-testid=timetable-list]").await;
        fosdem.axe("the list").await;
        app.js("document.querySelector('[data-testid=timetable-view-list]').focus()").await;
        app.keys("ArrowRight").await;
        app.get("[data-testid=timetable-week] button").await;
        fosdem.axe("the week").await;
        app.shot("fosdem-week").await;
        fosdem.quit().await;
    });
}
