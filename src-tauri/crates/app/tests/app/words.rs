//! Every code that the window or the command line words has words, with the arguments that it is
//! given.

use obrady_app::{
    ErrorCode, OpKind,
    words::{Language, Message, Words},
};

fn code(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// The words of the message in both languages, whose arguments are among `given`.
fn check(id: &str, given: &[&str]) {
    let message = Message::ALL.iter().find(|message| message.id == id);
    let message = message.unwrap_or_else(|| panic!("{id} has no words"));
    for (name, _) in message.arguments {
        assert!(given.contains(name), "{id} asks for {name}, of which nobody tells it");
    }
    for language in Language::ALL {
        let text = Words::new(language).text(id, &[]).expect(id);
        assert!(!text.trim().is_empty(), "{id} is empty in {language}");
        let ends = text.ends_with(['.', '!', '?', '}']) || !id.starts_with(['e', 'h']);
        assert!(ends, "{id} is no sentence in {language}: {text}");
    }
}

#[test]
fn every_error_has_words_and_a_hint() {
    use ErrorCode as Code;
    for error in ErrorCode::ALL {
        let given: &[&str] = match error {
            Code::FileMissing
            | Code::FolderMissing
            | Code::FileExists
            | Code::NotObrady
            | Code::FileDamaged
            | Code::FileReadOnly
            | Code::FileLocked
            | Code::OutputHeld
            | Code::FileOpenElsewhere
            | Code::FileNewer
            | Code::DiskFull
            | Code::DocumentDamaged
            | Code::DocumentTooLarge
            | Code::DocumentPdf
            | Code::DocumentWorkbook
            | Code::DocumentProtected
            | Code::DocumentUnknown
            | Code::TableTooLarge
            | Code::TableEmpty
            | Code::TableNotText
            | Code::TableNoNames
            | Code::SourceEmpty => &["path"],
            Code::NoSuchChoice => &["name"],
            Code::SourceTooLarge | Code::SourceTooMany => &["path", "limit"],
            Code::SourceUnsafe => &["path", "line"],
            Code::SourceDamaged => &["path", "format", "line"],
            Code::SourceValue => &["path", "field", "value"],
            Code::DocumentOldWord => &["path", "kind"],
            Code::SessionLocked
            | Code::SessionInTheWay
            | Code::BlockTooShort
            | Code::HourOutOfDay
            | Code::RoomsTooFew
            | Code::SessionsNested => &["title"],
            Code::FileFailed => &["path", "reason"],
            Code::FilterUnfit => &["at", "rest"],
            Code::FilterQuestion => &["question"],
            Code::FilterValue => &["value", "known"],
            Code::QuestionTwice => &["name"],
            Code::PrintFailed | Code::SheetFailed | Code::Internal => &["reason"],
            Code::Gone
            | Code::Cancelled
            | Code::StepUnfit
            | Code::HistoryUnfit
            | Code::HistoryOvertaken
            | Code::DatesReversed
            | Code::NameMissing
            | Code::ListNotPublic
            | Code::SheetTooLarge
            | Code::NothingToPrint
            | Code::TextEmpty => &[],
            Code::PictureTooLarge => &["path", "limit"],
            Code::PictureUnreadable => &["path"],
        };
        check(&format!("error-{}", code(error)), given);
        check(&format!("hint-{}", code(error)), given);
    }
}

#[test]
fn every_deed_has_words() {
    for kind in OpKind::ALL {
        check(&format!("op-{}", code(kind)), &["subject", "count"]);
    }
}

#[test]
fn no_words_are_left_of_deeds_and_errors_that_are_gone() {
    let known: Vec<String> = ErrorCode::ALL
        .iter()
        .flat_map(|error| [format!("error-{}", code(error)), format!("hint-{}", code(error))])
        .chain(OpKind::ALL.iter().map(|kind| format!("op-{}", code(kind))))
        .collect();
    for id in Words::ids() {
        let ours = ["error-", "hint-", "op-"].iter().any(|start| id.starts_with(start));
        assert!(!ours || known.iter().any(|known| known == id), "{id} is worded but never said");
    }
}
