//! The numbers in words, as they go on paper.

use chrono::NaiveDate;
use obrady_domain::{Attendance, Event, OrganisationKind, RegistrationState};
use obrady_print::{Bar, BarChart, NumbersSheet, TimeChart};
use obrady_words::{Language, Words};

use super::{Fill, Numbers, SessionFill, TimePoint, TimeStep, Timeline};
use crate::printing::{attendance, state_name};

/// How many bars of categories and of sessions have room on the page beside all else.
const MOST: usize = 10;

/// The page of an event's numbers.
pub(crate) fn sheet(numbers: &Numbers, event: &Event, words: Words) -> NumbersSheet {
    let english = words.language() == Language::English;
    let named = |name: &str, in_english: &str| {
        if english && !in_english.is_empty() { in_english.to_owned() } else { name.to_owned() }
    };
    let plain = |label: String, count: u32| Bar {
        label,
        value: words.paper_numbers_count(count.into()),
        count,
        of: None,
    };
    let states = numbers.states.iter().map(|one| plain(state_name(&words, one.of), one.count));
    let sides = numbers.attendance.iter().map(|one| plain(attendance(&words, one.of), one.count));
    let kinds = numbers.kinds.iter().map(|one| {
        let label =
            one.of.map_or_else(|| words.numbers_kinds_without(), |kind| kind_name(words, kind));
        plain(label, one.count)
    });
    let voivodeships = numbers.voivodeships.iter().map(|one| {
        let unknown = one.of.is_empty();
        let label = if unknown { words.numbers_voivodeships_unknown() } else { one.of.clone() };
        plain(label, one.count)
    });
    let categories = numbers.categories.iter().map(|one| {
        let name = one.of.as_ref().map(|kind| named(&kind.name, &kind.name_en));
        plain(name.unwrap_or_else(|| words.numbers_categories_without()), one.count)
    });
    let limits = numbers.limits.iter().map(|one| {
        let label = match one.attendance {
            Some(side) => attendance(&words, side),
            None => named(&one.category, &one.category_en),
        };
        filled(label, one.fill, words)
    });
    let sessions =
        numbers.sessions.iter().map(|one| filled(session_name(one, words), one.fill, words));
    let charts = [
        (words.numbers_states(), states.collect::<Vec<_>>(), usize::MAX),
        (words.numbers_attendance(), sides.collect(), usize::MAX),
        (words.numbers_limits(), limits.collect(), MOST),
        (
            words.numbers_categories(),
            known(categories, numbers.categories.iter().any(|one| one.of.is_some())),
            MOST,
        ),
        (
            words.numbers_kinds(),
            known(kinds, numbers.kinds.iter().any(|one| one.of.is_some())),
            usize::MAX,
        ),
        (
            words.numbers_voivodeships(),
            known(voivodeships, numbers.voivodeships.iter().any(|one| !one.of.is_empty())),
            usize::MAX,
        ),
        (words.numbers_sessions(), sessions.collect(), MOST),
    ];
    NumbersSheet {
        event: event.title.clone(),
        starts_on: event.starts_on,
        ends_on: event.ends_on,
        figures: figures(numbers, words),
        time: (!numbers.time.points.is_empty()).then(|| time(&numbers.time, words)),
        bars: charts
            .into_iter()
            .filter(|(_, bars, _)| says_something(bars))
            .map(|(title, bars, most)| chart(title, bars, most, words))
            .collect(),
    }
}

/// Whether anything is said by them.
fn says_something(bars: &[Bar]) -> bool {
    bars.iter().any(|bar| bar.count > 0 || bar.of.is_some())
}

/// None where nobody is known to be of any kind: the one bar of all of them says nothing.
fn known(bars: impl Iterator<Item = Bar>, is_known: bool) -> Vec<Bar> {
    if is_known { bars.collect() } else { Vec::new() }
}

/// The first `most` bars; how many are left out is said below.
fn chart(title: String, mut bars: Vec<Bar>, most: usize, words: Words) -> BarChart {
    let left = bars.len().saturating_sub(most);
    bars.truncate(most);
    let note = if left > 0 { words.paper_numbers_left(left as i64) } else { String::new() };
    BarChart { title, bars, note }
}

