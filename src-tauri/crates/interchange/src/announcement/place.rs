//! Where the event is, and whether people take part there or from a distance.

use super::{
    label::Label,
    lexicon::{
        nouns::{self, Sense},
        towns,
    },
    line::Line,
    piece::{Piece, fold, is_capital},
    text::{tidy, tidy_title},
};

/// The lines at the top among which a place may stand without a word that says so.
const HEADER: usize = 14;

/// A place with the words that it came from.
#[derive(Clone, Debug)]
pub(super) struct Venue<'t> {
    pub name: String,
    pub pieces: Vec<Piece<'t>>,
    /// Whether the town could not be brought to the nominative.
    pub declined: bool,
}

/// Finds the place in the lines that are no part of the programme; `letter` is the place and date
/// at the head of a letter, which say where it was written.
pub(super) fn venue<'t>(
    lines: &[Line<'t>],
    free: &[bool],
    letter: Option<Piece<'t>>,
) -> Option<Venue<'t>> {
    let aside = |line: &Line<'t>| letter.is_some_and(|letter| letter.meets(line.words));
    let free: Vec<bool> =
        lines.iter().zip(free).map(|(line, free)| *free && !aside(line)).collect();
    let open = || lines.iter().zip(&free).filter(|(_, free)| **free).map(|(line, _)| line);
    if let Some(venue) = labelled(lines, &free) {
        return Some(venue);
    }
    let town = || town_beside_date(lines, &free).or_else(|| town_in_heading(lines, &free));
    let building = building_beside_date(lines, &free).or_else(|| addressed(lines, &free));
    if let Some(building) = building.or_else(|| building_in_heading(lines, &free)) {
        return Some(building.in_town(town()));
    }
    open()
        .find_map(studio)
        .or_else(|| open().find_map(|line| announced(line, true)))
        .or_else(town)
        .or_else(|| open().find_map(|line| announced(line, false)))
}

impl Venue<'_> {
    /// With the town, where its own words name none.
    fn in_town(mut self, town: Option<Self>) -> Self {
        let words: Vec<&str> = self.name.split(' ').collect();
        let named = (0..words.len()).any(|at| towns::town(&words[at..]).is_some());
        if let Some(town) = town.filter(|_| !named) {
            self.name = format!("{}, {}", self.name, town.name);
            self.pieces.extend(town.pieces);
        }
        self
    }
}

/// `Miejsce: Centrum Kongresowe, ul. …`, the place beside it or below.
fn labelled<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| free[*at]) {
        let Some(label) = line.label else { continue };
        match label.label {
            Label::Place => {
                let mut pieces = vec![label.rest];
                if !label.rest.has_words() {
                    let below = lines
                        .get(at + 1)
                        .filter(|below| free[at + 1] && below.label.is_none() && !below.gap);
                    pieces = below.map(|below| below.words).into_iter().collect();
                    if let Some(more) = lines
                        .get(at + 2)
                        .filter(|more| free[at + 2] && is_address(more.words) && !more.gap)
                    {
                        pieces.push(more.words);
                    }
                } else if let Some(more) = lines.get(at + 1).filter(|more| {
                    free.get(at + 1) == Some(&true)
                        && is_address(more.words)
                        && more.label.is_none()
                        && !more.gap
                }) {
                    pieces.push(more.words);
                }
                pieces.retain(|piece| !is_online(*piece));
                if let Some(first) = pieces.first() {
                    let first = without_dates(line, *first);
                    pieces[0] = first;
                    let name =
                        pieces.iter().map(|piece| tidy_title(piece)).collect::<Vec<_>>().join(", ");
                    pieces.push(label.piece);
                    if !name.is_empty() {
                        return Some(Venue { name, pieces, declined: false });
                    }
                }
            }
            Label::When
                if fold(&label.piece).contains("miejsc")
                    || fold(&label.piece).contains("place")
                    || fold(&label.piece).contains("venue") =>
            {
                let mut rest = label.rest;
                for piece in line
                    .dates
                    .iter()
                    .map(|dates| dates.piece)
                    .chain(line.hours.iter().map(|hours| hours.piece))
                {
                    if piece.end() <= rest.end() && piece.start() >= rest.start() {
                        rest = rest.after(piece);
                    }
                }
                let rest = rest.trim_joints();
                if rest.has_words() && !is_online(rest) {
                    return Some(Venue {
                        name: tidy_title(&rest),
                        pieces: vec![rest],
                        declined: false,
                    });
                }
            }
            _ => {}
        }
    }
    None
}

