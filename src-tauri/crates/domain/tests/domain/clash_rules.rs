//! Rules that one session, or one day, can break by itself.

use obrady_domain::{
    Appearance, Availability, AvailabilityId, AvailabilityKind, Clash, ClashKind, Clock, EventId,
    Length, Level, Missing, Programme, Role, RoleId, RoleKind, Session, SessionKind, SessionState,
    SignUpCount, Whose, clashes,
};
use uuid::Uuid;

use crate::fixture::*;

/// What is found besides `among`, by rule.
fn rules(programme: &Programme, among: &[&str]) -> Vec<(&'static str, Level)> {
    let found = clashes(programme);
    let meant = found.iter().filter(|clash| among.contains(&clash.kind.rule()));
    meant.map(|clash| (clash.kind.rule(), clash.level)).collect()
}

fn as_role(person: u128, kind: RoleKind) -> Role {
    Role { id: RoleId(Uuid::from_u128(900 + person)), kind, ..role(1, person) }
}

fn span(whose: Whose, of_june: u32, from: u16, to: u16, kind: AvailabilityKind) -> Availability {
    Availability {
        id: AvailabilityId(Uuid::nil()),
        event: EventId(Uuid::nil()),
        whose,
        day: day(of_june),
        from: Clock::new(from * 60).unwrap(),
        to: Clock::new(to * 60).unwrap(),
        kind,
    }
}

/// A panel at 10:00–11:00 on 7 June in room 1, of persons 1 and 2.
fn panel() -> Session {
    let mut panel = session(1, 600, Some(60));
    panel.slot.room = Some(room_id(1));
    panel.roles = vec![as_role(1, RoleKind::Panellist), as_role(2, RoleKind::Panellist)];
    panel
}

#[test]
fn people_and_rooms_are_wanted_when_they_can_be_had() {
    use AvailabilityKind::{Available, Unavailable, Unwanted, Wanted};
    let (person, room) = (Whose::Person(person_id(1)), Whose::Room(room_id(1)));
    let (hard, soft) = (("unavailable", Level::Error), ("againstWish", Level::Hint));
    let check = |name: &str, said: &[Availability], expected: &[(&str, Level)]| {
        let mut programme = programme(vec![panel()]);
        programme.availabilities = said.to_vec();
        assert_eq!(rules(&programme, &["unavailable", "againstWish"]), expected, "{name}");
    };
    check("nothing was said", &[], &[]);
    check("away at that hour", &[span(person, 7, 9, 11, Unavailable)], &[hard]);
    check("away until it begins", &[span(person, 7, 8, 10, Unavailable)], &[]);
    check("away from its end", &[span(person, 7, 11, 20, Unavailable)], &[]);
    check("there just as long", &[span(person, 7, 10, 11, Available)], &[]);
    check("there on another day alone", &[span(person, 8, 0, 24, Available)], &[hard]);
    check("there for a part", &[span(person, 7, 10, 10, Available)], &[hard]);
    let parts = [span(person, 7, 9, 10, Available), span(person, 7, 10, 12, Available)];
    check("there without a gap", &parts, &[]);
    let gap = [span(person, 7, 8, 10, Available), span(person, 7, 11, 12, Available)];
    check("there before and after", &gap, &[hard]);
    let both = [span(person, 7, 9, 20, Available), span(person, 7, 10, 11, Unavailable)];
    check("there, but for this hour", &both, &[hard]);
    check(
        "somebody else is away",
        &[span(Whose::Person(person_id(9)), 7, 0, 24, Unavailable)],
        &[],
    );
    check("the room is closed", &[span(room, 7, 0, 24, Unavailable)], &[hard]);
    check(
        "both are",
        &[span(room, 7, 0, 24, Unavailable), span(person, 7, 0, 24, Unavailable)],
        &[hard; 2],
    );
    check("a wish", &[span(person, 7, 9, 11, Unwanted)], &[soft]);
    check("another wish", &[span(person, 8, 9, 11, Wanted)], &[soft]);
    check("a wish that came true", &[span(person, 7, 9, 11, Wanted)], &[]);
    let worse = [span(person, 7, 9, 11, Unwanted), span(person, 7, 9, 11, Unavailable)];
    check("what can't be needs no wish", &worse, &[hard]);
}

