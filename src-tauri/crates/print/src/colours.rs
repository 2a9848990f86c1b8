//! The eight colours by which tracks and categories are told apart, the same on paper as in the
//! window.

use obrady_domain::Accent;

/// A colour for areas, with what is seen on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Numbered {
    /// The ground of an area with letters.
    pub ground: Accent,
    /// A bar or a band that stands out from white paper.
    pub edge: Accent,
    /// Letters on the ground.
    pub ink: Accent,
}

/// In the order of the window's `data-track`, as ui/src/theme/tokens.css has them for daylight.
const COLOURS: [Numbered; 8] = [
    numbered([0xe3_ecfb, 0x3a_6fc4, 0x17_3463]),
    numbered([0xe0_f2e4, 0x2f_8a4e, 0x12_401f]),
    numbered([0xfb_ecd0, 0xb0_6f00, 0x4d_3000]),
    numbered([0xfb_e4ee, 0xc0_417c, 0x5e_1236]),
    numbered([0xed_e6fa, 0x7a_52c7, 0x3a_2070]),
    numbered([0xda_f1f1, 0x17_8487, 0x07_3e40]),
    numbered([0xfb_e5de, 0xc4_532a, 0x5c_2009]),
    numbered([0xee_f0cf, 0x77_8012, 0x37_3c00]),
];

const fn numbered([ground, edge, ink]: [u32; 3]) -> Numbered {
    Numbered { ground: accent(ground), edge: accent(edge), ink: accent(ink) }
}

const fn accent(colour: u32) -> Accent {
    let [_, red, green, blue] = colour.to_be_bytes();
    Accent([red, green, blue])
}

/// The colour of a number; after the last one comes the first again.
#[must_use]
pub fn numbered_colour(number: u8) -> Numbered {
    COLOURS[usize::from(number) % COLOURS.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_has_the_colours_of_the_window() {
        let tokens = include_str!("../../../../ui/src/theme/tokens.css");
        for (number, colour) in COLOURS.into_iter().enumerate() {
            let part = tokens.split(&format!("[data-track=\"{number}\"]")).nth(1);
            let part = part.and_then(|rest| rest.split('}').next()).expect("the window has it");
            for (name, Accent([red, green, blue])) in
                [("fill", colour.ground), ("edge", colour.edge), ("ink", colour.ink)]
            {
                let line = format!("--track-{name}: light-dark(#{red:02x}{green:02x}{blue:02x},");
                assert!(part.contains(&line), "the window has another colour than {line}");
            }
        }
        assert!(!tokens.contains("[data-track=\"8\"]"), "the window has more colours than paper");
    }
}