fn without_dates<'t>(line: &Line<'t>, piece: Piece<'t>) -> Piece<'t> {
    let inside = line
        .dates
        .iter()
        .map(|dates| dates.piece)
        .chain(line.hours.iter().map(|hours| hours.piece));
    let mut rest = piece;
    for dated in inside {
        if dated.start() >= rest.start() && dated.end() <= rest.end() {
            let before = rest.before(dated).trim_joints();
            rest = if before.has_words() { before } else { rest.after(dated).trim_joints() };
        }
    }
    rest
}

/// The lines near the top that name a date, with the words before and after it.
fn beside_dates<'l, 't>(
    lines: &'l [Line<'t>],
    free: &'l [bool],
) -> impl Iterator<Item = (Piece<'t>, Piece<'t>)> + use<'l, 't> {
    let top = lines.iter().zip(free).take(HEADER).filter(|(_, free)| **free).map(|(line, _)| line);
    top.filter_map(|line| {
        let aside = [Label::Published, Label::Practical, Label::Registration];
        let labelled = line.label.is_some_and(|label| aside.contains(&label.label));
        let dates = line.dates.first().filter(|_| !labelled && line.words.len() <= 240)?;
        let after = line.words.after(dates.piece);
        let after = line.hours.iter().fold(after, |rest, hours| {
            if hours.piece.start() >= rest.start() { rest.after(hours.piece) } else { rest }
        });
        Some((line.words.before(dates.piece), after.trim_joints()))
    })
}

/// `Katowice, 14 maja 2010 r.`, `17–18 maja 2018 r., Gdynia`.
fn town_beside_date<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    beside_dates(lines, free).find_map(|(before, after)| {
        let tail = |part: Piece<'t>| {
            let at = part.rfind([',', '–', '|', '”', '"'])?;
            Some(part.from(at).trim_joints().trim_start_by(|c| matches!(c, '”' | '"' | ' ')))
        };
        let (near, far) = (before.trim_joints(), after);
        [Some(near), tail(near), Some(far), tail(far)].into_iter().flatten().find_map(|piece| {
            let name = town_alone(piece).or_else(|| {
                // `Kamień Śląski, 17 maja`: a place of which nothing is known but where it stands.
                let words: Vec<Piece<'t>> = piece.words().collect();
                let proper =
                    (1..=3).contains(&words.len()) && words.iter().all(|word| is_place_word(word));
                let alone = before.trim_end().ends_with(',')
                    && piece.start() == near.start()
                    && piece.end() == near.end();
                (proper && alone).then(|| tidy_title(&piece))
            })?;
            Some(Venue { name, pieces: vec![piece], declined: false })
        })
    })
}

fn is_place_word(word: &str) -> bool {
    is_capital(word)
        && word.chars().all(|c| c.is_alphabetic() || c == '-')
        && super::months::weekday(&fold(word)).is_none()
        && !nouns::is_event(word)
        && super::outline::counted(word, &fold(word)).is_none()
}

/// `17 maja 2018 r. (czwartek) – Park Naukowy w Gdyni`.
fn building_beside_date<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    const MOST_WORDS: usize = 12;
    beside_dates(lines, free).find_map(|(before, after)| {
        [after, before.trim_joints()].into_iter().find_map(|part| {
            // `Gdańsk, European Solidarity Centre`: a town and more.
            let words: Vec<&str> = part.words().map(|word| word.str()).collect();
            let town = towns::town(&words)
                .is_some_and(|(_, count)| count < words.len() && words[count - 1].ends_with(','));
            let fits = part.plain_words().count() <= MOST_WORDS
                && (begins_place(part) || (town && part.start() == after.start()))
                && !is_online(part);
            fits.then(|| Venue { name: in_nominative(part), pieces: vec![part], declined: false })
        })
    })
}

/// A building on a line of its own near the top: `Dom Kultury w Mikołowie`.
fn building_in_heading<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    const LONGEST: usize = 100;
    lines.iter().zip(free).take(HEADER).skip(1).filter(|(_, free)| **free).find_map(|(line, _)| {
        let short =
            line.words.chars().count() <= LONGEST && !line.words.ends_with(['.', ':', '!', '?']);
        let plain = line.label.is_none()
            && line.dates.is_empty()
            && line.links.is_empty()
            && line.bullet.is_none()
            && line.cells.is_empty();
        let event = line.words.plain_words().any(|word| nouns::is_event(&word));
        (short && plain && !event && begins_place(line.words)).then(|| Venue {
            name: in_nominative(line.words),
            pieces: vec![line.words],
            declined: false,
        })
    })
}

