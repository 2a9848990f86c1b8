//! What went wrong, as a person is told of it.

use std::collections::BTreeMap;

use obrady_interchange::{
    document::DocumentError, participants::TableError, sheet::SheetError, source::ReadError,
};
use obrady_store::StoreError;
use serde::{Deserialize, Serialize};

/// What a use-case gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. Its words are the messages `error-…` and `hint-…` of `errors.ftl`, one set for
/// the window and the command line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Error {
    /// What happened.
    pub code: ErrorCode,
    /// To what: the arguments of the message.
    pub args: BTreeMap<String, String>,
    /// For the log; never shown.
    pub detail: String,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What can happen.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "kebab-case")]
        pub enum ErrorCode { $($(#[$doc])* $name,)* }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

codes! {
    /// There is no such file (`path`).
    FileMissing,
    /// There is no folder to write into (`path`: the folder).
    FolderMissing,
    /// There is a file already (`path`).
    FileExists,
    /// It is no Obrady file (`path`).
    NotObrady,
    /// The file is damaged (`path`).
    FileDamaged,
    /// The file or its folder can't be written to (`path`).
    FileReadOnly,
    /// Another process holds the file (`path`).
    FileLocked,
    /// A file that was to be written or replaced is held by another program or protected (`path`).
    OutputHeld,
    /// Another window has the file open (`path`).
    FileOpenElsewhere,
    /// A newer version made the file (`path`).
    FileNewer,
    /// What stands in no public list was to be one: e-mail addresses.
    ListNotPublic,
    /// The disk is full (`path`).
    DiskFull,
    /// The system refused to read or write (`path`, `reason`).
    FileFailed,
    /// The thing is not there any more.
    Gone,
    /// A foreign file is larger than is read (`path`, `limit` in megabytes).
    SourceTooLarge,
    /// A foreign file has more entries than are read (`path`, `limit`).
    SourceTooMany,
    /// A foreign file is built to do harm (`path`, `line`).
    SourceUnsafe,
    /// A foreign file is damaged or of another format (`path`, `format`, `line` or `none`).
    SourceDamaged,
    /// A foreign file holds, in `field`, a `value` that can be in no file of ours (`path`).
    SourceValue,
    /// There is nothing in a foreign file (`path`).
    SourceEmpty,
    /// Somebody cancelled what was being done.
    Cancelled,
    /// A step of the journal no longer fits.
    StepUnfit,
    /// One of the steps to be taken back at once no longer fits.
    HistoryUnfit,
    /// The file was changed since somebody saw which steps would be taken back.
    HistoryOvertaken,
    /// The last day is before the first.
    DatesReversed,
    /// A person or thing has no name.
    NameMissing,
    /// Another question of the form is called so.
    QuestionTwice,
    /// A session is locked and would have to move (`title`, or `none`).
    SessionLocked,
    /// A session that stays where it is leaves no time to push others (`title`, or `none`).
    SessionInTheWay,
    /// What is moved within a block would go on after its end (`title` of the block, or `none`).
    BlockTooShort,
    /// A session would begin before 00:00 or after 47:59 (`title`, or `none`).
    HourOutOfDay,
    /// A session would need a room before the first or after the last (`title`, or `none`).
    RoomsTooFew,
    /// Two sessions of which one holds the other can't change places (`title`, or `none`).
    SessionsNested,
    /// A filter can't be read.
    FilterUnfit,
    /// A filter names neither a column nor a question.
    FilterQuestion,
    /// A filter asks for something that nothing can be (`value`, `known`: what there is).
    FilterValue,
    /// A document is damaged, or is not what its name says (`path`).
    DocumentDamaged,
    /// A document is too large (`path`).
    DocumentTooLarge,
    /// A document is in a format that has to be saved as .docx first (`path`, `kind`: its ending).
    DocumentOldWord,
    /// A document is a PDF (`path`).
    DocumentPdf,
    /// A document is a workbook (`path`).
    DocumentWorkbook,
    /// A document asks for a password (`path`).
    DocumentProtected,
    /// A document is of no known kind (`path`).
    DocumentUnknown,
    /// A picture is too large (`path`, `limit` in megabytes).
    PictureTooLarge,
    /// A picture is damaged, or is no PNG, JPEG or WebP (`path`).
    PictureUnreadable,
    /// There is no text to read.
    TextEmpty,
    /// A table is too large (`path`).
    TableTooLarge,
    /// A table is empty (`path`).
    TableEmpty,
    /// A table is no text (`path`).
    TableNotText,
    /// No column of a table holds names (`path`).
    TableNoNames,
    /// A page can't be made (`reason`).
    PrintFailed,
    /// Nobody and nothing is chosen that could be printed.
    NothingToPrint,
    /// A choice of how to print does not exist, or not like this (`name`).
    NoSuchChoice,
    /// A list has more rows or columns than a spreadsheet.
    SheetTooLarge,
    /// A fault of ours: a spreadsheet can't be made (`reason`).
    SheetFailed,
    /// A fault of ours: SQLite refused something that it never should (`reason`).
    Internal,
}

impl Error {
    /// An error without arguments.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, args: BTreeMap::new(), detail: String::new() }
    }

    /// With an argument of its message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }

    /// With what the log should say.
    #[must_use]
    pub fn detail(mut self, detail: impl ToString) -> Self {
        self.detail = detail.to_string();
        self
    }

    /// With the path of our file, where the error names a file without saying which.
    #[must_use]
    pub(crate) fn at(mut self, path: &std::path::Path) -> Self {
        if let Some(unknown) = self.args.get_mut("path").filter(|path| path.is_empty()) {
            *unknown = path.display().to_string();
        }
        self
    }

    /// What a failure to write a file that leaves the house means: as [`Error::io`], but what is missing
    /// is the folder, and what is forbidden may be open in another program: Windows tells both alike.
    #[must_use]
    pub(crate) fn writing(path: &std::path::Path, error: &std::io::Error) -> Self {
        let named = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = named.filter(|folder| !folder.is_dir());
        let told = match folder {
            Some(folder) if error.kind() == std::io::ErrorKind::NotFound => {
                Self::new(ErrorCode::FolderMissing).with("path", folder.display()).detail(error)
            }
            _ => Self::io(path, error),
        };
        match told.code {
            ErrorCode::FileReadOnly | ErrorCode::FileLocked => {
                Self { code: ErrorCode::OutputHeld, ..told }
            }
            _ => told,
        }
    }

    /// What a failure to read or write a file that is not ours means.
    #[must_use]
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let code = match error.kind() {
            Kind::NotFound => ErrorCode::FileMissing,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ErrorCode::FileReadOnly,
            Kind::StorageFull => ErrorCode::DiskFull,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => ErrorCode::FileLocked,
            _ if is_held(error) => ErrorCode::FileLocked,
            _ => ErrorCode::FileFailed,
        };
        Self::new(code).with("path", path.display()).with("reason", error).detail(error)
    }
}

/// Whether Windows says that another program has a file open (ERROR_SHARING_VIOLATION) or a part of it
/// locked (ERROR_LOCK_VIOLATION).
fn is_held(error: &std::io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?} {}", self.code, self.args, self.detail)
    }
}

