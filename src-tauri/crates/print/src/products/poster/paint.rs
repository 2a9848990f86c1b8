//! The colours of boxes: those of the window's timetable, where a session has a track.

use obrady_domain::{Accent, Session, SessionKind, Track};

use crate::{
    colours::{Numbered, numbered_colour},
    layout::Colour,
};

/// The colours of a box.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paint {
    /// Its ground; none where it stands back.
    pub ground: Colour,
    /// The bar at its edge.
    pub edge: Option<Colour>,
    /// Its letters: at least 7:1 on the ground.
    pub ink: Colour,
}

fn exact(Accent(parts): Accent) -> Colour {
    Colour::Exact(parts.map(|part| f32::from(part) / 255.0))
}

impl Paint {
    /// That of a track.
    pub fn of_track(track: &Track) -> Self {
        let Numbered { ground, edge, ink } = numbered_colour(track.colour);
        Self { ground: exact(ground), edge: Some(exact(edge)), ink: exact(ink) }
    }

    /// That of a session.
    pub fn of(session: &Session, track: Option<&Track>) -> Self {
        if let Some(track) = track {
            return Self::of_track(track);
        }
        match session.kind {
            kind if kind.is_pause() => {
                Self { ground: Colour::grey(0.94), edge: None, ink: Colour::grey(0.25) }
            }
            SessionKind::Plenary | SessionKind::Ceremony => {
                Self { ground: Colour::Tint(0.2), edge: Some(Colour::Accent), ink: Colour::BLACK }
            }
            _ => {
                Self { ground: Colour::Tint(0.08), edge: Some(Colour::Accent), ink: Colour::BLACK }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use obrady_domain::{EventId, TrackId};

    use super::*;
    use crate::{Look, look::contrast};

    #[test]
    fn letters_of_every_track_can_be_read_and_its_bar_be_seen() {
        let palette = Look::default().palette();
        for colour in 0..=9 {
            let id = uuid::Uuid::from_u128(1);
            let (id, event) = (TrackId(id), EventId(id));
            let track = Track { id, event, name: String::new(), colour, position: 0 };
            let paint = Paint::of_track(&track);
            let [ground, ink] = [paint.ground, paint.ink].map(|colour| palette.exact(colour));
            assert!(contrast(ground, ink) >= 7.0, "letters of track colour {colour}");
            let edge = palette.exact(paint.edge.unwrap());
            assert!(contrast(edge, [1.0; 3]) >= 3.0, "bar of track colour {colour}");
        }
    }
}
