//! The colours of boxes: those of the window's timetable, where a session has a track.

use obrady_domain::{Session, SessionKind, Track};

use crate::layout::Colour;

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

/// Ground, edge and ink of the eight track colours.
const TRACKS: [[u32; 3]; 8] = [
    [0xe3_ecfb, 0x3a_6fc4, 0x17_3463],
    [0xe0_f2e4, 0x2f_8a4e, 0x12_401f],
    [0xfb_ecd0, 0xb0_6f00, 0x4d_3000],
    [0xfb_e4ee, 0xc0_417c, 0x5e_1236],
    [0xed_e6fa, 0x7a_52c7, 0x3a_2070],
    [0xda_f1f1, 0x17_8487, 0x07_3e40],
    [0xfb_e5de, 0xc4_532a, 0x5c_2009],
    [0xee_f0cf, 0x77_8012, 0x37_3c00],
];

fn exact(colour: u32) -> Colour {
    let [_, parts @ ..] = colour.to_be_bytes();
    Colour::Exact(parts.map(|part| f32::from(part) / 255.0))
}

impl Paint {
    /// That of a track.
    pub fn of_track(track: &Track) -> Self {
        let [ground, edge, ink] = TRACKS[usize::from(track.colour) % TRACKS.len()].map(exact);
        Self { ground, edge: Some(edge), ink }
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
                Self { ground: Colour::Tint(0.2), edge: Some(Colour::Area), ink: Colour::BLACK }
            }
            _ => Self { ground: Colour::Tint(0.08), edge: Some(Colour::Area), ink: Colour::BLACK },
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