/// A town alone on a line near the top.
fn town_in_heading<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    let top = lines.iter().zip(free).take(HEADER).filter(|(_, free)| **free);
    top.filter(|(line, _)| line.label.is_none()).find_map(|(line, _)| {
        let tail = line.words.rfind([',', '–']).map(|at| line.words.from(at).trim_joints());
        [Some(line.words), tail.filter(|_| line.words.chars().count() <= 120)]
            .into_iter()
            .flatten()
            .find_map(|piece| {
                Some(Venue { name: town_alone(piece)?, pieces: vec![piece], declined: false })
            })
    })
}

/// A line with a street near the top, with the building above it.
fn addressed<'t>(lines: &[Line<'t>], free: &[bool]) -> Option<Venue<'t>> {
    lines.iter().enumerate().take(HEADER).filter(|(at, _)| free[*at]).find_map(|(at, line)| {
        if !is_address(line.words)
            || line.label.is_some()
            || line.words.chars().count() > 140
            || line.words.ends_with('.')
        {
            return None;
        }
        let above = at
            .checked_sub(1)
            .map(|above| &lines[above])
            .filter(|above| free[at - 1] && begins_place(above.words) && !line.gap);
        let own = line.dates.first().map_or(line.words, |dates| {
            let after = line.words.after(dates.piece).trim_joints();
            if is_address(after) { after } else { line.words.before(dates.piece).trim_joints() }
        });
        let mut pieces: Vec<Piece<'t>> = above.map(|above| above.words).into_iter().collect();
        pieces.push(own);
        let name = pieces.iter().map(|piece| tidy_title(piece)).collect::<Vec<_>>().join(", ");
        Some(Venue { name, pieces, declined: false })
    })
}

/// Whether the words are or begin with a street address.
pub(super) fn is_address(words: Piece<'_>) -> bool {
    let lower = fold(&words);
    let street =
        ["ul. ", "al. ", "pl. ", "aleja ", "plac ", "rynek", " street", " avenue", " road", "os. "]
            .iter()
            .any(|word| lower.contains(word));
    street && words.chars().any(|c| c.is_ascii_digit())
        || (lower.starts_with("rynek") && words.plain_words().count() <= 4)
}

/// Whether the words begin with a building, after its adjectives.
pub(super) fn begins_place(words: Piece<'_>) -> bool {
    words
        .plain_words()
        .take(4)
        .any(|word| nouns::noun(&word, Sense::Place).is_some() && is_capital(&word))
        && (is_capital(&words) || ["w ", "we ", "na "].iter().any(|joint| words.starts_with(joint)))
}

/// `ze studiem nagraniowym w Katowicach`.
fn studio<'t>(line: &Line<'t>) -> Option<Venue<'t>> {
    let lower = fold(&line.words);
    if lower.len() != line.words.len() {
        return None;
    }
    let at = ["ze studiem", "ze studia", "w studiu", "z studia", "studio w", "a studio in"]
        .iter()
        .find_map(|cue| lower.find(cue))?;
    let tail = line.words.from(at);
    let (piece, town, _) = town_after_in(tail)?;
    Some(Venue {
        name: format!("{town} (studio)"),
        pieces: vec![tail.to(0).join(piece)],
        declined: false,
    })
}

/// The town after the first `w` in the words: its words with the town, and its name.
fn town_after_in(text: Piece<'_>) -> Option<(Piece<'_>, String, bool)> {
    let words: Vec<Piece<'_>> = text.words().take(40).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        if !matches!(fold(word).as_str(), "w" | "we" | "in") {
            return None;
        }
        let following: Vec<&str> = words[at + 1..].iter().take(2).map(|word| word.str()).collect();
        let (town, count) = towns::town(&following)?;
        let last = words[at + count].trim_end_by(|c| !c.is_alphanumeric());
        Some((word.join(last), town, false))
    })
}

