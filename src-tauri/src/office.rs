//! What the window holds: the desk, the settings, what was dropped on it, what it shows of print.

use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use obrady_app::{
    Desk, Error, ErrorCode, Result, Settings, default_file,
    domain::EventId,
    events::{self, EventSummary},
    history::{self, Steps},
    news::Told,
    places::{MovedUp, Over},
    words::Words,
};
use serde::{Deserialize, Serialize};

use crate::{incoming::Reading, picker::Picker, picture::Picked, preview::Previews};

/// What the window holds.
pub struct Office {
    pub(crate) picker: Box<dyn Picker>,
    pub(crate) picked: Picked,
    pub(crate) previews: Previews,
    pub(crate) reading: Reading,
    pub(crate) told: Told,
    desk: Mutex<std::result::Result<Seat, Error>>,
    settings: Mutex<Settings>,
    dropped: Mutex<Option<PathBuf>>,
    saved: Mutex<Option<PathBuf>>,
    leave: Mutex<Option<Leaving>>,
    screen: Mutex<Option<FillScreen>>,
}

/// Lets the window fill the screen, or no longer.
type FillScreen = Box<dyn Fn(bool) + Send>;

/// A window that somebody closes.
struct Leaving {
    close: Box<dyn FnOnce() + Send>,
    /// Somebody is asked whether what is not in the file may go: it stays until they answer.
    asking: bool,
}

/// A desk that no other window may sit at.
struct Seat {
    desk: Desk,
    _lock: Lock,
}

/// What the frame of the window shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OfficeView {
    /// The open file; none where none could be opened, and then `failure` says why.
    pub file: Option<FileView>,
    /// Why there is no file.
    pub failure: Option<Error>,
    /// The events in the file, the latest first.
    pub events: Vec<EventSummary>,
    /// What undo and redo would do.
    pub steps: Steps,
    /// Who moved up from a waiting list with what was done last in this window.
    pub moved_up: Vec<MovedUp>,
    /// The limits of places that it goes over.
    pub over: Vec<Over>,
    /// What the person chose on this computer.
    pub settings: Settings,
    /// The language in use: the chosen one, else the system's.
    pub language: obrady_app::words::Language,
    /// The version of the program.
    pub version: String,
}

/// An open file, as its name is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    /// Its name without folder and ending.
    pub name: String,
    /// Where it lies.
    pub path: String,
}

/// Says that the file, or which file is open, has changed, by whomever.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub struct Changed;

/// Says that a file was dropped onto the window; what it is, `take_dropped` tells.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub struct Dropped;

/// Says that somebody closes the window. It stays until the page has saved what is being typed and
/// calls `leave`.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type, tauri_specta::Event)]
pub struct Closing;

impl Office {
    /// An office at which `file` is open, else the file that was open last, else the default one.
    pub fn new(picker: Box<dyn Picker>, file: Option<&Path>, mut settings: Settings) -> Self {
        // Whoever worked in a file goes on in it. One that can't be opened is told of, not passed over:
        // another one in its place would look like lost work.
        let last = file.is_none().then(|| settings.recent.first().cloned()).flatten();
        let default = default_file();
        let last = last.filter(|last| default.as_ref() != Ok(last));
        let seat = match file.or(last.as_deref()) {
            Some(path) => Seat::take(path, Desk::open),
            None => default
                .and_then(|path| Seat::take(&path, |_| Desk::open_default(settings.language()))),
        };
        if let Ok(seat) = &seat {
            remember(&mut settings, seat.desk.path());
        }
        Self {
            picker,
            picked: Picked::default(),
            previews: Previews::default(),
            reading: Reading::default(),
            told: Told::default(),
            desk: Mutex::new(seat),
            settings: Mutex::new(settings),
            dropped: Mutex::default(),
            saved: Mutex::default(),
            leave: Mutex::default(),
            screen: Mutex::default(),
        }
    }