impl std::error::Error for Error {}

impl From<StoreError> for Error {
    /// Whose path is still unknown inside a change; [`Error::at`] fills it in.
    fn from(error: StoreError) -> Self {
        let detail = error.to_string();
        let error = error.about(std::path::Path::new(""));
        let about = |code, path: &std::path::Path| Self::new(code).with("path", path.display());
        match &error {
            StoreError::Missing(path) => about(ErrorCode::FileMissing, path),
            StoreError::Exists(path) => about(ErrorCode::FileExists, path),
            StoreError::NotObrady(path) => about(ErrorCode::NotObrady, path),
            StoreError::Damaged { path, .. } => about(ErrorCode::FileDamaged, path),
            StoreError::ReadOnly(path) => about(ErrorCode::FileReadOnly, path),
            StoreError::Locked(path) => about(ErrorCode::FileLocked, path),
            StoreError::Newer { path, .. } => about(ErrorCode::FileNewer, path),
            StoreError::Full(path) => about(ErrorCode::DiskFull, path),
            StoreError::Io { path, source } => Self::io(path, source),
            StoreError::Gone { .. } => Self::new(ErrorCode::Gone),
            StoreError::Unfit(_) => Self::new(ErrorCode::StepUnfit),
            StoreError::Overtaken { .. } => Self::new(ErrorCode::HistoryOvertaken),
            StoreError::Sqlite(error) => Self::new(ErrorCode::Internal).with("reason", error),
        }
        .detail(detail)
    }
}