/// A place in a sentence: `odbędzie się w Hotelu Qubus w Gliwicach`; a mere town only where no
/// building is asked for.
fn announced<'t>(line: &Line<'t>, buildings: bool) -> Option<Venue<'t>> {
    const CUES: [&str; 16] = [
        "odbędzie",
        "odbędą",
        "odbywa",
        "zaprasza",
        "spotka",
        "gości",
        "w dniach",
        "w dniu",
        "will be held",
        "takes place",
        "take place",
        "held in",
        "held at",
        "taking place",
        "odbyć",
        "hosted in",
    ];
    let lower = fold(&line.words);
    if !CUES.iter().any(|cue| lower.contains(cue)) {
        return None;
    }
    let words: Vec<Piece<'t>> = line.words.words().take(120).collect();
    let mut town_only = None;
    for (at, word) in words.iter().enumerate() {
        if !matches!(fold(word).as_str(), "w" | "we" | "na" | "at" | "in") {
            continue;
        }
        let rest = line.words.from(
            words.get(at + 1).map_or(line.words.end(), |next| next.start()) - line.words.start(),
        );
        let inside = line.dates.iter().any(|dates| dates.piece.meets(*word));
        if inside {
            continue;
        }
        if let Some(place) = building(rest) {
            let mut piece = place;
            let mut name = in_nominative(place);
            let after = line.words.after(place);
            if let Some((town_piece, town, _)) = town_after_in(after.to(next_stop(after)))
                && town_piece.start() <= place.end() + 3
            {
                piece = piece.join(town_piece);
                name = format!("{name}, {town}");
            }
            let after = line.words.after(piece);
            if let Some(town) = english_town(after) {
                name = format!("{name}, {}", town.str());
                piece = piece.join(town);
            }
            // An address after a comma or in brackets.
            let after = line.words.after(piece);
            let address = after.trim_joints();
            if let Some(street) = street(address).filter(|street| street.start() <= piece.end() + 4)
            {
                name = format!("{name}, {}", tidy_title(&street));
                piece = piece.join(street);
            }
            return Some(Venue { name, pieces: vec![piece], declined: false });
        }
        let following: Vec<&str> = words[at + 1..].iter().take(2).map(|word| word.str()).collect();
        if let Some((town, count)) = towns::town(&following)
            && fold(word) != "na"
        {
            let last = words[at + count].trim_end_by(|c| !c.is_alphanumeric());
            town_only.get_or_insert(Venue {
                name: town,
                pieces: vec![word.join(last)],
                declined: false,
            });
        } else if matches!(fold(word).as_str(), "w" | "we")
            && let Some(next) = following.first().filter(|next| is_capital(next))
            && town_only.is_none()
            && is_sure_cue(&line.words[..word.start() - line.words.start()])
            && nouns::noun(next, Sense::Event).is_none()
            && let Some(town) = towns::guessed(next.trim_matches(|c: char| !c.is_alphanumeric()))
        {
            let last = words[at + 1].trim_end_by(|c| !c.is_alphanumeric());
            town_only = Some(Venue { name: town, pieces: vec![word.join(last)], declined: true });
        }
    }
    town_only.filter(|_| !buildings)
}