#[test]
fn a_night_belongs_to_the_day_before() {
    let mut ball = panel();
    ball.slot.start = Clock::at(23, 0);
    ball.slot.length = Some(Length(150));
    let person = Whose::Person(person_id(1));
    let mut programme = programme(vec![ball]);
    programme.availabilities = vec![
        span(person, 7, 0, 24, AvailabilityKind::Available),
        span(person, 8, 0, 24, AvailabilityKind::Unavailable),
    ];
    assert_eq!(rules(&programme, &["unavailable"]), [], "the whole 7th, and away on the 8th");
    programme.availabilities.push(span(person, 7, 24, 30, AvailabilityKind::Unavailable));
    assert_eq!(rules(&programme, &["unavailable"]).len(), 1, "but not after midnight");
}

#[test]
fn sessions_keep_to_the_days_and_hours_of_the_event() {
    let check = |name: &str, of_june: u32, start: u16, length: Option<u16>, expected: &[&str]| {
        let mut one = session(1, start, length);
        one.slot.day = Some(day(of_june));
        let mut programme = programme(vec![one]);
        programme.event.opens_at = Clock::at(8, 0);
        programme.event.closes_at = Clock::at(18, 0);
        let found = rules(&programme, &["outsideEvent", "outsideHours"]);
        let names: Vec<&str> = found.iter().map(|(rule, _)| *rule).collect();
        assert_eq!(names, expected, "{name}");
    };
    check("from opening to closing", 7, 480, Some(600), &[]);
    check("a minute early", 7, 479, Some(60), &["outsideHours"]);
    check("a minute late", 8, 1060, Some(21), &["outsideHours"]);
    check("without a length at closing", 8, 1080, None, &["outsideHours"]);
    check("the day before", 6, 600, Some(60), &["outsideEvent"]);
    check("the night after", 9, 1400, Some(60), &["outsideEvent", "outsideHours"]);
}

#[test]
fn who_sits_on_a_panel() {
    const RULES: [&str; 3] = ["noModerator", "panelSize", "moderatorPanellist"];
    let check = |name: &str,
                 kind: SessionKind,
                 state: SessionState,
                 led: bool,
                 panellists: u128,
                 expected: &[&str]| {
        let mut one = session(1, 600, Some(60));
        (one.kind, one.state) = (kind, state);
        one.roles = (0..panellists).map(|who| as_role(who, RoleKind::Panellist)).collect();
        if led {
            one.roles.push(as_role(50, RoleKind::Moderator));
        }
        let found = rules(&programme(vec![one]), &RULES);
        let names: Vec<&str> = found.iter().map(|(rule, _)| *rule).collect();
        assert_eq!(names, expected, "{name}");
        let level = if state == Proposed { Level::Hint } else { Level::Warning };
        assert!(found.iter().all(|(_, found)| *found == level), "{name}: {found:?}");
    };
    use SessionKind::{Debate, Lecture, MiniPanel, Panel, Workshop};
    use SessionState::{Cancelled, Confirmed, Idea, Proposed, Ready};
    check("a good one", Panel, Confirmed, true, 4, &[]);
    check("two are enough", Panel, Ready, true, 2, &[]);
    check("seven are not too many", Panel, Ready, true, 7, &[]);
    check("one is alone", Panel, Confirmed, true, 1, &["panelSize"]);
    check("eight are a crowd", Panel, Confirmed, true, 8, &["panelSize"]);
    check("nobody leads", Panel, Confirmed, false, 4, &["noModerator"]);
    check("nobody at all", Panel, Proposed, false, 0, &["noModerator", "panelSize"]);
    check("an idea", Panel, Idea, false, 0, &[]);
    check("given up", Panel, Cancelled, false, 0, &[]);
    check("a debate of whomever", Debate, Confirmed, false, 1, &["noModerator"]);
    check("a small panel of one", MiniPanel, Confirmed, true, 1, &[]);
    check("a lecture", Lecture, Confirmed, false, 0, &[]);
    check("a workshop", Workshop, Confirmed, false, 9, &[]);

    let mut both = panel();
    both.roles.push(as_role(2, RoleKind::Moderator));
    let found = rules(&programme(vec![both.clone()]), &RULES);
    assert_eq!(found, [("moderatorPanellist", Level::Warning)]);
    both.roles.extend([as_role(2, RoleKind::Panellist), as_role(2, RoleKind::Moderator)]);
    assert_eq!(rules(&programme(vec![both]), &RULES), found, "named twice, told once");
}

