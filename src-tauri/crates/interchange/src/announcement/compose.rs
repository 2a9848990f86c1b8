//! An item and the lines below it become a session.

use obrady_domain::{RoleKind, SessionKind};

use super::{
    announced,
    head::{self, Cast, Head},
    label::{Label, Labelled, Part},
    lexicon::{kinds, offices},
    line::Line,
    organisations, outline, paragraph,
    people::{self, Person, Trust},
    piece::{Piece, is_capital},
    programme::Item,
    room,
    text::{Text, tidy_title},
};
use crate::{Found, OrganisationDraft, PersonDraft, SessionDraft};

/// A session without its day, which others know.
pub(super) fn compose(text: &Text, item: &Item<'_>) -> SessionDraft {
    let mut session = Session { room: item.room.into_iter().collect(), ..Session::default() };
    if let Some(kind) = item.row.kind {
        session.kind = kinds::lead(kind).map(|lead| (lead.kind, kind));
        session.kind_pieces.push(kind);
    }
    for head in &item.heads {
        session.head(head::read(*head));
    }
    if let Some(room) = item.row.room {
        session.room = vec![room];
    }
    for cell in &item.row.people {
        session.people_or_words(*cell);
    }
    if let Some(after) = item.after {
        session.after(after);
    }
    for line in &item.body {
        session.line(line);
    }
    session.draft(text, item)
}

