//! Names of rooms.

use super::{
    lexicon::{
        Words,
        nouns::{self, Sense},
        words,
    },
    piece::{Piece, fold, is_dash},
    place,
    text::tidy_title,
};

/// Words with which rooms are named.
static FIRST: Words = words(
    "sala sali salka aula auli hol holu hall foyer scena scenie audytorium pokój namiot patio \
     lobby dziedziniec taras czytelnia stolik restauracja ballroom room auditorium stage theatre \
     theater lobby atrium studio suite marquee stołówka jadalnia świetlica kuluary kawiarnia oranżeria krużganek online on-line zoom teams",
);
/// Words with which rooms are named in English, at their end.
static LAST: Words =
    words("room hall auditorium stage theatre theater ballroom foyer lobby atrium suite chamber");

/// Whether all of `text` names a room.
pub(super) fn is_room(text: Piece<'_>) -> bool {
    const MOST_WORDS: usize = 8;
    const LONGEST: usize = 120;
    let text = text.trim_joints();
    if text.len() > LONGEST {
        return false;
    }
    let folded: Vec<String> = text.plain_words().map(|word| fold(&word)).collect();
    let first = match folded.first().map(String::as_str) {
        Some("w" | "we" | "na" | "in" | "the") => folded.get(1),
        _ => folded.first(),
    };
    let Some(first) = first else { return false };
    let named = FIRST.has(first) || (first == "ms" && folded.iter().any(|word| word == "teams"));
    let last = folded.last().filter(|_| folded.len() <= 4);
    let ended = last.is_some_and(|last| LAST.has(last));
    // `Room 2`, `Main Hall B`.
    let lettered = folded.len() >= 2
        && folded.last().is_some_and(|last| last.len() <= 2)
        && folded.len() <= 4
        && LAST.has(&folded[folded.len() - 2]);
    let sentence = text.ends_with(['?', '!']) || text.contains([':', '„', '?', '!']);
    (named || ended || lettered) && folded.len() <= MOST_WORDS && !sentence
}

/// The room with which `text` ends, in brackets or after a comma or dash, and what is before it.
pub(super) fn at_end(text: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>)> {
    let trimmed = text.trim().trim_end_by(|c| matches!(c, '.' | ';' | ','));
    if trimmed.ends_with([')', ']']) {
        let open = trimmed.rfind(['(', '['])?;
        let inner = trimmed.part(open + 1, trimmed.len() - 1);
        let place =
            place::is_address(inner) || (place::begins_place(inner) && inner.words().count() <= 10);
        if is_room(inner) || place {
            return Some((trimmed.to(open), inner.trim()));
        }
        // `sala konferencyjna (I piętro)`.
        let before = trimmed.to(open).trim();
        if let Some((rest, room)) = at_end(before)
            && !room.is_empty()
        {
            return Some((rest, trimmed.from(room.start() - trimmed.start())));
        }
        return None;
    }
    let cuts = trimmed.char_indices().filter(|(at, character)| {
        let spaced = trimmed[..*at].ends_with(' ');
        matches!(character, ',' | ';' | '|' | '\u{b}')
            || (is_dash(*character) && spaced)
            || (*character == '/' && spaced)
            || (*character == '.' && trimmed[at + 1..].starts_with(' '))
    });
    cuts.filter_map(|(at, character)| {
        let room = trimmed.from(at + character.len_utf8()).trim();
        (is_room(room) && trimmed[..at].chars().any(char::is_alphanumeric))
            .then(|| (trimmed.to(at), room))
    })
    .next()
}

/// The room with which `text` begins before a dash or colon: `Sala A – Panel`.
pub(super) fn at_start(text: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>)> {
    for (at, character) in text.char_indices().take(60) {
        let spaced = text[..at].ends_with(' ');
        if character == ':'
            || character == '|'
            || character == '\u{b}'
            || (is_dash(character) && spaced)
        {
            let (room, rest) = (text.to(at).trim(), text.from(at + character.len_utf8()).trim());
            return (is_room(room) && rest.has_words()).then_some((room, rest));
        }
    }
    None
}

/// The name of a room as a programme prints it.
pub(super) fn name(room: Piece<'_>) -> String {
    let text = tidy_title(room.str().trim_matches(['[', ']']));
    let bare = ["w ", "we ", "na ", "in the ", "in "]
        .iter()
        .find_map(|joint| text.strip_prefix(joint))
        .map(|bare| {
            obrady_words::capital(&nouns::nominative(bare, Sense::Place).unwrap_or(bare.to_owned()))
        });
    bare.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_are_known() {
        for room in [
            "sala A",
            "Sala Konferencyjna (I piętro)",
            "Aula",
            "scena główna",
            "Room 2",
            "Main Stage",
            "Hol główny",
        ] {
            assert!(is_room(Piece::whole(room)), "{room}");
        }
        for other in
            ["Panel", "Sala pełna ludzi i książek, czyli o bibliotekach jutra", "Główne kierunki"]
        {
            assert!(!is_room(Piece::whole(other)), "{other}");
        }
        for (text, rest, room) in [
            ("Panel „Woda” (sala A)", "Panel „Woda” ", "sala A"),
            ("Warsztaty, sala 102", "Warsztaty", "sala 102"),
            ("Otwarcie – Aula (I piętro)", "Otwarcie ", "Aula (I piętro)"),
        ] {
            let found = at_end(Piece::whole(text)).map(|(rest, room)| (rest.str(), room.str()));
            assert_eq!(found, Some((rest, room)), "{text}");
        }
        assert_eq!(name(Piece::whole("w sali konferencyjnej")), "Sala konferencyjna");
    }
}
