//! What the page is told of a programme: see [`obrady_app::news`].

use obrady_app::{
    Result,
    domain::EventId,
    news::{self, ProgrammeNews},
};

use crate::commands::Held;

/// The programme of an event, as far as it is not in the answer numbered `known`.
#[tauri::command(async)]
#[specta::specta]
pub fn programme_news(
    office: Held<'_>,
    event: EventId,
    known: Option<u32>,
) -> Result<ProgrammeNews> {
    let words = office.words();
    office.at_desk(|desk| news::programme(desk, &office.told, event, known, words))
}