fn figures(numbers: &Numbers, words: Words) -> Vec<(String, String)> {
    let count = |count: u32| words.paper_numbers_count(count.into());
    let of = |state: RegistrationState| {
        let share = numbers.states.iter().find(|one| one.of == state);
        count(share.map_or(0, |one| one.count))
    };
    let mut figures = vec![
        (count(numbers.standing), words.numbers_figure_standing()),
        (of(RegistrationState::Confirmed), words.numbers_figure_confirmed()),
        (of(RegistrationState::Pending), words.numbers_figure_pending()),
        (of(RegistrationState::WaitingList), words.numbers_figure_waiting()),
    ];
    if numbers.presence.present > 0 {
        let expected = count(numbers.presence.expected);
        figures.push((count(numbers.presence.came), words.paper_numbers_present(expected)));
    }
    figures
}

fn filled(label: String, fill: Fill, words: Words) -> Bar {
    let taken = words.paper_numbers_count(fill.taken.into());
    let value = match fill.places {
        Some(places) => words.paper_numbers_taken(words.paper_numbers_count(places.into()), taken),
        None => taken,
    };
    let value = if fill.waiting > 0 {
        words.paper_numbers_waits(fill.waiting.into(), value)
    } else {
        value
    };
    Bar { label, value, count: fill.taken, of: fill.places }
}

fn session_name(session: &SessionFill, words: Words) -> String {
    let title = session.title.trim();
    let title = if title.is_empty() { words.paper_untitled() } else { title.to_owned() };
    if session.attendance == Attendance::Online {
        // In front, where it is not cut off.
        format!("{}: {title}", attendance(&words, session.attendance))
    } else {
        title
    }
}

fn time(line: &Timeline, words: Words) -> TimeChart {
    let points = &line.points;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return TimeChart::default();
    };
    // Of several that are the highest, the first.
    let most = points.iter().rev().max_by_key(|point| point.count).unwrap_or(first);
    let mut said = vec![
        words.numbers_time_text(last.sum.into(), words.day(first.from), words.day(last.to)),
        words.numbers_time_most(most.count.into(), span(most, words)),
    ];
    // Bars of a few are not to pass for all of them, nor on paper.
    let undated = (line.undated > 0).then(|| words.numbers_time_undated(line.undated.into()));
    let beside = undated.as_ref().map(|text| format!(" ({text})")).unwrap_or_default();
    said.extend(undated);
    let each = match line.step {
        TimeStep::Day => words.numbers_time_step_day(),
        TimeStep::Week => words.numbers_time_step_week(),
        TimeStep::Month => words.numbers_time_step_month(),
        TimeStep::Year => words.numbers_time_step_year(),
    };
    TimeChart {
        title: format!("{}: {}{beside}", words.numbers_time(), lower(&each)),
        alternative: said.join(". ") + ".",
        counts: points.iter().map(|point| point.count).collect(),
        first: words.day(first.from),
        last: words.day(last.to),
        most: words.paper_numbers_count(most.count.into()),
    }
}

fn span(point: &TimePoint, words: Words) -> String {
    let day = |day: NaiveDate| words.day(day);
    if point.from == point.to { day(point.from) } else { words.day_range(point.from, point.to) }
}

/// As amid a sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// What an organisation is, in words.
#[must_use]
pub fn kind_name(words: Words, kind: OrganisationKind) -> String {
    match kind {
        OrganisationKind::Gmina => words.organisation_kind_gmina(),
        OrganisationKind::Powiat => words.organisation_kind_powiat(),
        OrganisationKind::Voivodeship => words.organisation_kind_voivodeship(),
        OrganisationKind::Government => words.organisation_kind_government(),
        OrganisationKind::Association => words.organisation_kind_association(),
        OrganisationKind::Science => words.organisation_kind_science(),
        OrganisationKind::Company => words.organisation_kind_company(),
        OrganisationKind::Media => words.organisation_kind_media(),
        OrganisationKind::Other => words.organisation_kind_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_date_is_told_above_the_bars_of_all_others() {
        let day = NaiveDate::from_ymd_opt(2027, 6, 1).expect("a day");
        let title = |undated| {
            let line = Timeline::of(&[(day, 2)].into(), undated);
            time(&line, Words::new(Language::Polish)).title
        };
        assert_eq!(title(40), "Napływ zgłoszeń: w każdym dniu (40 zgłoszeń nie ma daty)");
        assert_eq!(title(0), "Napływ zgłoszeń: w każdym dniu");
    }
}
