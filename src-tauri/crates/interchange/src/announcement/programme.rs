//! Groups the lines of a text into the items of its programme.

use obrady_domain::Clock;

use super::{
    branch,
    clock::Hours,
    date::Dates,
    label::Label,
    lexicon::kinds,
    line::{Bullet, Line},
    outline::{self, DayMark, ItemMark, Role},
    people::{self, Trust},
    piece::{self, Piece, is_all_capital},
    room, section,
    table::{self, Table},
};
use crate::PartOfDay;

/// One item with all the lines that belong to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Item<'t> {
    pub hours: Option<Hours<'t>>,
    /// Its own date.
    pub dates: Option<Dates<'t>>,
    /// The heading of the day under which it stands, as its place in [`Programme::days`].
    pub day: Option<usize>,
    /// The words of its title, people and room.
    pub heads: Vec<Piece<'t>>,
    /// The part of the day that it tells in place of hours.
    pub part: Option<(PartOfDay, Piece<'t>)>,
    /// Words after the hours where the title comes before them.
    pub after: Option<Piece<'t>>,
    /// People and room of a row of a table.
    pub row: table::Row<'t>,
    /// The room over it.
    pub room: Option<Piece<'t>>,
    /// The item that holds it, as its place among the items.
    pub block: Option<usize>,
    /// The lines below it.
    pub body: Vec<Line<'t>>,
}

/// The items of a text and the days over them.
#[derive(Debug, Default)]
pub(super) struct Programme<'t> {
    pub items: Vec<Item<'t>>,
    pub days: Vec<DayMark<'t>>,
    /// For each line whether an item has it.
    pub taken: Vec<bool>,
}

/// Groups `lines`, whose roles are `roles`.
pub(super) fn programme<'t>(lines: &[Line<'t>], roles: &[Role<'t>]) -> Programme<'t> {
    let last_item = roles
        .iter()
        .rposition(|role| matches!(role, Role::Item(_) | Role::Hours(..) | Role::Row))
        .unwrap_or(0);
    let mut grouping = Grouping {
        lines,
        roles,
        last_item,
        titles_first: section::titles_come_first(lines, roles),
        made: Programme { taken: vec![false; lines.len()], ..Programme::default() },
        open: None,
        day: None,
        room: None,
        block: None,
        block_end: None,
        dated: None,
        table: None,
        spaced: (0, 0),
    };
    let mut at = 0;
    while at < lines.len() {
        at = grouping.line(at);
    }
    grouping.made
}

struct Grouping<'l, 't> {
    lines: &'l [Line<'t>],
    roles: &'l [Role<'t>],
    last_item: usize,
    titles_first: bool,
    made: Programme<'t>,
    /// The item to which lines may still be added.
    open: Option<usize>,
    day: Option<usize>,
    room: Option<Piece<'t>>,
    block: Option<usize>,
    /// When the open block ends, where its own hours tell it.
    block_end: Option<Clock>,
    /// The last item with a date of its own, for what lies within its hours.
    dated: Option<(Dates<'t>, Hours<'t>)>,
    table: Option<Table<'t>>,
    /// Of the items with words below, how many have them after a blank line, and how many there are.
    spaced: (u32, u32),
}

impl<'l, 't> Grouping<'l, 't> {
    /// Reads the line at `at`; gives the place of the next to read.
    fn line(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if !matches!(self.roles[at], Role::Row) && line.cells.is_empty() && line.gap {
            self.table = None;
        }
        match &self.roles[at] {
            Role::Day(day) => self.day(at, day),
            Role::Item(mark) => self.item(at, mark),
            Role::Hours(hours, room) => return self.hours(at, hours, *room),
            Role::Row => self.row(at),
            Role::Room => self.room(at),
            Role::Label => self.label(at),
            Role::Words => self.words(at),
        }
        at + 1
    }

    fn day(&mut self, at: usize, day: &DayMark<'t>) {
        self.dated = None;
        self.open = None;
        self.block = None;
        self.room = None;
        let stretch = day.dates.as_ref().is_some_and(|dates| dates.days.len() > 1);
        if stretch && day.ordinal.is_none() {
            self.day = None;
            return;
        }
        self.made.days.push(day.clone());
        self.day = Some(self.made.days.len() - 1);
        // What stands beside the date may be a room for all that follows.
        let rest = self.lines[at].words.after(day.piece).trim_joints();
        let rest = rest.trim_start_by(|c| c == '(').trim_end_by(|c| c == ')');
        if room::is_room(rest) && rest.plain_words().count() <= 5 {
            self.room = Some(rest);
        }
    }

