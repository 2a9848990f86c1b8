//! What single items become.

use obrady_domain::{Clock, Length, RoleKind, SessionKind, SessionState};

use super::read;
use crate::{
    notice::NoticeCode,
    programme::{ProgrammeDraft, SessionFacts},
};

fn draft(text: &str) -> ProgrammeDraft {
    let text = format!("BEGIN:VCALENDAR\r\n{text}\r\nEND:VCALENDAR\r\n");
    read("kongres 2026.ics", text.as_bytes()).expect("a calendar")
}

fn items(items: &[&str]) -> ProgrammeDraft {
    let items: Vec<String> =
        items.iter().map(|item| format!("BEGIN:VEVENT\r\n{item}\r\nEND:VEVENT")).collect();
    draft(&items.join("\r\n"))
}

fn session(item: &str) -> SessionFacts {
    items(&[item]).sessions.remove(0)
}

fn codes(draft: &ProgrammeDraft) -> Vec<NoticeCode> {
    draft.notices.iter().map(|notice| notice.code).collect()
}

#[test]
fn hours_are_those_of_the_event() {
    let check = |head: &str,
                 item: &str,
                 zone: &str,
                 slot: (&str, &str, Option<u16>),
                 notices: &[NoticeCode]| {
        let draft = draft(&format!("{head}\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n{item}\r\nEND:VEVENT"));
        let session = &draft.sessions[0];
        let day = session.day.map(|day| day.to_string()).unwrap_or_default();
        let start = session.start.map(|start| start.to_string()).unwrap_or_default();
        let found = (day.as_str(), start.as_str(), session.length.map(|length| length.0));
        assert_eq!(found, slot, "{head} {item}");
        assert_eq!(draft.event.zone, zone, "{head} {item}");
        assert_eq!(codes(&draft), notices, "{head} {item}");
    };
    use NoticeCode::{BadDate, BadLength, BadTime, FarDate, LongLength, ZoneMissing, ZoneUnknown};
    let warsaw = "Europe/Warsaw";
    let ten = ("2026-11-26", "10:00", Some(90));
    check(
        "",
        "DTSTART;TZID=Europe/Warsaw:20261126T100000\r\nDTEND;TZID=Europe/Warsaw:20261126T113000",
        warsaw,
        ten,
        &[],
    );
    check(
        "",
        "DTSTART;TZID=Europe/London:20261126T100000\r\nDURATION:PT1H30M",
        "Europe/London",
        ten,
        &[],
    );
    check(
        "X-WR-TIMEZONE:Europe/Warsaw",
        "DTSTART:20261126T090000Z\r\nDTEND:20261126T103000Z",
        warsaw,
        ten,
        &[],
    );
    check(
        "X-WR-TIMEZONE:Europe/Warsaw",
        "DTSTART;TZID=Europe/London:20261126T090000\r\nDURATION:PT90M",
        warsaw,
        ten,
        &[],
    );
    check(
        "X-WR-TIMEZONE:UTC",
        "DTSTART;TZID=Europe/Warsaw:20261126T100000\r\nDURATION:PT90M",
        warsaw,
        ten,
        &[],
    );
    check("", "DTSTART:20261126T090000Z\r\nDURATION:PT90M", warsaw, ten, &[ZoneMissing]);
    check("", "DTSTART:20261126T100000\r\nDURATION:PT90M", warsaw, ten, &[ZoneMissing]);
    check(
        "",
        "DTSTART;TZID=W. Europe Standard Time:20261126T100000\r\nDURATION:PT90M",
        "Europe/Berlin",
        ten,
        &[],
    );
    check(
        "",
        "DTSTART;TZID=\"(UTC+01:00) Sarajevo, Warsaw\":20261126T100000\r\nDURATION:PT90M",
        warsaw,
        ten,
        &[ZoneUnknown],
    );
    check(
        "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE",
        "DTSTART;TZID=Customized Time Zone:20261126T100000\r\nDURATION:PT90M",
        "Europe/London",
        ten,
        &[ZoneUnknown],
    );
    check(
        "BEGIN:VTIMEZONE\r\nTZID:1\r\nX-LIC-LOCATION:Europe/Paris\r\nEND:VTIMEZONE",
        "DTSTART;TZID=1:20261126T100000\r\nDURATION:PT90M",
        "Europe/Paris",
        ten,
        &[],
    );
    let head = "X-WR-TIMEZONE:Europe/Warsaw";
    check(head, "DTSTART:20261126T100000", warsaw, ("2026-11-26", "10:00", None), &[]);
    check(
        head,
        "DTSTART:20261126T100000\r\nDTEND:20261126T100000",
        warsaw,
        ("2026-11-26", "10:00", Some(0)),
        &[],
    );
    check(
        head,
        "DTSTART:20261126T100000\r\nDTEND:20261126T090000",
        warsaw,
        ("2026-11-26", "10:00", None),
        &[BadLength],
    );
    check(
        head,
        "DTSTART:20261126T100000\r\nDURATION:godzina",
        warsaw,
        ("2026-11-26", "10:00", None),
        &[BadLength],
    );
    check(
        head,
        "DTSTART:20261126T100000\r\nDURATION:PT54H",
        warsaw,
        ("2026-11-26", "10:00", Some(3240)),
        &[LongLength],
    );
    check(
        head,
        "DTSTART:20261127T003000\r\nDURATION:PT1H",
        warsaw,
        ("2026-11-27", "00:30", Some(60)),
        &[],
    );
    check(
        head,
        "DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127",
        warsaw,
        ("2026-11-26", "", None),
        &[],
    );
    check(
        head,
        "DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261128",
        warsaw,
        ("2026-11-26", "", Some(2880)),
        &[LongLength],
    );
    check(head, "DTSTART:20261126Tdziesiąta", warsaw, ("2026-11-26", "", None), &[BadTime]);
    check(head, "DTSTART:jutro", warsaw, ("", "", None), &[BadDate]);
    check(head, "DTSTART:200081126T100000", warsaw, ("", "", None), &[FarDate]);
}