#[test]
fn what_is_ready_lacks_nothing() {
    let check =
        |name: &str, kind: SessionKind, state: SessionState, whole: bool, expected: &[Missing]| {
            let mut one = session(1, 600, Some(60));
            (one.kind, one.state) = (kind, state);
            if whole {
                one.description = "O miastach.".into();
                one.slot.room = Some(room_id(1));
                one.roles = vec![as_role(1, RoleKind::Speaker)];
            } else {
                one.title = " ".into();
            }
            let found = clashes(&programme(vec![one]));
            let lacks: Vec<Missing> = found
                .iter()
                .filter_map(|clash| match clash.kind {
                    ClashKind::Missing { what } => Some(what),
                    _ => None,
                })
                .collect();
            assert_eq!(lacks, expected, "{name}");
        };
    use Missing::{Description, Person, Room, Title};
    use SessionKind::{Break, Lecture, Social};
    use SessionState::{Confirmed, Ready};
    check("all is there", Lecture, Ready, true, &[]);
    check("all is missing", Lecture, Ready, false, &[Title, Description, Person, Room]);
    check("not called ready", Lecture, Confirmed, false, &[Title]);
    check("lunch needs nothing", Break, Ready, false, &[]);
    check("a dinner needs words", Social, Ready, false, &[Title, Description]);

    let mut block = session(1, 600, Some(60));
    (block.state, block.slot.room) = (Ready, Some(room_id(1)));
    let mut talk = session(2, 600, Some(30));
    talk.block = Some(session_id(1));
    talk.kind = Lecture;
    let found = clashes(&programme(vec![block, talk]));
    assert_eq!(found, [], "what a block lacks is in what it holds");
}

#[test]
fn who_called_off_is_no_longer_expected() {
    let mut programme = programme(vec![panel()]);
    let appearance = |cancelled| Appearance {
        event: programme.event.id,
        person: person_id(2),
        affiliation: None,
        cancelled,
    };
    let both = [appearance(false), appearance(true)];
    for (appearance, expected) in both.into_iter().zip([0, 1]) {
        programme.appearances = [(person_id(2), appearance)].into();
        let found = rules(&programme, &["cancelledPerson"]);
        assert_eq!(found, vec![("cancelledPerson", Level::Error); expected]);
    }
}