    fn start(&mut self, at: usize, item: Item<'t>) -> usize {
        self.made.taken[at] = true;
        let room = item.room.or(self.room);
        self.made.items.push(Item {
            dates: item.dates.or_else(|| self.dates_around(item.hours)),
            day: self.day,
            block: item.block.or(self.block),
            room,
            ..item
        });
        let place = self.made.items.len() - 1;
        self.open = Some(place);
        place
    }

    /// The date of the meeting that is told above with its own date, for an item in its hours.
    fn dates_around(&self, hours: Option<Hours<'t>>) -> Option<Dates<'t>> {
        let (dates, around) = self.dated.as_ref().filter(|_| self.day.is_none())?;
        let start = hours?.start;
        (around.start <= start && around.end? >= start).then(|| dates.clone())
    }

    fn item(&mut self, at: usize, mark: &ItemMark<'t>) {
        self.dated = match (&mark.dates, mark.hours) {
            (Some(dates), Some(hours)) => Some((dates.clone(), hours)),
            (Some(_), None) => None,
            (None, _) => self.dated.take(),
        };
        let pause = kinds::lead(mark.words.trim_joints()).is_some_and(|lead| lead.kind.is_pause());
        if pause || mark.dates.is_some() {
            self.block = None;
        }
        let start = mark.hours.map(|hours| hours.start);
        if self.block_end.is_some() && start >= self.block_end {
            self.block = None;
            self.block_end = None;
        }
        // `Blok I (10:00–12:00)` holds what starts before it ends.
        let holds = mark
            .hours
            .and_then(|hours| hours.end)
            .filter(|_| section::numbered_section(mark.words));
        let item = Item {
            hours: mark.hours,
            dates: mark.dates.clone(),
            heads: mark
                .before
                .into_iter()
                .chain([mark.words])
                .filter(|head| !head.is_empty())
                .collect(),
            after: mark.after,
            part: mark.part,
            ..Item::default()
        };
        if holds.is_some() {
            self.block = None;
        }
        let place = self.start(at, item);
        if holds.is_some() {
            self.block = Some(place);
            self.block_end = holds;
        }
    }

    /// Hours alone: their words are below them or, in some texts, above.
    fn hours(&mut self, at: usize, hours: &Hours<'t>, room: Option<Piece<'t>>) -> usize {
        if self.titles_first
            && at > 0
            && !self.lines[at].gap
            && let Some(above) = self.reclaim(at - 1)
        {
            let heads = vec![above];
            self.start(at, Item { hours: Some(*hours), heads, room, ..Item::default() });
            self.made.taken[at - 1] = true;
            return at + 1;
        }
        // `10:00` and `10:45` on two lines are one stretch.
        let mut hours = *hours;
        let mut next = at + 1;
        if hours.end.is_none()
            && let Some(Role::Hours(second, None)) = self.roles.get(next)
            && second.end.is_none()
            && second.start > hours.start
            && !self.lines[next].gap
            && matches!(self.roles.get(next + 1), Some(Role::Words))
        {
            hours.end = Some(second.start);
            hours.last = Some(second.first);
            self.made.taken[next] = true;
            next += 1;
        }
        let below = matches!(self.roles.get(next), Some(Role::Words | Role::Label | Role::Room));
        if !below && room.is_none() {
            // The hours of a whole day, or of nothing.
            self.open = None;
            return at + 1;
        }
        self.start(at, Item { hours: Some(hours), room, ..Item::default() });
        next
    }

    /// Takes a line back from the item before it, as the title of the next.
    fn reclaim(&mut self, at: usize) -> Option<Piece<'t>> {
        if !matches!(self.roles[at], Role::Words) {
            return None;
        }
        let line = &self.lines[at];
        if let Some(item) = self.open.and_then(|open| self.made.items.get_mut(open))
            && item.body.last().is_some_and(|last| last.words.start() == line.words.start())
        {
            item.body.pop();
        }
        Some(line.words)
    }