#[test]
fn summer_and_winter_are_told_apart() {
    let read = draft(
        "X-WR-TIMEZONE:Europe/Warsaw\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nDTSTART:20260701T080000Z\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nSUMMARY:b\r\nDTSTART:20261201T080000Z\r\nEND:VEVENT",
    );
    let starts: Vec<_> = read.sessions.iter().map(|session| session.start).collect();
    assert_eq!(
        starts,
        [Clock::at(10, 0), Clock::at(9, 0)],
        "UTC is two hours behind in July, one in December"
    );
    assert_eq!(read.event.starts_on.map(|day| day.to_string()).as_deref(), Some("2026-07-01"));
    assert_eq!(read.event.ends_on.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
}

#[test]
fn what_a_calendar_says_of_itself_is_the_events() {
    let read = draft(
        "X-WR-CALNAME:Kongres Miast\r\nX-WR-CALDESC:O miastach\\, <b>nie</b> o wsiach\r\nURL:https://example.org\r\n\
         BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20261126T100000\r\nEND:VEVENT",
    );
    assert_eq!(read.source, "ics:Kongres Miast");
    assert_eq!(read.event.title, "Kongres Miast");
    assert!(read.event.description.contains("O miastach"), "{}", read.event.description);
    assert_eq!(read.event.website, "https://example.org");
    let nameless = items(&["SUMMARY:x\r\nDTSTART:20261126T100000"]);
    assert_eq!(
        nameless.source, "ics:kongres 2026",
        "a calendar without name is known by its file's"
    );
}

#[test]
fn one_item_in_several_rooms_is_one_session() {
    let read = items(&[
        "UID:1\r\nSUMMARY:Otwarcie\r\nDTSTART:20261126T100000\r\nLOCATION:Sala A",
        "UID:1\r\nSUMMARY:Otwarcie\r\nDTSTART:20261126T100000\r\nLOCATION:Sala B",
        "UID:1\r\nSUMMARY:Otwarcie\r\nDTSTART:20261126T100000\r\nLOCATION:Sala B",
        "UID:1\r\nSUMMARY:Zamknięcie\r\nDTSTART:20261127T100000\r\nLOCATION:Sala A",
        "UID:1\r\nRECURRENCE-ID:20261128T100000\r\nSUMMARY:Spacer\r\nDTSTART:20261128T110000",
    ]);
    let keys: Vec<_> =
        read.sessions.iter().map(|one| (one.key.as_str(), one.rooms.clone())).collect();
    assert_eq!(keys, [("1", vec![0, 1]), ("", vec![0]), ("1#20261128T100000", vec![])]);
    assert!(codes(&read).contains(&NoticeCode::KeyTwice), "another item with the same UID is told");
}

#[test]
fn categories_are_tracks_and_kinds_where_they_look_like_them() {
    let read = items(&[
        "SUMMARY:a\r\nDTSTART:20261126T100000\r\nCATEGORIES:Kongres,Zdrowie,Workshop",
        "SUMMARY:b\r\nDTSTART:20261126T110000\r\nCATEGORIES:Kongres\r\nCATEGORIES:Finanse,ważne",
        "SUMMARY:Przerwa kawowa\r\nDTSTART:20261126T120000\r\nCATEGORIES:Kongres",
    ]);
    let track =
        |at: usize| read.sessions[at].track.map(|track| read.tracks[track as usize].name.as_str());
    assert_eq!(
        [track(0), track(1), track(2)],
        [Some("Zdrowie"), Some("Finanse"), None],
        "what all have is none"
    );
    let kinds: Vec<_> = read.sessions.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [SessionKind::Workshop, SessionKind::Other, SessionKind::Break]);
    assert_eq!(read.sessions[1].note, "CATEGORIES: Kongres, ważne", "nothing is lost");
}

#[test]
fn states_are_read() {
    let check = |status: &str, want: Option<SessionState>| {
        assert_eq!(
            session(&format!("SUMMARY:x\r\nDTSTART:20261126T100000{status}")).state,
            want,
            "{status}"
        );
    };
    check("", None);
    check("\r\nSTATUS:TENTATIVE", Some(SessionState::Proposed));
    check("\r\nSTATUS:confirmed", Some(SessionState::Confirmed));
    check("\r\nSTATUS:CANCELLED", Some(SessionState::Cancelled));
    check("\r\nSTATUS:INNY", None);
}