    /// Does something at the desk.
    ///
    /// # Errors
    /// Those of `work`; where no file is open, the reason why none is.
    pub fn at_desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T>) -> Result<T> {
        match &mut *hold(&self.desk) {
            Ok(seat) => work(&mut seat.desk),
            Err(error) => Err(error.clone()),
        }
    }

    /// Opens another file; on failure the former one stays open.
    ///
    /// # Errors
    /// Those that name the file.
    pub fn open(&self, path: &Path) -> Result<()> {
        self.sit_down(Seat::take(path, Desk::open)?);
        Ok(())
    }

    /// Makes another file and opens it. A person chose the name, and was asked if there is a file
    /// already, which therefore gives way: it is kept beside under the next free name, such as
    /// `Kongres (1).obrady`.
    ///
    /// # Errors
    /// Those that name the file; [`ErrorCode::FileExists`] for the open one, and for one whose last
    /// change was cut off and still has its journal beside it. Then it stays where it is.
    pub fn create(&self, path: &Path) -> Result<()> {
        if self.at_desk(|desk| Ok(desk.path() == path)).unwrap_or(false) {
            return Err(Error::new(ErrorCode::FileExists).with("path", path.display()));
        }
        let seat = Seat::take(path, |path| {
            let kept = put_aside(path)?;
            let made = Desk::create(path);
            if let (Err(_), Some(kept)) = (&made, kept) {
                std::fs::rename(kept, path).map_err(|error| Error::io(path, &error))?;
            }
            made
        })?;
        self.sit_down(seat);
        Ok(())
    }

    fn sit_down(&self, seat: Seat) {
        remember(&mut self.settings(), seat.desk.path());
        *hold(&self.desk) = Ok(seat);
    }

    /// What the frame of the window shows.
    pub fn view(&self) -> OfficeView {
        let settings = self.settings().clone();
        let language = settings.language();
        let found = self.at_desk(|desk| {
            let name = desk.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let file = FileView { name, path: desk.path().display().to_string() };
            Ok((
                file,
                events::list(desk)?,
                history::steps(desk)?,
                desk.moved_up().to_vec(),
                desk.over().to_vec(),
            ))
        });
        let version = env!("CARGO_PKG_VERSION").to_owned();
        match found {
            Ok((file, events, steps, moved_up, over)) => {
                let file = Some(file);
                OfficeView {
                    file,
                    failure: None,
                    events,
                    steps,
                    moved_up,
                    over,
                    settings,
                    language,
                    version,
                }
            }
            Err(error) => OfficeView {
                file: None,
                failure: Some(error),
                events: Vec::new(),
                steps: Steps::default(),
                moved_up: Vec::new(),
                over: Vec::new(),
                settings,
                language,
                version,
            },
        }
    }

    /// A name for a file about an event, such as `Programme – Congress 2021`, without what file
    /// systems refuse.
    pub fn file_name(&self, what: &str, event: EventId, ending: &str) -> Result<String> {
        let title =
            self.at_desk(|desk| Ok(events::programme(desk, event)?.programme.event.title))?;
        let name: String = format!("{what} – {title}")
            .chars()
            .map(|c| if c.is_control() || r#"<>:"/\|?*"#.contains(c) { '-' } else { c })
            .take(100)
            .collect();
        Ok(format!("{}.{ending}", name.trim_end_matches(['.', ' '])))
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        hold(&self.settings)
    }

    pub(crate) fn words(&self) -> Words {
        Words::new(self.settings().language())
    }

    pub(crate) fn drop_file(&self, path: PathBuf) {
        *hold(&self.dropped) = Some(path);
    }

    pub(crate) fn take_dropped(&self) -> Option<PathBuf> {
        hold(&self.dropped).take()
    }

    pub(crate) fn saved(&self, path: PathBuf) {
        *hold(&self.saved) = Some(path);
    }

    /// Keeps how to close the window until [`Office::leave`]; false where it is kept already.
    pub(crate) fn leave_with(&self, close: impl FnOnce() + Send + 'static) -> bool {
        hold(&self.leave).replace(Leaving { close: Box::new(close), asking: false }).is_none()
    }

    /// Closes the window, if somebody asked for it.
    pub(crate) fn leave(&self) {
        let leaving = hold(&self.leave).take();
        if let Some(leaving) = leaving {
            (leaving.close)();
        }
    }

    /// Keeps the window that somebody closes until they have answered.
    pub(crate) fn ask_leaving(&self) {
        if let Some(leaving) = &mut *hold(&self.leave) {
            leaving.asking = true;
        }
    }

    /// Whether somebody is being asked.
    pub(crate) fn is_asking(&self) -> bool {
        hold(&self.leave).as_ref().is_some_and(|leaving| leaving.asking)
    }

    /// Keeps the window that somebody wanted to close.
    pub(crate) fn stay(&self) {
        drop(hold(&self.leave).take());
    }

    /// Keeps how to let the window fill the screen.
    pub(crate) fn fill_screen_with(&self, fill: impl Fn(bool) + Send + 'static) {
        *hold(&self.screen) = Some(Box::new(fill));
    }

    /// Lets the window fill the screen, or no longer.
    pub(crate) fn fill_screen(&self, whole: bool) {
        if let Some(fill) = &*hold(&self.screen) {
            fill(whole);
        }
    }

    pub(crate) fn last_saved(&self) -> Option<PathBuf> {
        hold(&self.saved).clone()
    }
}