    fn row(&mut self, at: usize) {
        let line = &self.lines[at];
        if let Some(room) = table::room_of_track(line) {
            self.room = Some(room);
            self.open = None;
            self.block = None;
            return;
        }
        if let Some(table) = Table::of_heading(line) {
            self.table = Some(table);
            self.open = None;
            return;
        }
        let read = table::rows(line, self.table.as_ref());
        if let Some(day) = read.day {
            self.made.days.push(day);
            self.day = Some(self.made.days.len() - 1);
            self.block = None;
        }
        if read.rows.is_empty() {
            self.append(at, read.words);
            return;
        }
        // A row without hours is a part of the item above it, or goes on beside it.
        let above = self.open.and_then(|open| Some((open, self.made.items.get(open)?)));
        let block = above.filter(|_| read.inner).map(|(open, item)| item.block.unwrap_or(open));
        let hours = above.filter(|_| !read.inner).and_then(|(_, item)| item.hours);
        for row in read.rows {
            let item = Item {
                hours: row.hours.or(hours),
                heads: row.title.into_iter().collect(),
                room: row.room,
                block,
                body: row.lines.clone(),
                row,
                ..Item::default()
            };
            self.start(at, item);
        }
    }

    /// Adds the words of a row without hours to the open item.
    fn append(&mut self, at: usize, words: Vec<Line<'t>>) {
        let Some(item) = self.open.and_then(|open| self.made.items.get_mut(open)) else { return };
        self.made.taken[at] = true;
        item.body.extend(words);
    }

    fn room(&mut self, at: usize) {
        let words = self.lines[at].words.trim_joints();
        let waiting = self.open.and_then(|open| self.made.items.get(open));
        let next_is_item =
            matches!(self.roles.get(at + 1), Some(Role::Item(_) | Role::Hours(..) | Role::Room));
        // Under hours or a title without a room it is that item's room.
        if waiting.is_some_and(|item| !item.heads.is_empty() || item.hours.is_some())
            && !self.lines[at].gap
            && !(next_is_item && self.lines[at].heading)
            && self.room.is_none()
        {
            self.keep(at);
            return;
        }
        self.open = None;
        self.block = None;
        self.room = Some(words);
        self.made.taken[at] = false;
    }

    fn label(&mut self, at: usize) {
        let line = &self.lines[at];
        let Some(label) = line.label else { return };
        let gapped_last = line.gap && at > self.last_item;
        let keeps = match label.label {
            Label::People(_) | Label::Description | Label::Topics | Label::Room => true,
            Label::Title | Label::Hours => true,
            Label::Place => room::is_room(label.rest) || !gapped_last,
            Label::Organisations(_) => !gapped_last && !line.gap,
            Label::Form => !gapped_last,
            Label::Motto | Label::When | Label::Registration | Label::Website => false,
            Label::Published | Label::Programme | Label::Practical => false,
        };
        if keeps && self.open.is_some() {
            self.note_gap(line);
            self.keep(at);
        } else {
            self.open = None;
            if label.label == Label::Programme {
                self.block = None;
            }
        }
    }

    fn words(&mut self, at: usize) {
        let line = &self.lines[at];
        if self.is_section(at) {
            self.section(at);
            return;
        }
        if self.begins_untimed(at) {
            self.untimed(at);
            return;
        }
        let Some(open) = self.open else { return };
        let item = &self.made.items[open];
        let untitled = item.heads.is_empty() && item.body.is_empty();
        if untitled || !line.gap {
            if !untitled && !line.gap && at > self.last_item && section::ends_programme(line) {
                self.open = None;
                return;
            }
            if !untitled {
                self.note_gap(line);
            }
            self.keep(at);
            return;
        }
        let person = people::people(line.words, Trust::Evident).is_some();
        let pause = item
            .heads
            .first()
            .and_then(|head| kinds::lead(head.trim_joints()))
            .is_some_and(|lead| lead.kind.is_pause());
        let listing =
            item.body.last().is_some_and(|last| last.label.is_some() || last.bullet.is_some());
        let (spaced, all) = self.spaced;
        let last = at > self.last_item;
        let manner = spaced * 2 > all && !pause;
        let goes_on = if section::ends_programme(line) {
            false
        } else if person && (listing || !last) {
            true
        } else if last {
            manner
        } else {
            !pause || person
        };
        if goes_on {
            self.note_gap(line);
            self.keep(at);
        } else {
            self.open = None;
        }
    }