/// The town in ` in Durham`, of which nothing is known but its capital letter.
fn english_town(after: Piece<'_>) -> Option<Piece<'_>> {
    let rest = after.strip_prefix(" in ").map(|rest| after.from(after.len() - rest.len()))?;
    let word = rest.words().next()?.trim_end_by(|c| !c.is_alphanumeric());
    (is_capital(&word) && towns::town(&[word.str()]).is_none()).then_some(word)
}

fn is_sure_cue(before: &str) -> bool {
    let lower = fold(before);
    ["odbędzie się", "odbędą się", "odbywa się"].iter().any(|cue| lower.contains(cue))
}

fn next_stop(text: Piece<'_>) -> usize {
    text.find(". ").unwrap_or(text.len())
}

/// `ul. Dworcowa 27`.
fn street(text: Piece<'_>) -> Option<Piece<'_>> {
    let lower = fold(&text);
    let text = if lower.starts_with("przy ul") { text.from("przy ".len()) } else { text };
    let lower = fold(&text);
    if !["ul. ", "al. ", "pl. ", "aleja ", "plac "].iter().any(|start| lower.starts_with(start)) {
        return None;
    }
    let end = text.char_indices().skip(4).find(|(at, c)| {
        matches!(c, ',' | ';' | ')' | '(')
            || (*c == '.' && (text[at + 1..].trim().is_empty() || text[at + 1..].starts_with(' ')))
    });
    Some(text.to(end.map_or(text.len(), |(at, _)| at)).trim())
}

/// A building at the start of `text`, with its name.
fn building(text: Piece<'_>) -> Option<Piece<'_>> {
    let words: Vec<Piece<'_>> = text.words().take(14).collect();
    let noun_at = words.iter().take(4).position(|word| {
        nouns::noun(word.trim_matches(|c: char| !c.is_alphanumeric()), Sense::Place).is_some()
    })?;
    // Only adjectives may stand before the noun.
    let adjectives = words[..noun_at].iter().all(|word| {
        let lower = fold(word);
        (lower.ends_with("ym")
            || lower.ends_with("im")
            || lower.ends_with("ej")
            || lower == "the"
            || is_capital(word))
            && !word.ends_with([',', '.'])
    });
    if !adjectives {
        return None;
    }
    let mut last = noun_at;
    let mut at = noun_at;
    while !words[at].ends_with([',', '.', ';', ')']) {
        let Some(next) = words.get(at + 1) else { break };
        let plain = next.trim_matches(|c: char| matches!(c, '„' | '”' | '"' | '('));
        let joins = matches!(plain, "im." | "i" | "św." | "nr" | "of" | "the" | "m." | "st.")
            && words.get(at + 2).is_some_and(|word| {
                is_capital(word) || word.starts_with(|c: char| c.is_ascii_digit())
            });
        let adjective = ["nej", "wej", "skiej", "ckiej", "nym", "wym", "skim", "ckim"]
            .iter()
            .any(|ending| plain.ends_with(ending))
            && at < noun_at + 2;
        let town = matches!(fold(next).as_str(), "w" | "we");
        if town {
            break;
        }
        if is_capital(plain) && !next.starts_with('(')
            || joins
            || adjective
            || (plain.chars().all(|c| c.is_ascii_digit()) && at > noun_at)
        {
            at += 1;
            last = at;
        } else {
            break;
        }
    }
    let end = words[last].trim_end_by(|c| matches!(c, ',' | '.' | ';' | ')'));
    let first = words[0];
    let first = if fold(&first) == "the" { words[1.min(last)] } else { first };
    Some(first.to(0).join(end))
}

/// A place as a heading names it: `w Hotelu Qubus w Gliwicach` is `Hotel Qubus, Gliwice`.
fn in_nominative(words: Piece<'_>) -> String {
    let text = tidy_title(&words);
    let joints = ["w ", "we ", "na ", "at the ", "in the ", "at "];
    let bare = joints.iter().find_map(|joint| text.strip_prefix(joint)).unwrap_or(&text).to_owned();
    let named = nouns::nominative(&bare, Sense::Place).unwrap_or(bare);
    let named = obrady_words::capital(&named);
    // The town of a building that is named in the nominative stays as it is written.
    for joint in [" w ", " we "] {
        if let Some((building, rest)) = named.rsplit_once(joint) {
            let following: Vec<&str> = rest.split(' ').take(2).collect();
            if let Some((town, count)) = towns::town(&following) {
                let more: Vec<&str> = rest.split(' ').skip(count).collect();
                let more = more.join(" ");
                return if more.is_empty() {
                    format!("{building}, {town}")
                } else {
                    format!("{building}, {town} {more}")
                };
            }
        }
    }
    named
}

/// The town where that is all the words say, in the nominative.
pub(super) fn town_alone(words: Piece<'_>) -> Option<String> {
    let words = words.trim_joints();
    let all: Vec<&str> = words.words().map(|word| word.str()).collect();
    let (joint, named) = match all.first().map(|word| fold(word)).as_deref() {
        Some("w" | "we" | "in") => (1, &all[1..]),
        _ => (0, &all[..]),
    };
    let (town, count) = towns::town(named)?;
    let rest = all.len() - joint - count;
    let closed = rest == 0
        || (rest == 1 && matches!(all.last().copied(), Some("(Polska)" | "Polska" | "Poland")));
    closed.then_some(town)
}

/// Whether the words name no place but the network.
fn is_online(words: Piece<'_>) -> bool {
    let lower = fold(&words);
    let first = lower.trim();
    [
        "online",
        "on-line",
        "zoom",
        "teams",
        "ms teams",
        "microsoft teams",
        "internet",
        "platforma",
        "webex",
        "google meet",
        "clickmeeting",
    ]
    .iter()
    .any(|word| first.starts_with(word))
}

/// For tests and problems: the words of a place.
pub(super) fn written(venue: &Venue<'_>) -> String {
    tidy(venue.pieces.first().map_or("", |piece| piece.str()))
}
