//! Versions of a programme: frozen copies of it, and what changed since.

use std::path::Path;

use obrady_domain::{EventId, Programme, ProgrammeChange, Version, VersionId, compare};
use obrady_interchange::changelog::{self, Occasion, Part, Release};
use obrady_store::{Op, OpKind, StoreError, View, events, programmes, versions};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{Desk, Edit, Error, ErrorCode, Result, clock, events::named, exports};

/// All that the form of a version holds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionForm {
    /// Its name, such as `1.0`.
    pub name: String,
    /// What is to be said about it; may be empty.
    pub note: String,
    /// Whether it is out among people.
    pub published: bool,
}

/// What changed from one version to another, or to the programme as it is now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The event as it is in the later one.
    pub event: obrady_domain::Event,
    /// The former.
    pub from: Version,
    /// The later one; none where it is the programme as it is now.
    pub to: Option<Version>,
    /// What changed.
    pub changes: Vec<ProgrammeChange>,
}

/// A comparison as it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// The former version.
    pub from: VersionId,
    /// The later one; none where it is the programme as it is now.
    pub to: Option<VersionId>,
    /// How many things changed, in words below.
    pub count: u32,
    /// What changed, by day.
    pub parts: Vec<Part>,
}

/// The versions of an event's programme, the newest first.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, event: EventId) -> Result<Vec<Version>> {
    desk.read(|view| versions::of_event(view, event))
}

/// Keeps the programme of an event as it is now, without what is for the staff alone.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the version has no name; [`ErrorCode::Gone`] where the event is
/// gone.
pub fn add(desk: &mut Desk, event: EventId, form: &VersionForm) -> Result<VersionId> {
    let version = Version {
        id: VersionId(clock::id()),
        event,
        name: named(&form.name)?.to_owned(),
        note: form.note.trim().to_owned(),
        made_at: clock::utc(),
        published: form.published,
    };
    desk.change(Op::on(OpKind::VersionAdd, &version.name), |tx| {
        let programme = programmes::get(tx, event)?.frozen();
        Ok(versions::put(tx, &version, &programme)?)
    })?;
    Ok(version.id)
}

/// Gives a version another name or note, or publishes or withdraws it; what it keeps stays.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where it would have no name; [`ErrorCode::Gone`] where it was deleted
/// meanwhile.
pub fn save(desk: &mut Desk, id: VersionId, edit: impl Into<Edit<VersionForm>>) -> Result<()> {
    let edit = edit.into();
    let name = named(&edit.made.name)?.to_owned();
    desk.change(Op::on(OpKind::VersionEdit, name), |tx| {
        let version = versions::get(tx, id)?.0;
        let now = VersionForm {
            name: version.name.clone(),
            note: version.note.clone(),
            published: version.published,
        };
        let form = edit.onto(&now);
        let (name, note) = (form.name.trim().to_owned(), form.note.trim().to_owned());
        let published = form.published;
        Ok(versions::rename(tx, &Version { name, note, published, ..version })?)
    })
}

/// Publishes a version, or takes it back from the public.
///
/// # Errors
/// [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn publish(desk: &mut Desk, id: VersionId, published: bool) -> Result<()> {
    let version = desk.read(|view| versions::get(view, id))?.0;
    let kind = if published { OpKind::VersionPublish } else { OpKind::VersionWithdraw };
    desk.change(Op::on(kind, &version.name), |tx| {
        Ok(versions::rename(tx, &Version { published, ..version })?)
    })
}

/// Deletes a version.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn delete(desk: &mut Desk, id: VersionId) -> Result<()> {
    let version = desk.read(|view| versions::get(view, id))?.0;
    desk.change(Op::on(OpKind::VersionDelete, version.name), |tx| Ok(versions::delete(tx, id)?))
}

/// The version that changes are told since: the one published last, or else the newest.
///
/// # Errors
/// Only where the file fails.
pub fn last(desk: &Desk, event: EventId) -> Result<Option<Version>> {
    let all = list(desk, event)?;
    let published = all.iter().find(|version| version.published).cloned();
    Ok(published.or_else(|| all.into_iter().next()))
}

/// What changed from a version to another of the same event, or to the programme as it is now.
///
/// # Errors
/// [`ErrorCode::Gone`] where one is gone, or they are of different events.
pub fn comparison(desk: &Desk, from: VersionId, to: Option<VersionId>) -> Result<Comparison> {
    let (from, before, to, after) = desk.read(|view| {
        let (from, before) = versions::get(view, from)?;
        let (to, after) = match to {
            Some(to) => {
                let (to, after) = versions::get(view, to)?;
                (Some(to), after)
            }
            None => (None, programmes::get(view, from.event)?),
        };
        Ok((from, before, to, after))
    })?;
    if to.as_ref().is_some_and(|to| to.event != from.event) {
        return Err(Error::new(ErrorCode::Gone));
    }
    let changes = compare(&before, &after);
    Ok(Comparison { event: after.event, from, to, changes })
}

impl Comparison {
    /// As it is shown.
    #[must_use]
    pub fn view(&self, words: Words) -> ComparisonView {
        let parts = changelog::parts(&self.changes, words);
        let items = parts.iter().flat_map(|part| &part.items);
        ComparisonView {
            from: self.from.id,
            to: self.to.as_ref().map(|to| to.id),
            count: u32::try_from(items.map(|item| item.lines.len()).sum::<usize>())
                .unwrap_or(u32::MAX),
            parts,
        }
    }

    /// As plain text for a mail.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        let zone = &self.event.zone;
        let day = |version: &Version| clock::civil(version.made_at, zone).date();
        let occasion = Occasion {
            event: &self.event.title,
            from: (&self.from.name, day(&self.from)),
            to: self.to.as_ref().map(|to| to.name.as_str()),
            until: self.to.as_ref().map_or_else(|| clock::in_zone(zone).date(), day),
        };
        changelog::text(&self.changes, &occasion, words)
    }
}

/// Writes what changed as plain text.
///
/// # Errors
/// As [`comparison`]; those that name the file.
pub fn save_text(
    desk: &Desk,
    from: VersionId,
    to: Option<VersionId>,
    language: Language,
    path: &Path,
) -> Result<()> {
    let text = comparison(desk, from, to)?.text(Words::new(language));
    exports::write(path, text.as_bytes())
}

/// The published versions of an event, the newest first, each with what changed since the one
/// before, and whether `now` is still as the newest.
pub(crate) fn releases(
    view: &View<'_>,
    event: EventId,
    now: &Programme,
) -> Result<(Vec<Release>, bool), StoreError> {
    let mut releases = Vec::new();
    let mut before: Option<Programme> = None;
    for version in versions::of_event(view, event)?.into_iter().rev() {
        if !version.published {
            continue;
        }
        let (version, programme) = versions::get(view, version.id)?;
        releases.push(Release {
            changes: before.as_ref().map(|before| compare(before, &programme)),
            name: version.name,
            note: version.note,
            made_at: version.made_at,
        });
        before = Some(programme);
    }
    releases.reverse();
    let same = before.is_some_and(|before| compare(&before, now).is_empty());
    Ok((releases, same))
}

/// The event of a version, for what is named after it.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn event_of(desk: &Desk, id: VersionId) -> Result<obrady_domain::Event> {
    desk.read(|view| events::get(view, versions::get(view, id)?.0.event))
}
