//! Codes that cameras and scanners read.

use fast_qr::{ECL, QRBuilder};

use crate::layout::{Colour, Draw, TagId};

/// The white that a QR code needs on each side, in modules (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;
/// The share of a code that this white takes at each side, where it says as little as a ticket does:
/// 21 modules.
pub const USUAL_QUIET: f32 = QUIET as f32 / (21 + 2 * QUIET) as f32;

/// A QR code of `text`, black in the square of `size` points whose top left corner is at `at`, the
/// white around it included. None where the text is too long for any.
#[must_use]
pub fn qr(text: &str, [x, y]: [f32; 2], size: f32, tag: TagId) -> Option<Draw> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let module = size / (code.size + 2 * QUIET) as f32;
    let mut rects = Vec::new();
    for row in 0..code.size {
        let cells: Vec<bool> = (0..code.size).map(|at| code[row][at].value()).collect();
        // Neighbours are one rectangle: fewer, and no hairlines between them.
        let mut at = 0;
        for run in cells.chunk_by(|one, other| one == other) {
            if run[0] {
                let left = x + (QUIET + at) as f32 * module;
                let top = y + (QUIET + row) as f32 * module;
                rects.push(([left, top, run.len() as f32 * module, module], Colour::BLACK));
            }
            at += run.len();
        }
    }
    Some(Draw::Picture { rects, tag })
}