#[test]
fn no_more_sign_up_than_there_are_places() {
    type Places = (Option<u32>, Option<u32>);
    let check = |name: &str, own: Places, room: Places, expected: &[(bool, u32)]| {
        let mut one = panel();
        one.also_in = vec![room_id(2)];
        (one.places, one.places_online) = own;
        let mut programme = programme(vec![one]);
        for there in &mut programme.rooms {
            (there.places_on_site, there.places_online) = room;
        }
        programme.sign_ups = [(session_id(1), SignUpCount { on_site: 50, online: 20 })].into();
        let found: Vec<(bool, u32)> = clashes(&programme)
            .iter()
            .filter_map(|clash| match clash.kind {
                ClashKind::TooManySignUps { online, places, taken } => {
                    assert_eq!(taken, if online { 20 } else { 50 }, "{name}");
                    Some((online, places))
                }
                _ => None,
            })
            .collect();
        assert_eq!(found, expected, "{name}");
    };
    check("nobody knows how many fit", (None, None), (None, None), &[]);
    check("just enough", (Some(50), Some(20)), (Some(1), Some(1)), &[]);
    check("its own places count", (Some(49), Some(19)), (None, None), &[(false, 49), (true, 19)]);
    check("two rooms hold them", (None, None), (Some(25), Some(10)), &[]);
    check("two rooms are too small", (None, None), (Some(24), Some(10)), &[(false, 48)]);
    check("online alone", (None, Some(10)), (Some(100), None), &[(true, 10)]);
}

#[test]
fn lunch_is_never_more_than_five_hours_away() {
    use SessionKind::{Break, Lecture, Registration, Social};
    type Item = (SessionKind, u16, Option<u16>);
    let check = |name: &str, items: &[Item], expected: Option<(u16, u16)>| {
        let sessions = items.iter().zip(1..).map(|(&(kind, start, length), number)| Session {
            kind,
            ..session(number, start, length)
        });
        let found: Vec<(u16, u16)> = clashes(&programme(sessions.collect()))
            .iter()
            .filter_map(|clash| match clash.kind {
                ClashKind::NoMeal { from, length, .. } => Some((from.minutes(), length.0)),
                _ => None,
            })
            .collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{name}");
    };
    let hour = Some(60);
    check("five hours", &[(Lecture, 540, Some(300))], None);
    check("a minute more", &[(Lecture, 540, Some(301))], Some((540, 301)));
    let lunch = [(Lecture, 540, Some(240)), (Break, 780, hour), (Lecture, 840, Some(300))];
    check("with lunch between", &lunch, None);
    let coffee = [(Lecture, 540, Some(180)), (Break, 720, Some(20)), (Lecture, 740, Some(180))];
    check("coffee is no lunch", &coffee, Some((540, 380)));
    let open = [(Lecture, 540, Some(180)), (Break, 720, None), (Lecture, 740, Some(180))];
    check("a break of unknown length is one", &open, None);
    let free = [(Lecture, 540, Some(240)), (Lecture, 810, Some(240))];
    check("half an hour without anything", &free, None);
    let beside = [(Lecture, 540, Some(600)), (Break, 720, hour)];
    check("who stays in the other room chose to; then a long afternoon", &beside, Some((780, 360)));
    let desk = [(Registration, 420, Some(600)), (Lecture, 540, Some(240)), (Lecture, 840, hour)];
    check("the desk is open all day", &desk, None);
    let dinner = [(Lecture, 540, Some(300)), (Social, 840, hour), (Lecture, 900, Some(300))];
    check("dinner is a meal", &dinner, None);
    check(
        "two sittings",
        &[
            (Lecture, 540, Some(180)),
            (Break, 720, hour),
            (Break, 780, hour),
            (Lecture, 840, Some(300)),
        ],
        None,
    );
    check("only lunch", &[(Break, 540, Some(400))], None);
    check(
        "the longer of two",
        &[(Lecture, 480, Some(310)), (Break, 790, hour), (Lecture, 850, Some(320))],
        Some((850, 320)),
    );
}

#[test]
fn each_day_has_its_own_meals() {
    let mut sessions = [session(1, 540, Some(400)), session(2, 600, Some(400))];
    sessions[1].slot.day = Some(day(8));
    let found: Vec<Clash> = clashes(&programme(sessions.to_vec()))
        .into_iter()
        .filter(|clash| clash.kind.rule() == "noMeal")
        .collect();
    assert_eq!(found.len(), 2, "a warning a day");
    assert!(found.iter().all(|clash| clash.sessions.is_empty()), "of no session in particular");
}
