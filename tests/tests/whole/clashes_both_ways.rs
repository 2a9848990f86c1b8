//! Every rule of clashes in the real window, on FOSDEM 2025 and on a small Polish congress, once by mouse
//! and once by keys: each is broken in the forms, told in the window and by the command line alike, and
//! mended by undo.

use obrady_tests::run;
use serde_json::Value;

use crate::{
    congress::{Congress, block},
    file::text,
    hand::{Hand, Way},
    hours_both_ways::{room_is_closed, somebody_would_rather_not},
};

#[test]
fn what_sessions_break_is_told_on_fosdem_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        rules(fosdem, Way::Mouse, &[Rules::OfSessions]).await;
    });
}

#[test]
fn what_sessions_break_is_told_on_fosdem_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        rules(fosdem, Way::Keys, &[Rules::OfSessions]).await;
    });
}

#[test]
fn what_people_and_hours_break_is_told_on_fosdem_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        rules(fosdem, Way::Mouse, &[Rules::OfPeopleAndHours]).await;
    });
}

#[test]
fn what_people_and_hours_break_is_told_on_fosdem_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        rules(fosdem, Way::Keys, &[Rules::OfPeopleAndHours]).await;
    });
}

#[test]
fn every_rule_is_told_on_a_small_congress_by_mouse() {
    run(async {
        rules(Congress::small().await, Way::Mouse, &Rules::ALL).await;
    });
}

#[test]
fn every_rule_is_told_on_a_small_congress_by_keys() {
    run(async {
        rules(Congress::small().await, Way::Keys, &Rules::ALL).await;
    });
}

/// Which rules are broken.
#[derive(Clone, Copy)]
enum Rules {
    OfSessions,
    OfPeopleAndHours,
}

impl Rules {
    const ALL: [Self; 2] = [Self::OfSessions, Self::OfPeopleAndHours];
}

async fn rules(congress: Congress, way: Way, all: &[Rules]) {
    let [one, other] = congress.pair().await;
    let judge = Judge {
        congress: &congress,
        hand: Hand { app: &congress.app, way },
        one,
        other,
        before: congress.told(&["check"]),
    };
    for which in all {
        match which {
            Rules::OfSessions => {
                judge.twice_at_a_time().await;
                judge.panels().await;
                judge.what_is_missing().await;
                judge.sign_ups().await;
            }
            Rules::OfPeopleAndHours => {
                judge.people().await;
                judge.days_and_hours().await;
                // By now all is as it was at first; these two stay.
                room_is_closed(&congress, judge.hand, &judge.one).await;
                somebody_would_rather_not(&congress, judge.hand, &judge.one).await;
            }
        }
    }
    congress.quit().await;
}

/// Waits until the command line tells of a clash that was not there, and gives it.
pub async fn clash(congress: &Congress, before: &[Value], rule: &str) -> Value {
    for _ in 0..100 {
        let now = congress.told(&["check"]);
        if let Some(found) = now.iter().find(|one| one["rule"] == rule && !before.contains(one)) {
            return found.clone();
        }
        congress.app.frame().await;
    }
    panic!("{rule} is never told");
}

/// Who breaks the rules and looks what is told of it.
struct Judge<'a> {
    congress: &'a Congress,
    hand: Hand<'a>,
    /// Two sessions in two rooms on one day, with people and of two tracks.
    one: Value,
    other: Value,
    /// What clashed at first.
    before: Vec<Value>,
}