#[test]
fn people_are_taken_where_they_are_named_to_the_public() {
    let read = items(&[
        "SUMMARY:x\r\nDTSTART:20261126T100000\r\nATTENDEE;CN=\"dr Anna Nowak\":invalid:nomail\r\n\
         ATTENDEE;CN=Jan Kos;ROLE=CHAIR:mailto:kos@example.org\r\nATTENDEE;CN=Gość:mailto:gosc@example.org\r\n\
         ORGANIZER;CN=Biuro:mailto:biuro@example.org",
    ]);
    let roles: Vec<_> = read.sessions[0]
        .people
        .iter()
        .map(|role| (read.people[role.person as usize].family.as_str(), role.kind))
        .collect();
    assert_eq!(roles, [("Nowak", RoleKind::Speaker), ("Kos", RoleKind::Moderator)]);
    assert_eq!(read.people[0].title, "dr");
    assert!(read.people.iter().all(|person| person.email.is_empty()), "nobody's address is taken");
    assert!(codes(&read).contains(&NoticeCode::NotRead), "the guest who was left out is told of");
    assert_eq!(read.sessions[0].note, "ORGANIZER: Biuro");
}

#[test]
fn speakers_in_titles_of_pretalx_are_people() {
    let read = draft(
        "PRODID:-//pretalx//pretalx.com//\r\nBEGIN:VEVENT\r\nSUMMARY:Woda - i ogień - Anna Nowak\\, Jan Kos\r\n\
         DTSTART:20261126T100000\r\nEND:VEVENT",
    );
    assert_eq!(read.sessions[0].title, "Woda - i ogień");
    let names: Vec<_> = read.people.iter().map(|person| person.family.as_str()).collect();
    assert_eq!(names, ["Nowak", "Kos"]);
}

#[test]
fn texts_and_links_come_as_they_are() {
    let read = session(
        "SUMMARY:Woda\\, ogień\\; „x”\r\nDTSTART:20261126T100000\r\nDESCRIPTION:Pierwszy\\n\\n**Drugi**\r\n\
         URL:https://example.org/a\r\nATTACH;FILENAME=s.pdf:https://example.org/s.pdf\r\n\
         ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA\r\nLOCATION:https://zoom.us/j/1",
    );
    assert_eq!(read.title, "Woda, ogień; „x”");
    assert_eq!(read.description, "Pierwszy\n\n**Drugi**");
    assert_eq!(read.website, "https://example.org/a");
    let links: Vec<_> =
        read.links.iter().map(|link| (link.title.as_str(), link.url.as_str())).collect();
    assert_eq!(links, [("s.pdf", "https://example.org/s.pdf"), ("", "https://zoom.us/j/1")]);
    assert!(read.rooms.is_empty(), "an address on the web is no room");
    let html = session(
        "SUMMARY:x\r\nDTSTART:20261126T100000\r\nDESCRIPTION:a\r\nX-ALT-DESC;FMTTYPE=text/html:<p>Ala &amp\\; kot</p>",
    );
    assert_eq!(html.description, "Ala & kot");
    let html = session(
        "SUMMARY:x\r\nDTSTART:20261126T100000\r\nDESCRIPTION:Ala <b>ma</b> kota.<br>Kot &lt\\;3",
    );
    assert_eq!(html.description, "Ala **ma** kota.\\\nKot <3", "HTML where plain text should be");
}

#[test]
fn broken_calendars_give_what_is_left() {
    let read = read(
        "x.ics",
        "begin:vcalendar\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20261126T100000\nBEGIN:VEVENT\n\
         summary:b\ndtstart:20261126T110000\nDESCRIPTION:Zapraszamy\n\nPasscode: 123\nhttps://zoom.us/j/1\n\
         LOCATION:Sala A"
            .as_bytes(),
    )
    .expect("a calendar");
    let titles: Vec<_> = read.sessions.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["a", "b"], "an item ends where the next begins, or the file does");
    assert_eq!(read.sessions[1].description, "Zapraszamy\n\nPasscode: 123\nhttps://zoom.us/j/1");
    assert_eq!(read.sessions[1].rooms, [0]);
    assert_eq!(codes(&read).iter().filter(|code| **code == NoticeCode::Broken).count(), 2);
}

#[test]
fn what_is_not_followed_is_told() {
    let read = draft(
        "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\nBEGIN:VEVENT\r\nDTSTART:20261126T100000\r\n\
         RRULE:FREQ=DAILY\r\nBEGIN:VALARM\r\nSUMMARY:alarm\r\nEND:VALARM\r\nEND:VEVENT",
    );
    assert_eq!(read.sessions.len(), 1);
    assert_eq!(read.sessions[0].title, "", "the alarm's text is not the item's");
    use NoticeCode::{NotRead, RuleNotFollowed, TitleMissing, ZoneMissing};
    assert_eq!(codes(&read), [NotRead, ZoneMissing, RuleNotFollowed, TitleMissing]);
    assert_eq!(read.sessions[0].length, None::<Length>);
}
