//! The desk: one open file, the person at it, and what was worked out from it.

use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use obrady_domain::{EventId, Programme};
use obrady_store::{
    Actor, EXTENSION, Op, Outcome, Putting, Stamp, Step, Store, StoreError, Touched, Tx, View,
};
use obrady_words::Language;
use uuid::Uuid;

use crate::{
    Error, ErrorCode, Result, clock,
    current::Current,
    index::Index,
    places::{MovedUp, Over},
    sample, settings,
};

/// One open file, the person at it, and what was worked out from it.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    actor: Actor,
    /// Grows with every change, own or foreign, so that what was worked out can tell its age.
    generation: u64,
    foreign: i64,
    pub(crate) index: Index,
    current: RefCell<Option<Current>>,
    /// Who moved up from a waiting list with the newest change of this desk.
    pub(crate) moved_up: Vec<MovedUp>,
    pub(crate) over: Vec<Over>,
}

impl Desk {
    /// Opens a file.
    ///
    /// # Errors
    /// Those that name the file, such as [`ErrorCode::NotObrady`].
    pub fn open(path: &Path) -> Result<Self> {
        Self::at(Store::open(path)?)
    }

    /// Makes a new file.
    ///
    /// # Errors
    /// [`ErrorCode::FileExists`] and others that name the file.
    pub fn create(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Error::io(path, &error))?;
        }
        Self::at(Store::create(path)?)
    }

    /// Opens the default file; where there is none, makes it with the sample event in `language`.
    ///
    /// # Errors
    /// Those of [`Desk::open`] and [`Desk::create`].
    pub fn open_default(language: Language) -> Result<Self> {
        let path = default_file()?;
        if path.exists() {
            return Self::open(&path);
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Error::io(&path, &error))?;
        }
        // The sample is put in before the file gets its name: nobody ever meets half of it.
        let made = Store::create_with(&path, |store| sample::put(&mut Self::at(store)?, language));
        match made {
            Ok(store) => Self::at(store),
            // The command line or another window was faster.
            Err(error) if error.code == ErrorCode::FileExists && path.exists() => Self::open(&path),
            // What failed had another name still.
            Err(error) => Err(error.with("path", path.display())),
        }
    }

    fn at(store: Store) -> Result<Self> {
        let foreign = store.foreign_changes()?;
        Ok(Self {
            store,
            actor: person(),
            generation: 0,
            foreign,
            index: Index::default(),
            current: RefCell::default(),
            moved_up: Vec::new(),
            over: Vec::new(),
        })
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Reads one consistent moment of the file.
    ///
    /// # Errors
    /// Those of `read`.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&View<'_>) -> Result<T, StoreError>,
    ) -> Result<T> {
        Ok(self.store.read(read)?)
    }

    /// The same of two great things, which are read at once.
    ///
    /// # Errors
    /// Those of `one` and `other`.
    pub(crate) fn read_both<A: Send, B>(
        &self,
        one: impl FnOnce(&View<'_>) -> Result<A, StoreError> + Send,
        other: impl FnOnce(&View<'_>) -> Result<B, StoreError>,
    ) -> Result<(A, B)> {
        Ok(self.store.read_both(one, other)?)
    }

    /// The same for reading that fails as use-cases do.
    ///
    /// # Errors
    /// Those of `read`.
    pub(crate) fn read_app<T>(&self, read: impl FnOnce(&View<'_>) -> Result<T>) -> Result<T> {
        self.store.read(|view| Ok(read(view)))?
    }

    /// The programme of an event and its clashes, read as far as it changed since it was read last.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where there is no such event.
    pub(crate) fn current<T>(
        &self,
        event: EventId,
        look: impl FnOnce(&mut Current) -> T,
    ) -> Result<T> {
        let mut kept = self.current.borrow_mut();
        let former = kept.take();
        let current = self.read(|view| Current::read(view, event, former))?;
        Ok(look(kept.insert(current)))
    }

    /// The programme of an event, kept until it changes.
    ///
    /// # Errors
    /// [`ErrorCode::Gone`] where there is no such event.
    pub fn programme(&self, event: EventId) -> Result<Arc<Programme>> {
        self.current(event, |current| current.shared())
    }

    /// The one way to write.
    ///
    /// # Errors
    /// Those of `write`, after which nothing has changed.
    pub(crate) fn change<T>(
        &mut self,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let done = self.store.change(&self.stamp(), op, write);
        let Outcome { value, touched } = done.map_err(|error: Error| error.at(self.path()))?;
        self.touched(&touched);
        Ok(value)
    }

    /// As [`Desk::change`], of a change that ends with putting in very many new rows; `watch` is told
    /// how many are in, of how many, and fails to cancel all.
    ///
    /// # Errors
    /// Those of `write` and `watch`, after which nothing has changed.
    pub(crate) fn change_many<T, M>(
        &mut self,
        op: Op,
        write: impl FnOnce(&Tx<'_>) -> Result<(T, M)>,
        rows: impl FnOnce(M, &mut Putting<'_>) -> Result<()>,
    ) -> Result<T> {
        let done = self.store.change_many(&self.stamp(), op, write, rows);
        let Outcome { value, touched } = done.map_err(|error: Error| error.at(self.path()))?;
        self.touched(&touched);
        Ok(value)
    }

    /// Takes the newest standing change back and says which; none where there is none. Of a text
    /// that was typed with pauses, all that was typed is taken back.
    ///
    /// # Errors
    /// [`ErrorCode::StepUnfit`] where the file no longer is as that change left it.
    pub fn undo(&mut self) -> Result<Option<Op>> {
        self.walk(Step::Undo)
    }

    /// Does again what was taken back last and says which; none where something was done since.
    ///
    /// # Errors
    /// [`ErrorCode::StepUnfit`] where the file no longer is as the undoing left it.
    pub fn redo(&mut self) -> Result<Option<Op>> {
        self.walk(Step::Redo)
    }

    /// Takes back, as one change, every change made after this one.
    ///
    /// # Errors
    /// Those of [`Store::back`].
    pub(crate) fn back(&mut self, change: Uuid, seen: u32) -> Result<u32> {
        let stamp = self.stamp();
        let Outcome { value, touched } = self.store.back(&stamp, change, seen)?;
        self.touched(&touched);
        Ok(value)
    }

    fn walk(&mut self, step: Step) -> Result<Option<Op>> {
        let mut first = None;
        loop {
            let stamp = self.stamp();
            let done = match step {
                Step::Redo => self.store.redo(&stamp),
                Step::Do | Step::Undo => self.store.undo(&stamp),
            };
            let done = match done {
                // What was taken back so far stands.
                Err(_) if first.is_some() => return Ok(first),
                done => done?,
            };
            let Some(op) = self.stepped(done) else { return Ok(first) };
            // Words are those that were offered, so those of the newest deed: the last done again.
            if first.is_none() || step == Step::Redo {
                first = Some(op);
            }
            if !self.store.goes_on(step)? {
                return Ok(first);
            }
        }
    }

    /// A number that grows with every change of the file, by this desk or another process.
    ///
    /// # Errors
    /// Only where the file fails.
    pub fn generation(&mut self) -> Result<u64> {
        let foreign = self.store.foreign_changes()?;
        if foreign != self.foreign {
            self.foreign = foreign;
            self.generation += 1;
            self.index.forget();
        }
        Ok(self.generation)
    }

    /// Looks at every page of the file and every reference in it.
    ///
    /// # Errors
    /// [`ErrorCode::FileDamaged`].
    pub fn verify(&self) -> Result<()> {
        Ok(self.store.verify()?)
    }

    /// Writes a whole copy of the file to `target`.
    ///
    /// # Errors
    /// Those that name the file.
    pub fn copy_to(&self, target: &Path) -> Result<()> {
        self.store.copy_to(target).map_err(|error| match error {
            StoreError::Io { path, source } => Error::writing(&path, &source),
            other => other.into(),
        })
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Leaves nothing to undo and no history; for what a new file starts with.
    pub(crate) fn forget_steps(&mut self) -> Result<()> {
        Ok(self.store.forget_steps()?)
    }

    fn stamp(&self) -> Stamp {
        Stamp { uid: clock::id(), at: clock::utc(), actor: self.actor.clone() }
    }

    fn stepped(&mut self, done: Option<Outcome<Op>>) -> Option<Op> {
        let Outcome { value, touched } = done?;
        self.touched(&touched);
        Some(value)
    }

    /// Who moved up from a waiting list with the newest change of this desk; nobody once it is taken
    /// back.
    #[must_use]
    pub fn moved_up(&self) -> &[MovedUp] {
        &self.moved_up
    }

    /// The limits of places that the newest change of this desk goes over; none once it is taken back.
    #[must_use]
    pub fn over(&self) -> &[Over] {
        &self.over
    }

    fn touched(&mut self, touched: &Touched) {
        self.moved_up.clear();
        self.over.clear();
        if touched.rows > 0 {
            self.generation += 1;
            self.index.note(touched);
        }
        if let Some(current) = self.current.get_mut() {
            current.note(touched);
        }
    }
}

/// Where the default file lies.
///
/// # Errors
/// [`ErrorCode::FileFailed`] where the system names no folder for it.
pub fn default_file() -> Result<PathBuf> {
    let folders = settings::folders().ok_or_else(|| {
        Error::new(ErrorCode::FileFailed).with("path", EXTENSION).with("reason", "HOME")
    })?;
    Ok(folders.data_dir().join("Obrady").with_extension(EXTENSION))
}

/// The login name of whoever runs the program; empty where the system does not say.
fn person() -> Actor {
    let name = ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok());
    Actor(name.unwrap_or_default())
}
