//! Files that leave the house are whole or not there.

use std::{fs, path::Path};

use obrady_app::{
    Desk, ErrorCode, Result,
    domain::{Audience, EventId, Filter, RegistrationState},
    events,
    exports::WrittenList,
    filters,
    lists::{self, ListJob, ListOutput},
    print::{Paper, ProgrammeOptions},
    printing::{self, PrintJob, Product, ProductKind},
    registrations,
    words::Language,
};

use crate::fixture::*;

const FORMATS: [ListOutput; 4] = [
    ListOutput::Xlsx,
    ListOutput::Ods,
    ListOutput::Csv { bom: true, delimiter: ';' },
    ListOutput::Pdf,
];

/// The list that is written where nobody says which.
fn save(
    desk: &mut Desk,
    event: EventId,
    state: Option<RegistrationState>,
    (output, language): (ListOutput, Language),
    path: &Path,
) -> Result<WrittenList> {
    let filter = Filter {
        conditions: state.map(filters::state_is).into_iter().collect(),
        ..Filter::default()
    };
    let list = lists::plain(desk, event, output)?;
    let (audience, session, only) = (Audience::Internal, None, Vec::new());
    let but = Vec::new();
    let job = ListJob { event, list, audience, session, filter, only, but, language };
    lists::save(desk, &job, output, path)
}

fn listed() -> (Place, EventId) {
    let (mut place, event) = Place::with_event();
    for (family, state) in [
        ("Żak", RegistrationState::Confirmed),
        ("Łach", RegistrationState::Pending),
        ("Lach", RegistrationState::Confirmed),
        ("Zych", RegistrationState::Cancelled),
    ] {
        let form = registrations::RegistrationForm { state, ..registration_form("Jan", family) };
        registrations::add(&mut place.desk, event, &form).unwrap();
    }
    (place, event)
}

fn programme(event: EventId) -> PrintJob {
    PrintJob::new(event, Language::Polish, ProductKind::Programme.usual())
}

fn starts(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap();
    match path.extension().unwrap().to_str().unwrap() {
        "xlsx" | "ods" => bytes.starts_with(b"PK"),
        "pdf" => bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"),
        _ => bytes.starts_with("\u{feff}".as_bytes()) && bytes.ends_with(b"\n"),
    }
}

#[test]
fn participants_leave_in_every_format() {
    let (mut place, event) = listed();
    for format in FORMATS {
        for language in Language::ALL {
            let path = place.at(&format!("lista {language}.{}", format.ending()));
            let list = save(&mut place.desk, event, None, (format, language), &path).unwrap();
            assert_eq!(list.people, 3, "those who cancelled stay at home");
            assert!(starts(&path), "{}", path.display());
        }
    }
    let confirmed = Some(RegistrationState::Confirmed);
    let path = place.at("lista pl.csv");
    let csv = |place: &mut Place, state| {
        save(&mut place.desk, event, state, (FORMATS[2], Language::Polish), &path).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let families = text.lines().skip(1).map(|line| line.split(';').nth(1).unwrap().to_owned());
        families.collect::<Vec<_>>()
    };
    assert_eq!(csv(&mut place, None), ["Lach", "Łach", "Żak"], "in Polish order");
    assert_eq!(csv(&mut place, confirmed), ["Lach", "Żak"], "in place of what was there");
    assert_eq!(csv(&mut place, Some(RegistrationState::Cancelled)), ["Zych"]);
    assert_eq!(place.others().len(), 8, "and nothing beside: {:?}", place.others());
}

#[test]
fn a_programme_leaves_on_every_paper() {
    let (mut place, event) = listed();
    for paper in Paper::ALL {
        let options = ProgrammeOptions { paper, ..ProgrammeOptions::default() };
        let job = PrintJob::new(event, Language::Polish, Product::Programme(options));
        let path = place.at(&format!("{paper:?}.pdf"));
        printing::save(&mut place.desk, &job, &path).unwrap();
        assert!(starts(&path));
        let again = printing::make(&mut place.desk, &job).unwrap().bytes;
        assert!(fs::read(&path).unwrap() == again, "the same file gives the same bytes");
    }
}

#[test]
fn what_can_not_be_written_leaves_what_was_there() {
    let (mut place, event) = listed();
    let language = Language::Polish;
    let nowhere = place.at("no folder").join("list.csv");
    let folder = place.at("folder.csv");
    fs::create_dir(&folder).unwrap();
    let kept = place.at("kept.csv");
    fs::write(&kept, "mine").unwrap();
    let mut permissions = fs::metadata(&kept).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).unwrap();
    let before = place.others();
    for format in FORMATS {
        for (path, codes) in [
            (&nowhere, &[ErrorCode::FolderMissing][..]),
            (&folder, &[ErrorCode::FileFailed, ErrorCode::OutputHeld]),
            (&kept, &[ErrorCode::OutputHeld]),
        ] {
            let error = save(&mut place.desk, event, None, (format, language), path).unwrap_err();
            assert!(codes.contains(&error.code), "{error}");
            let named = match error.code {
                ErrorCode::FolderMissing => path.parent().unwrap(),
                _ => path,
            };
            assert_eq!(error.args["path"], named.display().to_string());
            worded(&error);
        }
    }
    assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
    assert_eq!(place.others(), before, "no half of a file is left");
}

#[test]
fn what_is_gone_does_not_leave() {
    let (mut place, event) = listed();
    events::delete(&mut place.desk, event).unwrap();
    let path = place.at("list.csv");
    fs::write(&path, "mine").unwrap();
    for format in FORMATS {
        refused(&mut place.desk, ErrorCode::Gone, |desk| {
            save(desk, event, None, (format, Language::English), &path)
        });
    }
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        printing::save(desk, &programme(event), &path)
    });
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
}