    /// Whether the line is an item without hours: `Panel dyskusyjny: Woda` among others.
    fn begins_untimed(&self, at: usize) -> bool {
        const LONGEST: usize = 180;
        let line = &self.lines[at];
        let words = line.words.trim_end_by(|c| c == ':');
        let Some(lead) = kinds::lead(words).filter(|lead| section::has_content(lead.kind)) else {
            return false;
        };
        let rest = words.after(lead.piece);
        let quoted = rest.trim().starts_with(piece::opens_quote);
        let titled = rest.trim_start().starts_with(':') || quoted;
        let alone = !rest.has_words() && (line.words.ends_with(':') || line.heading);
        let short = words.chars().count() <= LONGEST && !words.ends_with('.');
        if !short || outline::is_sentence(words) || !line.dates.is_empty() || !line.hours.is_empty()
        {
            return false;
        }
        let open = self.open.and_then(|open| self.made.items.get(open));
        if line.bullet.is_some() {
            let timed = open.is_some_and(|item| item.hours.is_some());
            return titled && !timed && open.is_none_or(|item| !item.heads.is_empty());
        }
        let waits = open.is_some_and(|item| {
            item.heads.is_empty() && item.body.is_empty() || branch::holds_parallel(item)
        });
        let timed_below =
            self.titles_first && matches!(self.roles.get(at + 1), Some(Role::Hours(..)));
        let after_list = alone
            && at > 0
            && self.lines[at - 1].bullet == Some(Bullet::Number)
            && line.words.ends_with(':');
        let begun = !self.made.items.is_empty() && !timed_below;
        begun && !waits && (line.gap || line.heading || after_list) && (titled || alone)
    }

    fn untimed(&mut self, at: usize) {
        self.block = None;
        self.block_end = None;
        // Right below `10:00 Otwarcie` it shares the hour, further down nothing is known.
        let above = self.open.and_then(|open| self.made.items.get(open));
        let hours = above.filter(|item| {
            let lines = item.body.len() + item.heads.len();
            lines == 1 && at > 0 && item.row.title.is_none()
        });
        let hours = hours.and_then(|item| item.hours);
        let words = self.lines[at].words.trim_end_by(|c| c == ':');
        self.start(at, Item { hours, heads: vec![words], ..Item::default() });
    }

    /// Counts in which manner the words of items stand below them.
    fn note_gap(&mut self, line: &Line<'t>) {
        let Some(item) = self.open.and_then(|open| self.made.items.get(open)) else { return };
        if item.body.is_empty() {
            self.spaced.0 += u32::from(line.gap);
            self.spaced.1 += 1;
        }
    }

    fn keep(&mut self, at: usize) {
        if let Some(item) = self.open.and_then(|open| self.made.items.get_mut(open)) {
            item.body.push(self.lines[at].clone());
            self.made.taken[at] = true;
        }
    }

    /// Whether the line is the heading of a block of items.
    fn is_section(&self, at: usize) -> bool {
        const LONGEST: usize = 140;
        let line = &self.lines[at];
        let words = line.words;
        // Hours alone take the line below them as their title.
        let untitled = self.open.is_some_and(|open| {
            let item = &self.made.items[open];
            item.heads.is_empty() && item.body.is_empty() || branch::holds_parallel(item)
        });
        if untitled
            || at > self.last_item
            || words.chars().count() > LONGEST
            || line.bullet.is_some()
        {
            return false;
        }
        let next = self.roles.get(at + 1);
        let before_item = match next {
            Some(Role::Item(_)) => true,
            Some(Role::Hours(..)) => !self.titles_first,
            Some(Role::Label | Role::Words) => {
                section::numbered_section(words)
                    && self.roles[at + 1..].iter().take(4).any(|role| matches!(role, Role::Item(_)))
            }
            _ => false,
        };
        if !before_item
            || words.ends_with(['.', ',', ';', '?', '!']) && !section::numbered_section(words)
        {
            return false;
        }
        let next_gap = self.lines.get(at + 1).is_some_and(|next| next.gap);
        let marked =
            line.heading || is_all_capital(words.str()) || section::numbered_section(words);
        let people = people::people(words, Trust::Evident).is_some();
        marked
            && (line.gap || line.heading || self.open.is_none() || section::numbered_section(words))
            || (line.gap && (!next_gap || section::is_short_heading(words)) && !people)
    }

    fn section(&mut self, at: usize) {
        self.open = None;
        self.block = None;
        let words = self.lines[at].words;
        if section::numbered_section(words) {
            let place = self.start(at, Item { heads: vec![words], ..Item::default() });
            self.block = Some(place);
        } else {
            // A track or a mere heading: it stays visible as left over.
            self.made.taken[at] = false;
        }
    }
}
