//! What all products share of their look: black, a grey and one colour.

use crate::layout::{Colour, Style};

/// The one colour: a dark blue that still has 8:1 against white.
pub const ACCENT: Colour = Colour([0.07, 0.29, 0.44]);
/// What stands back; 7:1 against white.
pub const GREY: Colour = Colour::grey(0.33);
/// Hairlines.
pub const HAIR: Colour = Colour::grey(0.78);

/// A look and its leading.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// The look.
    pub style: Style,
    /// Distance of baselines in points.
    pub leading: f32,
}
