//! Tables whose rows are text in columns.

use super::{
    Align, Draw, Fonts, Lines, NEVER, Role, Row, Setting, Span, TagId, Tags, Tongue, baseline,
    paragraph,
};

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its width in points, the white between columns included.
    pub width: f32,
    /// To which edge its text goes.
    pub align: Align,
}

/// How a table is set.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Its columns, left to right.
    pub columns: Vec<Column>,
    /// White between a column's text and the next.
    pub gap: f32,
    /// Size of the letters.
    pub size: f32,
    /// Distance of baselines.
    pub leading: f32,
    /// White above and below the text of a row.
    pub padding: f32,
    /// Language of the texts.
    pub tongue: Tongue,
}

/// Rows of a table up to this many lines are not cut.
const UNCUT: usize = 8;

impl Grid {
    /// The rows of one table row. `cells` are the texts, one per column, with the role of each;
    /// their spans' tags are set here.
    ///
    /// The element of the row is added to `table`.
    #[must_use]
    pub fn row(
        &self,
        fonts: &Fonts,
        tags: &mut Tags,
        table: TagId,
        cells: Vec<(Role, Span)>,
    ) -> Vec<Row> {
        let row = tags.add(table, Role::Row);
        let mut slices: Vec<Row> = Vec::new();
        let mut x = 0.0;
        for ((role, mut span), column) in cells.into_iter().zip(&self.columns) {
            let cell = tags.add(row, role);
            span.tag = Some(cell);
            let setting = Setting {
                align: column.align,
                hyphenate: true,
                ..Setting::left(column.width - self.gap, self.tongue)
            };
            let lines = cell_lines(fonts, &[span], &setting, role);
            let deep = lines.lines.len().max(1);
            while slices.len() < deep {
                slices.push(Row { height: self.leading, cut: NEVER, ..Row::default() });
            }
            // An empty cell is a cell too, and comes at its place.
            slices[0].draws.push(Draw::Begin(cell));
            for (line, slice) in lines.lines.iter().zip(&mut slices) {
                slice.draws.extend(lines.draws(line, x, baseline(self.size, self.leading)));
            }
            x += column.width;
        }
        self.pad(slices)
    }

    /// White above and below.
    fn pad(&self, mut slices: Vec<Row>) -> Vec<Row> {
        let count = slices.len();
        for slice in slices.iter_mut().skip(UNCUT / 2).take(count.saturating_sub(UNCUT)) {
            slice.cut = 12.0;
        }
        if let Some(first) = slices.first_mut() {
            first.height += self.padding;
            first.draws = std::mem::take(&mut first.draws)
                .into_iter()
                .map(|draw| draw.moved(0.0, self.padding))
                .collect();
        }
        if let Some(last) = slices.last_mut() {
            last.height += self.padding;
            last.cut = 0.0;
        }
        slices
    }
}

/// The lines of a cell: of whole words where that takes no more than one more of them. What a row is of is a name,
/// whole as far as it goes, its hyphens not written twice; so is what a column is of.
fn cell_lines(fonts: &Fonts, spans: &[Span], setting: &Setting, role: Role) -> Lines {
    let is_name = role == Role::RowHeading;
    let is_heading = is_name || role == Role::ColumnHeading;
    let tongue = if is_name { Tongue::English } else { setting.tongue };
    let whole = paragraph(fonts, spans, &Setting { hyphenate: false, tongue, ..*setting });
    if whole.lines.len() < 2 {
        return whole;
    }
    let is_whole = whole.lines.iter().all(|line| !line.broken);
    // What does not go onto one line takes two, however it is broken; and a line more is not much.
    if is_whole && (is_heading || whole.lines.len() <= 3) {
        return whole;
    }
    let broken = paragraph(fonts, spans, setting);
    if is_whole && whole.lines.len() <= broken.lines.len() + 1 { whole } else { broken }
}
