//! When a room is open and when somebody would rather not come, typed and seen as shades: by mouse or by
//! keys, on any congress.

use serde_json::{Value, json};

use crate::{
    clashes_both_ways::clash,
    congress::{Congress, block},
    file::text,
    hand::{Hand, Way},
};

/// The room of a session has hours of its own, and others that are better not used: both are shaded.
pub async fn room_is_closed(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let day = text(&was["day"]);
    let rooms = congress.told(&["list", "rooms"]);
    let room = rooms.iter().find(|room| room["name"] == was["room"]).expect("its room");
    let id = text(&room["id"]);
    hand.go("rooms").await;
    hand.menu(&format!("room-{id}-more"), "availability").await;
    app.get("[data-testid=room-availability]").await;
    let added = hours(hand, day, ["20", "22.30"], None).await;
    app.until_true(&format!(
        "document.querySelector('[data-testid={added}-from]').value === '20:00'"
    ))
    .await;
    let found = clash(congress, &before, "unavailable").await;
    assert_eq!(found["room"], was["room"], "it is open in the evening alone");
    hours(hand, day, ["19", "20"], Some("lepiej nie")).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "hours of a room");
    app.shot(&format!("hours-of-a-room-{:?}", hand.way)).await;
    hand.leave("room-availability").await;
    hand.go("timetable").await;
    let shaded = format!(
        "(() => {{
            const cell = document.querySelector('[data-testid=\"cell-{day}-{id}\"]')?.getBoundingClientRect();
            const over = (css) => [...document.querySelectorAll(css)].some((one) => {{
                const shade = one.getBoundingClientRect();
                return cell && Math.abs(shade.left - cell.left) < 3;
            }});
            return over('[data-testid=shade-closed-room]') && over('[data-testid=shade-unwanted-room]');
        }})()"
    );
    app.until_true(&shaded).await;
}

/// Types from–to of a day into the hours of somebody or of a room, and of which kind they are. Gives by
/// what the line is found.
pub async fn hours(hand: Hand<'_>, day: &str, [from, to]: [&str; 2], kind: Option<&str>) -> String {
    let app = hand.app;
    hand.press(&format!("availability-{day}-add")).await;
    app.until_true("/^availability-\\d+-from$/.test(document.activeElement?.dataset.testid)").await;
    let line = app.js("return document.activeElement.dataset.testid.replace('-from', '')").await;
    let line = text(&line).to_owned();
    // Its end first: it is never before its start.
    for (end, hour) in [("to", to), ("from", from)] {
        hand.write(&format!("{line}-{end}"), hour).await;
        app.keys("Enter").await;
        let shown =
            format!("document.querySelector('[data-testid={line}-{end}]').value.includes(':')");
        app.until_true(&shown).await;
    }
    if let Some(kind) = kind {
        hand.choose(&format!("{line}-kind"), kind).await;
    }
    line
}

/// Who speaks would rather not at that time: a hint, and shaded as soon as the session is chosen.
pub async fn somebody_would_rather_not(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let name = text(&was["people"][0]["name"]);
    hand.find(name).await;
    app.get("[data-testid=person-sheet]").await;
    hand.unfold("person-availability").await;
    let end = text(&was["end"]).split('T').nth(1).expect("an hour").to_owned();
    hours(hand, text(&was["day"]), [text(&was["hour"]), &end], Some("lepiej nie")).await;
    let found = clash(congress, &before, "againstWish").await;
    assert_eq!((&found["level"], &found["person"]), (&json!("hint"), &json!(name)));
    assert_eq!(app.axe().await, Vec::<String>::new(), "hours of somebody");
    hand.leave("person-sheet").await;

    let id = text(&was["id"]);
    hand.go("timetable").await;
    match hand.way {
        Way::Mouse => app.click_at(congress.middle(id).await).await,
        Way::Keys => {
            congress.focus(id).await;
            // Whoever comes from its form has it chosen.
            if app.count(&format!("{}.chosen", block(id))).await == 0 {
                app.keys("Space").await;
            }
        }
    }
    app.get("[data-testid=shade-unwanted-person]").await;
    app.shot(&format!("wish-of-somebody-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "shaded by a wish");
    app.keys("Escape").await;
}