impl Judge<'_> {
    /// Opens the form of a session in the timetable.
    async fn form(&self, session: &Value) {
        self.hand.go("timetable").await;
        self.hand.open(text(&session["id"]), text(&session["title"])).await;
    }

    /// Types into a field of the form that is open.
    async fn write(&self, testid: &str, value: &str) {
        self.hand.write(testid, value).await;
        self.hand.app.keys("Enter").await;
    }

    /// Puts the second session to where and when the first is, or to when it ends.
    async fn beside(&self, room: bool, from: &str) {
        if room {
            self.hand.choose("session-room", text(&self.one["room"])).await;
        }
        self.write("session-start", from).await;
    }

    /// Adds who is first in the first session to the form that is open.
    async fn add_the_first(&self) {
        let name = text(&self.one["people"][0]["name"]);
        let count = self.hand.app.count("[data-testid^=session-role-][data-testid$=-kind]").await;
        self.hand.suggest("session-person-add", name, name).await;
        self.hand.app.get(&format!("[data-testid=session-role-{count}]")).await;
    }

    /// The rules are broken, and were not: the window tells each at this level in the words of the
    /// command line. Gives what is told of them.
    async fn broken<const N: usize>(&self, rules: [(&str, &str); N]) -> [Value; N] {
        let app = self.hand.app;
        let mut found = Vec::new();
        for (rule, level) in rules {
            let told = clash(self.congress, &self.before, rule).await;
            assert_eq!(told["level"], level, "{told}");
            found.push(told);
        }
        self.list().await;
        for told in &found {
            if told["level"] == "hint" {
                self.hand.unfold("clashes-hint").await;
            }
            app.until("[data-testid=clashes-sheet]", text(&told["text"])).await;
        }
        found.try_into().expect("one of each rule")
    }

    /// As [`Self::broken`]; then all that was done for it is taken back.
    async fn told<const N: usize>(&self, rules: [(&str, &str); N]) -> [Value; N] {
        let found = self.broken(rules).await;
        self.hand.leave("clashes-sheet").await;
        self.back().await;
        found
    }

    /// Opens the list of clashes.
    async fn list(&self) {
        match self.hand.way {
            Way::Mouse => self.hand.press("tool-clashes").await,
            Way::Keys => self.hand.app.keys("F8").await,
        }
        self.hand.app.get("[data-testid=clashes-sheet]").await;
    }

    /// Takes back all that was done.
    async fn back(&self) {
        let is_back =
            || self.congress.told(&["check"]) == self.before && self.congress.changed().is_empty();
        self.congress.undo_all(self.hand, is_back).await;
    }

    /// A room, somebody and a track are wanted twice at a time; a clash is let be, with a reason.
    async fn twice_at_a_time(&self) {
        let app = self.hand.app;
        let hour = text(&self.one["hour"]);
        self.form(&self.other).await;
        self.beside(true, hour).await;
        let [room] = self.broken([("roomTwice", "error")]).await;
        let line = app
            .js(&format!(
                "return [...document.querySelectorAll('[data-clash]')]
                    .find((one) => one.dataset.clash === {})?.dataset.testid ?? null",
                room["key"]
            ))
            .await;
        self.hand.press(&format!("{}-accept", text(&line))).await;
        app.until_true("document.activeElement?.dataset.testid === 'clash-accept-reason'").await;
        app.type_text("stoliki w dwóch rogach").await;
        self.hand.press("clash-accept-do").await;
        app.until_gone("[data-testid=clash-accept]").await;
        let accepted = self.congress.told(&["check"]);
        let accepted = accepted.iter().find(|one| one["key"] == room["key"]).expect("still told");
        assert_eq!(accepted["accepted"], "stoliki w dwóch rogach");
        self.hand.unfold("clashes-accepted").await;
        app.until("[data-testid=clashes-sheet]", "stoliki w dwóch rogach").await;
        self.hand.leave("clashes-sheet").await;
        self.back().await;

        // Who speaks in both; mended by calling one of them off.
        self.form(&self.other).await;
        self.add_the_first().await;
        self.beside(false, hour).await;
        self.broken([("personTwice", "error")]).await;
        self.hand.leave("clashes-sheet").await;
        self.form(&self.other).await;
        self.hand.pick("session-state-cancelled").await;
        for _ in 0..100 {
            if self.congress.told(&["check"]) == self.before {
                break;
            }
            app.frame().await;
        }
        assert_eq!(
            self.congress.told(&["check"]),
            self.before,
            "what is called off clashes no more"
        );
        self.hand.leave("session-sheet").await;
        self.back().await;

        self.form(&self.other).await;
        self.hand.choose("session-track", text(&self.one["track"])).await;
        self.beside(false, hour).await;
        self.told([("trackTwice", "hint")]).await;
    }

    /// Nobody leads a panel, too few are on it, who leads it also talks.
    async fn panels(&self) {
        let people = self.one["people"].as_array().expect("a list").len();
        self.form(&self.one).await;
        self.hand.choose("session-kind", "Panel").await;
        for at in 0..people {
            self.hand.choose(&format!("session-role-{at}-kind"), "Wystąpienie").await;
        }
        self.told([("noModerator", "warning"), ("panelSize", "warning")]).await;

        self.form(&self.one).await;
        self.hand.choose("session-kind", "Panel").await;
        self.hand.choose("session-role-0-kind", "Moderacja").await;
        self.add_the_first().await;
        self.told([("moderatorPanellist", "warning")]).await;
    }

    /// Ready, but without a text.
    async fn what_is_missing(&self) {
        self.form(&self.other).await;
        self.hand.write("session-description", "–").await;
        self.hand.app.keys("Ctrl+a").await;
        self.hand.app.keys("Delete").await;
        self.hand.pick("session-state-ready").await;
        let [missing] = self.told([("missing", "warning")]).await;
        assert_eq!(missing["sessions"][0]["title"], self.other["title"]);
    }

    /// Somebody called off; somebody is away that day, which is shaded; somebody has to run.
    async fn people(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let name = text(&self.one["people"][0]["name"]);
        self.hand.find(name).await;
        self.hand.press("person-cancelled").await;
        app.until_true("document.querySelector('[data-testid=person-cancelled]').checked").await;
        self.hand.leave("person-sheet").await;
        self.told([("cancelledPerson", "error")]).await;

        self.hand.find(name).await;
        self.hand.unfold("person-availability").await;
        let day = text(&self.one["day"]);
        self.hand.press(&format!("availability-{day}-absent")).await;
        self.hand.leave("person-sheet").await;
        let id = text(&self.one["id"]);
        self.hand.go("timetable").await;
        match self.hand.way {
            Way::Mouse => app.click_at(congress.middle(id).await).await,
            Way::Keys => {
                congress.focus(id).await;
                if app.count(&format!("{}.chosen", block(id))).await == 0 {
                    app.keys("Space").await;
                }
            }
        }
        app.get("[data-testid=shade-closed-person]").await;
        app.keys("Escape").await;
        self.told([("unavailable", "error")]).await;

        self.facts("event-changeover", "30 min").await;
        self.form(&self.other).await;
        self.add_the_first().await;
        let end = text(&self.one["end"]).split('T').nth(1).expect("an hour");
        self.beside(false, end).await;
        self.told([("roomChange", "warning")]).await;
    }

    /// Two sign up for what one place is left for.
    async fn sign_ups(&self) {
        let app = self.hand.app;
        self.form(&self.other).await;
        self.hand.press("session-sign-up").await;
        app.until("[data-testid=session-saved]", "Zapisan").await;
        self.hand.leave("session-sheet").await;
        self.hand.go("registrations").await;
        for (given, family) in [("Olga", "Brzęk"), ("Ewa", "Żuk")] {
            match self.hand.way {
                // Where nobody is registered, the button is in the middle.
                Way::Mouse => {
                    let css =
                        "[data-testid=registrations-new], [data-testid=registrations-none-new]";
                    app.click(css).await;
                }
                Way::Keys => app.keys("Ctrl+n").await,
            }
            self.hand.write("registration-given", given).await;
            self.hand.write("registration-family", family).await;
            self.hand.press("registration-add").await;
            app.until_gone("[data-testid=registration-form]").await;
            self.hand.write("registrations-search", family).await;
            app.until("[data-testid=registrations]", family).await;
            match self.hand.way {
                Way::Mouse => {
                    app.double_click("[data-testid=registrations] [data-cell='0-0']").await;
                }
                Way::Keys => {
                    app.keys("ArrowDown").await;
                    app.keys("Enter").await;
                }
            }
            app.until("[data-testid=registration-sheet]", family).await;
            self.hand.press(&format!("sign-up-{}-on", text(&self.other["id"]))).await;
            app.get("[data-testid=sign-ups] li[data-state=confirmed]").await;
            self.hand.leave("registration-sheet").await;
        }
        self.form(&self.other).await;
        self.write("session-places", "1").await;
        self.told([("tooManySignUps", "warning")]).await;
    }

    /// The event opens later, ends earlier; a session lasts all day, without a pause.
    async fn days_and_hours(&self) {
        self.form(&self.one).await;
        self.write("session-start", "0.30").await;
        self.write("session-end", "23.30").await;
        self.told([("noMeal", "warning")]).await;

        let hours = self.congress.told(&["list", "sessions"]);
        let first = hours.iter().filter(|one| one["kind"] != "registration");
        let first = first.filter_map(|one| one["hour"].as_str()).min().expect("an hour");
        self.facts("event-opens", &first.replace(":00", ":05").replace(":30", ":35")).await;
        self.told([("outsideHours", "warning")]).await;

        let last = hours.iter().filter_map(|one| one["day"].as_str()).min().expect("a day");
        let last = last.split('-').rev().collect::<Vec<_>>().join(".");
        self.facts("event-ends", &last).await;
        self.told([("outsideEvent", "warning")]).await;
    }

    /// Types something of the event itself.
    async fn facts(&self, testid: &str, value: &str) {
        self.hand.go("overview").await;
        self.hand.app.get("[data-testid=overview]").await;
        if testid != "event-ends" {
            self.hand.unfold("event-more-facts").await;
        }
        self.write(testid, value).await;
    }
}
