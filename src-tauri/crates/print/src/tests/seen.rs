//! What is written for the screen: the pages that are seen, the same as in the file.

use super::{growth, guests, made, run};
use crate::{
    BadgeOptions, BadgeSides, Finish, Languages, PageSize, Paper, Parallel, Pdf, Preview,
    PrintError, PrintRun, ProgrammeOptions, badges, programme,
};

/// Whether some pages alone look as they do in the whole file.
fn check(what: &str, print: impl Fn(&PrintRun) -> Result<Pdf, PrintError>, run: &PrintRun) {
    let whole = print(run).unwrap();
    assert_eq!(whole.sizes.len(), whole.pages as usize);
    assert_eq!(whole.seen, 0..whole.sizes.len(), "{what}: all pages are in the file");
    let all = Preview::new(whole.bytes).unwrap();
    // The file has them in thousandths of a point.
    let near = |(one, other): (&PageSize, &PageSize)| {
        (one.width - other.width).abs() < 0.01 && (one.height - other.height).abs() < 0.01
    };
    let sizes = all.pages();
    let alike = sizes.len() == whole.sizes.len() && sizes.iter().zip(&whole.sizes).all(near);
    assert!(alike, "{what}: {sizes:?} are not the sizes that were told, {:?}", whole.sizes);
    let last = whole.sizes.len() - 1;
    // Of a long programme what is at a glance is not set where nobody looks.
    let more = (3..12).filter(|_| last > 30).map(|page| page..page + 1);
    for seen in [0..1, 1..3, last..last + 1, 900..901].into_iter().chain(more) {
        let proof = print(&PrintRun { seen: Some(seen.clone()), ..run.clone() }).unwrap();
        assert_eq!(proof.sizes, whole.sizes, "{what} {seen:?}: it knows how many there are");
        let there = if seen.start > last { last..last + 1 } else { seen.start..seen.end };
        assert_eq!(proof.seen, there, "{what} {seen:?}");
        let few = Preview::new(proof.bytes).unwrap();
        assert_eq!(few.pages().len(), there.len(), "{what}: nothing else is in the file");
        for (at, page) in there.enumerate() {
            let [one, other] = [few.png(at as u32 + 1, 200), all.png(page as u32 + 1, 200)];
            assert!(one.unwrap() == other.unwrap(), "{what} {seen:?}: page {page} looks the same");
        }
    }
}

/// Page by page, with marks, only some pages, and folded.
fn runs() -> [(&'static str, PrintRun); 4] {
    let usual = run();
    let with = |finish: Finish| PrintRun { finish, ..run() };
    [
        ("plain", usual.clone()),
        ("marks", with(Finish { marks: true, bleed: true, ..Finish::default() })),
        ("range", PrintRun { pages: Some((2, 5)), ..usual }),
        ("booklet", with(Finish { booklet: true, ..Finish::default() })),
    ]
}

#[test]
fn pages_of_a_programme_that_are_seen_look_as_in_the_file() {
    let content = made::book();
    let usual = ProgrammeOptions::default;
    for (how, run) in runs() {
        check(&format!("programme, {how}"), |run| programme(&content, &usual(), run), &run);
        // Blocks with talks, breaks, what has no hour, two languages: remembered as well.
        let looked_at = PrintRun { number: Some(1), ..run };
        for options in [
            usual(),
            ProgrammeOptions { glance: false, contents: false, ..usual() },
            ProgrammeOptions { paper: Paper::A4, ..usual() },
            ProgrammeOptions { languages: Languages::SideBySide, ..usual() },
            ProgrammeOptions { languages: Languages::SideBySide, index: false, ..usual() },
        ] {
            let print = |run: &PrintRun| programme(&content, &options, run);
            check(&format!("programme, {how}, {options:?}"), print, &looked_at);
        }
    }
}

#[test]
fn pages_of_a_long_programme_that_are_seen_look_as_in_the_file() {
    let content = growth::large(240).into();
    let usual = ProgrammeOptions::default;
    // Under one number, what was set for the one choice is not set anew for the next.
    let looked_at = PrintRun { number: Some(240), ..run() };
    let (side_by_side, after) = (Languages::SideBySide, Languages::OneAfterOther);
    for options in [
        usual(),
        ProgrammeOptions { glance: false, notes: 3, ..usual() },
        ProgrammeOptions { index: false, cover: false, ..usual() },
        ProgrammeOptions { descriptions: false, ..usual() },
        ProgrammeOptions { descriptions: false, contents: false, ..usual() },
        ProgrammeOptions { parallel: Parallel::SideBySide, ..usual() },
        ProgrammeOptions { languages: side_by_side, ..usual() },
        ProgrammeOptions { languages: side_by_side, people: false, ..usual() },
        ProgrammeOptions { languages: after, ..usual() },
        usual(),
    ] {
        let print = |run: &PrintRun| programme(&content, &options, run);
        check(&format!("240 sessions, {options:?}"), print, &looked_at);
    }
    check("240 sessions", |run| programme(&content, &usual(), run), &run());
}

#[test]
fn sheets_of_badges_that_are_seen_look_as_in_the_file() {
    let people = guests::badges(80);
    for (how, run) in runs() {
        for sides in [BadgeSides::OneSide, BadgeSides::Duplex] {
            let options = BadgeOptions { sides, ..BadgeOptions::default() };
            let print = |run: &PrintRun| badges(&people, &options, run);
            check(&format!("badges {sides:?}, {how}"), print, &run);
        }
    }
}
