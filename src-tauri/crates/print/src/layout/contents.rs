//! Lines of a list of contents: what, dots, page number.

use super::{
    AnchorId, Draw, Fonts, Link, Row, Setting, Span, Style, TagId, Target, baseline, paragraph,
};

/// How the lines of a list of contents are set.
#[derive(Clone, Copy, Debug)]
pub struct EntrySetting<'a> {
    /// The whole line, from its first letter to the end of the number.
    pub setting: &'a Setting,
    /// Look of the number and the dots.
    pub number: Style,
    /// Width kept free for the number.
    pub number_width: f32,
    /// Distance of baselines.
    pub leading: f32,
    /// Whether dots lead to the number.
    pub dots: bool,
}

/// One entry: `spans`, dots, and the number of the page on which `anchor` lies. All of it is the
/// link `tag`, which a screen reader calls `title`. Its rows start at `x` and stay together.
#[must_use]
pub fn entry(
    fonts: &Fonts,
    spans: &[Span],
    x: f32,
    anchor: AnchorId,
    (tag, title): (TagId, String),
    how: &EntrySetting<'_>,
) -> Vec<Row> {
    let EntrySetting { setting, number, number_width, leading, .. } = *how;
    let label = Setting { measure: setting.measure - number_width, ..*setting };
    let lines = paragraph(fonts, spans, &label);
    let size = spans.first().map_or(number.size, |span| span.style.size);
    let mut rows = Row::lines(&lines, x, size, leading, super::NEVER, 0.0);
    if let (Some(last), Some(line)) = (rows.last_mut(), lines.lines.last()) {
        let y = baseline(size, leading);
        let right = x + setting.measure;
        if how.dots {
            let from = x + line.width + number.size * 0.6;
            last.draws.extend(dots(fonts, from, right - number_width, y, number));
        }
        last.draws.push(Draw::PageOf { anchor, right, y, style: number, tag });
    }
    // Each line is a link of its own: the entry may go on over the page.
    for row in &mut rows {
        let link = Link { target: Target::Anchor(anchor), title: title.clone() };
        row.draws.push(Draw::Link { rect: [x, 0.0, setting.measure, leading], link, tag });
    }
    rows
}

/// Dots between `from` and `to`, below each other on all lines that end at the same `to`.
fn dots(fonts: &Fonts, from: f32, to: f32, y: f32, style: Style) -> Option<Draw> {
    let one = fonts.width(" .", style);
    let count = ((to - from) / one).floor() as usize;
    let start = to - one * count as f32;
    (count > 1).then(|| Draw::text(fonts, &" .".repeat(count), style, [start, y], None))
}