impl From<DocumentError> for Error {
    fn from(error: DocumentError) -> Self {
        let code = match error {
            DocumentError::TooLarge | DocumentError::UnpacksTooLarge => ErrorCode::DocumentTooLarge,
            DocumentError::SaveAsDocx { .. } => ErrorCode::DocumentOldWord,
            DocumentError::Pdf => ErrorCode::DocumentPdf,
            DocumentError::Workbook => ErrorCode::DocumentWorkbook,
            DocumentError::PasswordProtected => ErrorCode::DocumentProtected,
            DocumentError::NotWord | DocumentError::Damaged => ErrorCode::DocumentDamaged,
            DocumentError::UnknownKind => ErrorCode::DocumentUnknown,
            DocumentError::NoText => ErrorCode::TextEmpty,
        };
        let told = match error {
            DocumentError::SaveAsDocx { kind } => Self::new(code).with("kind", kind),
            _ => Self::new(code),
        };
        told.detail(error)
    }
}

impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        let detail = error.to_string();
        match error {
            ReadError::TooLarge { limit_mb } => {
                Self::new(ErrorCode::SourceTooLarge).with("limit", limit_mb)
            }
            ReadError::TooMany { limit } => {
                Self::new(ErrorCode::SourceTooMany).with("limit", limit)
            }
            ReadError::TooDeep { line } | ReadError::Entities { line } => {
                Self::new(ErrorCode::SourceUnsafe).with("line", line)
            }
            ReadError::PasswordProtected => Self::new(ErrorCode::DocumentProtected),
            ReadError::Damaged { format, line, .. } => Self::new(ErrorCode::SourceDamaged)
                .with("format", format)
                .with("line", line.map_or_else(|| "none".into(), |line| line.to_string())),
            ReadError::Newer { .. } => Self::new(ErrorCode::FileNewer),
            ReadError::Value { field, value } => {
                let value = if value.is_empty() { "none".into() } else { value };
                Self::new(ErrorCode::SourceValue).with("field", field).with("value", value)
            }
            ReadError::UnknownKind => Self::new(ErrorCode::DocumentUnknown),
            ReadError::Empty => Self::new(ErrorCode::SourceEmpty),
        }
        .detail(detail)
    }
}

impl From<SheetError> for Error {
    fn from(error: SheetError) -> Self {
        match &error {
            SheetError::TooLarge => Self::new(ErrorCode::SheetTooLarge),
            SheetError::Writer(reason) => Self::new(ErrorCode::SheetFailed).with("reason", reason),
        }
        .detail(error)
    }
}

impl From<TableError> for Error {
    fn from(error: TableError) -> Self {
        let code = match error {
            TableError::TooLarge | TableError::TooManyCells => ErrorCode::TableTooLarge,
            TableError::Empty => ErrorCode::TableEmpty,
            TableError::Source(error) => return error.into(),
            TableError::NotText => ErrorCode::TableNotText,
            TableError::NoNames => ErrorCode::TableNoNames,
        };
        Self::new(code).detail(error)
    }
}