#[derive(Default)]
struct Session<'t> {
    kind: Option<(SessionKind, Piece<'t>)>,
    kind_pieces: Vec<Piece<'t>>,
    /// The pieces of the title, in order.
    title: Vec<Piece<'t>>,
    /// Whether the title only says the kind.
    generic: bool,
    room: Vec<Piece<'t>>,
    people: Vec<Cast<'t>>,
    /// Paragraphs of the description, each of its lines.
    description: Vec<Vec<Line<'t>>>,
    /// Labels before the description.
    labels: Vec<Piece<'t>>,
    organisations: Vec<(obrady_domain::OrganisationRoleKind, String, Vec<Piece<'t>>)>,
    /// The list of people that is open, with its label.
    listing: Option<(Part, Piece<'t>, bool)>,
    /// Whether the description has begun, so that a title can't follow.
    described: bool,
    lines: usize,
}

impl<'t> Session<'t> {
    fn head(&mut self, head: Head<'t>) {
        if let Some(kind) = head.kind
            && self.kind.is_none_or(|(known, _)| known == SessionKind::Other)
        {
            self.kind = Some(kind);
        }
        if let Some(title) = head.title {
            self.title = vec![title];
            self.generic = head.generic;
        }
        self.people.extend(head.people);
        if let Some(room) = head.room {
            self.room = vec![room];
        }
        for extra in head.extra {
            self.paragraph(line_of(extra), true);
        }
    }

    /// Words after hours that follow the title.
    fn after(&mut self, after: Piece<'t>) {
        let read = head::read(after);
        match (read.title, read.room) {
            (None, Some(_)) | (None, None) => {
                self.people.extend(read.people);
                self.room.splice(.., read.room);
            }
            _ => {
                self.people.extend(read.people);
                self.paragraph(super::line::noted(after), true);
            }
        }
    }

    fn people_or_words(&mut self, words: Piece<'t>) {
        let line = super::line::noted(words);
        if self.announced(words) {
            return;
        }
        if line.label.is_some() {
            self.line(&line);
        } else if let Some(people) = people::people(words, Trust::Labelled) {
            self.people.extend(people.into_iter().map(|person| Cast {
                person,
                part: None,
                label: None,
            }));
        } else {
            self.paragraph(line, true);
        }
    }

    /// Uses words that are several lists of people: `Moderator: Ada Lis. Paneliści: Jan Kos`.
    fn announced(&mut self, words: Piece<'t>) -> bool {
        let mut read = Head::default();
        let rest = announced::in_line(words, &mut read);
        let mut labels =
            read.people.iter().filter_map(|cast| cast.label).map(|label| label.start());
        let first = labels.next();
        let several = first.is_some() && labels.any(|label| Some(label) != first);
        if several && !rest.has_words() {
            self.people.extend(read.people);
            self.listing = None;
        }
        several && !rest.has_words()
    }

    /// One line below the item.
    fn line(&mut self, line: &Line<'t>) {
        self.lines += 1;
        if line.label.is_some() && line.words.matches(':').count() > 1 && self.announced(line.words)
        {
            return;
        }
        if let Some(label) = line.label
            && self.label(line, label)
        {
            return;
        }
        if self.title.is_empty()
            && self.people.is_empty()
            && !self.described
            && self.listing.is_none()
        {
            let mut read = head::read(line.words);
            if line.words.ends_with('.') && line.words.chars().count() > 200 {
                self.paragraph(line.clone(), true);
                return;
            }
            // Words below hours that are people alone leave the title to the next line.
            if read.title.is_none() && read.people.is_empty() && read.room.is_none() {
                read.title = Some(line.words);
            }
            self.head(read);
            return;
        }
        if line.label.is_none()
            && let Some((label, people)) = people::introduced(line.words)
        {
            let lower = label.to_lowercase();
            let discusses = lower.contains("uczestni") || lower.contains("participa");
            self.people.extend(people.into_iter().map(|person| Cast {
                person,
                part: discusses.then_some(Part::Panellist),
                label: Some(label),
            }));
            self.listing = None;
            return;
        }
        if self.listed(line) {
            return;
        }
        if self.says_kind(line) {
            return;
        }
        if self.title_goes_on(line) {
            return;
        }
        if self.unlabelled_people(line) {
            return;
        }
        if !self.described && room::is_room(line.words) && self.room.is_empty() {
            self.room = vec![line.words];
            return;
        }
        let new = line.gap || self.description.is_empty() || line.bullet.is_some();
        self.paragraph(line.clone(), new);
    }

    /// Uses a line that says nothing but what the session is: `Panel dyskusyjny`.
    fn says_kind(&mut self, line: &Line<'t>) -> bool {
        let open = self.kind.is_none_or(|(kind, _)| kind == SessionKind::Other);
        let lead = kinds::lead(line.words).filter(|lead| {
            open && !self.title.is_empty() && !line.words.after(lead.piece).has_words()
        });
        if let Some(lead) = lead {
            self.kind = Some((lead.kind, line.words));
        }
        lead.is_some()
    }

    /// Uses a labelled line; false where its label says nothing here.
    fn label(&mut self, line: &Line<'t>, label: Labelled<'t>) -> bool {
        match label.label {
            Label::People(part) => self.people_label(line, label, part),
            Label::Description => {
                self.listing = None;
                if label.rest.has_words() {
                    if let Some(people) = people::people(label.rest, Trust::Evident) {
                        self.cast(people, Part::Speaker, label.piece);
                        return true;
                    }
                    let mut rest = line.clone();
                    rest.words = label.rest;
                    rest.bullet = None;
                    self.paragraph(rest, true);
                }
                self.labels.push(label.piece);
                self.described = true;
                true
            }
            Label::Title if label.rest.has_words() && (self.title.is_empty() || self.generic) => {
                let read = head::read(label.rest);
                self.kind_pieces.extend(self.title.first());
                self.kind_pieces.push(label.piece);
                self.title = vec![read.title.map_or(label.rest, head::unquoted)];
                self.generic = false;
                self.people.extend(read.people);
                true
            }
            Label::Place | Label::Room if label.rest.has_words() && self.room.is_empty() => {
                // `Sala: A` and `Miejsce: aula` alike; the label of a room is part of its name.
                let named = label.label == Label::Room && !room::is_room(label.rest);
                self.room = vec![if named { line.words } else { label.rest }];
                if !named {
                    self.kind_pieces.push(label.piece);
                }
                true
            }
            Label::Organisations(kind) => {
                let found = organisations::list(label.rest);
                let any = !found.is_empty();
                for (name, piece) in found {
                    self.organisations.push((kind, name, vec![piece, label.piece]));
                }
                any
            }
            Label::Topics => {
                self.listing = None;
                self.paragraph(line.clone(), true);
                true
            }
            _ => false,
        }
    }

    fn people_label(&mut self, line: &Line<'t>, label: Labelled<'t>, part: Part) -> bool {
        if !label.rest.has_words() {
            self.listing = Some((part, label.piece, false));
            return true;
        }
        if let Some(people) = people::people(label.rest, Trust::Labelled) {
            self.cast(people, part, label.piece);
            // One chair beside the label is the only one: what follows in bullets are others.
            self.listing = (part != Part::Moderator).then_some((part, label.piece, false));
            return true;
        }
        // `Wystąpienie: Rola gmin` and `Prelegent: Jan Nowak – „Rola gmin”`.
        let read = head::read(label.rest);
        if !read.people.is_empty() || self.title.is_empty() {
            let people = read.people.into_iter().map(|cast| Cast {
                part: cast.part.or(Some(part)),
                label: cast.label.or(Some(label.piece)),
                ..cast
            });
            self.people.extend(people);
            match read.title {
                Some(title) if self.title.is_empty() || self.generic => {
                    self.kind_pieces.extend(self.title.first());
                    self.title = vec![title];
                    self.generic = false;
                }
                Some(title) => self.paragraph(super::line::noted(title), true),
                None => {}
            }
            return true;
        }
        self.listing = Some((part, label.piece, false));
        self.paragraph(line.clone(), true);
        true
    }

    fn cast(&mut self, people: Vec<Person<'t>>, part: Part, label: Piece<'t>) {
        self.people.extend(people.into_iter().map(|person| Cast {
            person,
            part: Some(part),
            label: Some(label),
        }));
    }

    /// Uses a line of the list of people that is open; closes the list where it is none.
    fn listed(&mut self, line: &Line<'t>) -> bool {
        let Some((part, label, bulleted)) = self.listing else { return false };
        let fits = !bulleted || line.bullet.is_some() || line.indent > 0;
        let trust = if fits { Trust::Labelled } else { Trust::Evident };
        if let Some(people) = people::people(line.words, trust) {
            self.cast(people, part, label);
            self.listing = Some((part, label, bulleted || line.bullet.is_some()));
            return true;
        }
        if self.affiliation(line) {
            return true;
        }
        let read = head::read(line.words);
        if line.bullet.is_some() && !read.people.is_empty() {
            // `Jan Nowak: „Rola gmin”` in the list of a panel: the title describes it.
            self.people.extend(read.people.into_iter().map(|cast| Cast {
                part: cast.part.or(Some(part)),
                label: cast.label.or(Some(label)),
                ..cast
            }));
            if let Some(title) = read.title {
                self.paragraph(super::line::noted(title), true);
            }
            return true;
        }
        if line.bullet.is_some() {
            // Somebody without a name: `Przedstawiciel Ministerstwa Finansów`.
            self.paragraph(line.clone(), true);
            return true;
        }
        self.listing = None;
        false
    }

    /// Adds a line to the last person as office or organisation, where it reads like that.
    fn affiliation(&mut self, line: &Line<'t>) -> bool {
        const LONGEST: usize = 160;
        let words = line.words.trim_end_by(|c| matches!(c, '.' | ',' | ' '));
        let reads = offices::begins_with_office(words) || offices::reads_as_organisation(words);
        let Some(last) = self.people.last_mut() else { return false };
        let bare = last.person.affiliation.is_empty();
        let quotes = line.words.contains('„') && !offices::begins_with_office(words);
        let fits = words.chars().count() <= LONGEST
            && line.bullet.is_none()
            && !line.words.contains(['?', '!'])
            && !quotes
            && people::people(words, Trust::Evident).is_none()
            && !outline::is_sentence(words);
        let follows = line.words.start().saturating_sub(last.person.piece.end()) < 12;
        let goes_on = last.person.piece.ends_with([',', '–', '-']) || !is_capital(&words);
        if fits
            && follows
            && ((bare && reads)
                || (goes_on && (reads || last.person.piece.ends_with(',')) && !self.described))
        {
            last.person.affiliation.push(words);
            last.person.piece = last.person.piece.join(words);
            return true;
        }
        false
    }

    /// Whether a line goes on with the title, or is the title of which only the kind was known.
    fn title_goes_on(&mut self, line: &Line<'t>) -> bool {
        const LONGEST: usize = 200;
        if self.described
            || !self.description.is_empty()
            || !self.people.is_empty() && !self.generic
        {
            return false;
        }
        let Some(last) = self.title.last().copied() else {
            // People came first, the title follows.
            let read = head::read(line.words);
            if read.people.is_empty()
                && line.words.chars().count() <= LONGEST
                && !line.words.ends_with('.')
            {
                self.head(read);
                return true;
            }
            return false;
        };
        let short = line.words.chars().count() <= LONGEST;
        let adjacent = !line.gap && line.bullet.is_none() && self.lines <= 3;
        let people = people::people(line.words, Trust::Evident).is_some();
        let lower = line.words.starts_with(char::is_lowercase) && !people;
        if adjacent && short && !self.generic && !people && (lower || head::is_unfinished(&last)) {
            let read = head::read(line.words);
            // `w samorządach – dr Jan Nowak` ends the title and names the speaker.
            match read.title {
                Some(title) if !read.people.is_empty() => {
                    self.title.push(title);
                    self.people.extend(read.people);
                }
                _ => self.title.push(line.words),
            }
            return true;
        }
        if !self.generic || !short || !self.people.is_empty() && head::quoted(line.words).is_none()
        {
            return false;
        }
        let quoted = head::quoted(line.words).is_some_and(|(open, ..)| open == 0);
        let sentence = line.words.ends_with('.') || outline::is_sentence(line.words);
        let pause = self.kind.is_some_and(|(kind, _)| {
            kind.is_pause() || matches!(kind, SessionKind::Ceremony | SessionKind::Social)
        });
        let people = people::people(line.words, Trust::Evident).is_some();
        if quoted
            || (line.bullet.is_none()
                && (!line.gap || self.lines == 1)
                && !sentence
                && !pause
                && !people
                && self.lines <= 2)
        {
            let read = head::read(line.words);
            if let Some(title) = read.title {
                self.kind_pieces.append(&mut self.title);
                self.title = vec![title];
                self.generic = false;
                self.people.extend(read.people);
                if let Some(room) = read.room {
                    self.room = vec![room];
                }
                return true;
            }
        }
        false
    }

    /// People on a line of their own, without a label.
    fn unlabelled_people(&mut self, line: &Line<'t>) -> bool {
        if let Some(mut people) = people::people(line.words, Trust::Evident) {
            self.take_office_above(line, &mut people);
            self.people.extend(people.into_iter().map(|person| Cast {
                person,
                part: None,
                label: None,
            }));
            return true;
        }
        if self.affiliation(line) {
            return true;
        }
        let mut read = Head::default();
        let rest = announced::in_line(line.words, &mut read);
        if !read.people.is_empty() && !rest.has_words() {
            self.people.extend(read.people);
            return true;
        }
        false
    }

    /// `Prezes Zarządu` on a line and `Jan Kos` on the next are one person.
    fn take_office_above(&mut self, line: &Line<'t>, people: &mut [Person<'t>]) {
        let [person] = people else { return };
        let above = self.description.last().filter(|_| person.affiliation.is_empty() && !line.gap);
        if let Some([office]) = above.map(Vec::as_slice)
            && office.bullet.is_none()
            && office.words.end() + 12 > line.words.start()
            && offices::begins_with_office(office.words)
            && !outline::is_sentence(office.words)
        {
            person.affiliation.push(office.words);
            person.piece = office.words.join(person.piece);
            self.description.pop();
            self.described = !self.description.is_empty();
        }
    }

    fn paragraph(&mut self, line: Line<'t>, new: bool) {
        let before = self.description.last().and_then(|lines| lines.last());
        let joins = before.is_some_and(|before| paragraph::goes_on(before, &line));
        if new || !joins {
            self.description.push(vec![line]);
        } else if let Some(last) = self.description.last_mut() {
            last.push(line);
        }
        self.described = true;
    }

    fn draft(self, text: &Text, item: &Item<'t>) -> SessionDraft {
        let kind = self.told_kind();
        let title = self.title.iter().map(|piece| piece.str()).collect::<Vec<_>>().join(" ");
        let (description, mut spans) = paragraph::description(text, &self.description);
        spans.extend(text.spans(self.labels.iter().copied()));
        let mut people: Vec<PersonDraft> = Vec::new();
        for cast in &self.people {
            let role = role(cast, kind);
            let draft = cast.person.draft(text, role, cast.label);
            if !people.iter().any(|known| same_person(known, &draft)) {
                people.push(draft);
            }
        }
        let kind_spans = self.kind.map(|(_, piece)| piece).into_iter().chain(self.kind_pieces);
        let room = self.room.first().copied();
        let (start, end) = item.hours.map(|hours| hours.found(text)).unwrap_or_default();
        SessionDraft {
            kind: text.found(kind, kind_spans),
            title: text.found(tidy_title(&title), self.title.iter().copied()),
            description: Found { value: description, spans },
            room: text.found(room.map_or(String::new(), room::name), room),
            start,
            end,
            part_of_day: item
                .part
                .map_or_else(Found::default, |(part, piece)| text.found(Some(part), [piece])),
            people,
            organisations: self
                .organisations
                .into_iter()
                .map(|(kind, name, pieces)| OrganisationDraft {
                    name: text.found(name, pieces),
                    kind,
                })
                .collect(),
            ..SessionDraft::default()
        }
    }

    /// The kind: as the words say, else as the people do.
    fn told_kind(&self) -> SessionKind {
        let said = self.kind.map(|(kind, _)| kind).filter(|kind| *kind != SessionKind::Other);
        let part = |part: Part| self.people.iter().any(|cast| cast.part == Some(part));
        said.unwrap_or_else(|| {
            let speaks =
                self.people.iter().any(|cast| matches!(cast.part, None | Some(Part::Speaker)));
            let discusses = || {
                let words = self.title.iter().flat_map(|piece| piece.plain_words());
                words.into_iter().any(|word| {
                    kinds::lead(word).is_some_and(|lead| lead.kind == SessionKind::Panel)
                })
            };
            if part(Part::Panellist) || (self.people.len() > 2 && discusses()) {
                SessionKind::Panel
            } else if self.kind.is_none()
                && speaks
                && self.people.len() <= 3
                && !self.title.is_empty()
            {
                SessionKind::Lecture
            } else {
                SessionKind::Other
            }
        })
    }
}

fn line_of(words: Piece<'_>) -> Line<'_> {
    super::line::noted(words)
}

fn role(cast: &Cast<'_>, kind: SessionKind) -> RoleKind {
    match cast.part {
        Some(part) => part.role(kind),
        None if matches!(
            kind,
            SessionKind::Panel | SessionKind::MiniPanel | SessionKind::Debate
        ) =>
        {
            RoleKind::Panellist
        }
        None => RoleKind::Speaker,
    }
}

fn same_person(known: &PersonDraft, other: &PersonDraft) -> bool {
    known.given == other.given && known.family == other.family && known.kind == other.kind
}