impl Seat {
    /// Opens a file with `open`, once it is certain that no other window has it.
    fn take(path: &Path, open: impl FnOnce(&Path) -> Result<Desk>) -> Result<Self> {
        let lock = Lock::take(path)?;
        Ok(Self { desk: open(path)?, _lock: lock })
    }
}

/// How long a window that was just closed may take to let go of its file.
const LETTING_GO: Duration = Duration::from_secs(2);
/// How long to wait before looking again.
const GLANCE: Duration = Duration::from_millis(50);

/// A file beside ours, locked as long as the window has ours open. It keeps windows apart only: the
/// command line goes by SQLite's own locks.
struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Lock {
    fn take(path: &Path) -> Result<Self> {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(".lock");
        let beside = path.with_file_name(name);
        let start = Instant::now();
        loop {
            // Where it can't be made, opening ours says why better than this could.
            let Ok(file) = File::options().create(true).truncate(false).write(true).open(&beside)
            else {
                return Ok(Self { path: beside, file: None });
            };
            match file.try_lock() {
                // One that has just been closed may not have let go yet.
                Err(TryLockError::WouldBlock) if start.elapsed() < LETTING_GO => {
                    thread::sleep(GLANCE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(
                        Error::new(ErrorCode::FileOpenElsewhere).with("path", path.display())
                    );
                }
                // Whoever had it took it away before letting go: it keeps nobody else out.
                Ok(()) if !beside.exists() && start.elapsed() < LETTING_GO => {}
                // A file system without locks leaves only SQLite's own, which are enough for the data.
                Ok(()) | Err(TryLockError::Error(_)) => {
                    return Ok(Self { path: beside, file: Some(file) });
                }
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.file.is_some() {
            drop(std::fs::remove_file(&self.path));
        }
    }
}

/// Gives a file that is in the way the next free name, and tells it.
fn put_aside(path: &Path) -> Result<Option<PathBuf>> {
    let named = |end: &str| {
        let mut name = path.file_stem().unwrap_or_default().to_owned();
        name.push(end);
        path.with_file_name(name)
    };
    let exists = |path: &Path| Error::new(ErrorCode::FileExists).with("path", path.display());
    if !path.exists() {
        return Ok(None);
    }
    // Without its journal a file whose last change was cut off would be damaged.
    for journal in [".obrady-journal", ".obrady-wal"].map(named) {
        if journal.exists() {
            return Err(exists(&journal));
        }
    }
    let free = (1..1000).map(|number| named(&format!(" ({number}).obrady"))).find(|free| {
        // Whoever makes the file first has the name.
        File::options().write(true).create_new(true).open(free).is_ok()
    });
    let free = free.ok_or_else(|| exists(path))?;
    std::fs::rename(path, &free).map_err(|error| {
        drop(std::fs::remove_file(&free));
        Error::io(path, &error)
    })?;
    Ok(Some(free))
}

fn remember(settings: &mut Settings, path: &Path) {
    settings.opened(path.to_path_buf());
    settings.save();
}

/// A panic of one command must not take the desk from all that follow: every change is whole or
/// not at all, so what the mutex guards is sound.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
