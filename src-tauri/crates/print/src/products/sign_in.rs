//! Sign-in sheets: who was there, by their own hand.

mod field;

use serde::{Deserialize, Serialize};

use field::Field;

use super::paper::PaperSize;
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, AnchorId, Colour, Column, Document, Draw, Geometry, Grid, NEVER, Role, Row, Setting,
        Span, Style, TagId, Tags, Tongue,
    },
    look::{ACCENT, GREY, Type, with_margins},
    press::{self, Press, Warning, mm},
};

/// Sheets to be printed, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignIn {
    /// Title of the event.
    pub event: String,
    /// Its dates and place, in words.
    pub about: String,
    /// The sheets: one for each session, day or category.
    pub sheets: Vec<SignInSheet>,
}

/// A sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignInSheet {
    /// What it is for: a session, a day, a category; may be empty.
    pub title: String,
    /// Hours and room, in words; may be empty.
    pub about: String,
    /// Headings of the columns for signatures; one with our word where there is none.
    pub signatures: Vec<String>,
    /// Who is expected, in the order in which they shall stand.
    pub rows: Vec<SignInRow>,
}

/// Somebody who is expected.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignInRow {
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_names: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// Category of the registration.
    pub category: String,
    /// Code of the registration.
    pub code: String,
}

/// How sign-in sheets are to be printed.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct SignInOptions {
    /// Size of the paper.
    pub paper: PaperSize,
    /// Whether it lies across.
    pub across: bool,
    /// Whether rows are numbered.
    pub numbers: bool,
    /// Whether there is a column of offices.
    pub offices: bool,
    /// Whether there is one of organisations.
    pub organisations: bool,
    /// Whether there is one of categories.
    pub categories: bool,
    /// Whether there is one of codes.
    pub codes: bool,
    /// Least height of a row in millimetres, 6 to 30.
    pub row_height: f32,
    /// How many empty rows follow, for those who were not expected.
    pub blank_rows: u32,
}

impl Default for SignInOptions {
    /// A4, upright, with organisations and five empty rows.
    fn default() -> Self {
        Self {
            paper: PaperSize::A4,
            across: false,
            numbers: true,
            offices: false,
            organisations: true,
            categories: false,
            codes: false,
            row_height: 10.0,
            blank_rows: 5,
        }
    }
}

/// Prints sign-in sheets. The cost grows with the number of rows alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn sign_in(
    content: &SignIn,
    options: &SignInOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(content, options, run), run)
}

const LINE: Colour = Colour::grey(0.55);
/// White between a column's text and the next.
const GAP: f32 = 8.0;
/// More empty rows than these are a mistake.
const MOST_BLANK: u32 = 500;

/// So many empty rows begin no sheet where there is one already.
const SPARE_ROWS: usize = 2;
/// So many millimetres are needed to sign, on any paper.
const SIGNATURE: f32 = 30.0;
/// Names take no more of the width because one of their words is long.
const LONGEST_NAME: f32 = 0.2;
/// Columns want no more of the width than this.
const WIDEST: f32 = 0.4;
/// So many rows tell in what language they are, and how wide.
const LOOKED_AT: usize = 400;
/// More columns for signatures than these are too narrow to sign in.
const MOST_SIGNATURES: usize = 8;
/// A heading, which stands on every page, has no more letters.
const LONGEST_HEADING: usize = 60;

/// The pages of sign-in sheets.
pub(crate) fn document(content: &SignIn, options: &SignInOptions, run: &PrintRun) -> Document {
    let unit = options.paper.unit().powf(0.6);
    let side = mm(15.0) * unit;
    let geometry = |across: bool| {
        let [width, height] = options.paper.points(across);
        let (top, bottom) = (mm(19.0) * unit, mm(18.0) * unit);
        let page = Geometry { width, height, top, bottom, inner: side, outer: side };
        with_margins(page, run.look.margins)
    };
    let printers = |press: &Press, geometry: &Geometry| -> Vec<Printer> {
        let measure = geometry.measure();
        let printer = |sheet| Printer::new(press, content, sheet, options, measure, unit);
        content.sheets.iter().map(printer).collect()
    };
    let mut geometry = [geometry(options.across), geometry(true)];
    let mut press = Press::new(run, geometry[0]);
    let mut all = printers(&press, &geometry[0]);
    // Where there is no room to sign in all columns, the paper lies across.
    if all.iter().any(|printer| !printer.left_out.is_empty()) {
        geometry.swap(0, 1);
        press = Press::new(run, geometry[0]);
        all = printers(&press, &geometry[0]);
    }
    let [geometry @ Geometry { height, .. }, _] = geometry;
    let mut firsts = Vec::new();
    for printer in &all {
        press.flow.new_page();
        firsts.push(printer.pour(&mut press));
        for field in &printer.left_out {
            let column = field.heading(press.words);
            press.warnings.insert(Warning::ColumnLeftOut { column });
        }
    }
    if content.sheets.is_empty() {
        press.nothing();
    }
    let title = press.words.paper_file_sign_in(content.event.trim());
    let words = press.words;
    let mut document = press.finish(title, String::new());

    let small = Style::new(SANS, 7.8 * unit).in_colour(GREY);
    let firsts: Vec<usize> =
        firsts.iter().filter_map(|anchor| Some(document.places[anchor.0]?.page)).collect();
    let state = words.paper_printed_on(words.day(run.printed_on));
    for ((at, first), sheet) in firsts.iter().enumerate().zip(&content.sheets) {
        let end = firsts.get(at + 1).copied().unwrap_or(document.pages.len());
        for page in *first..end {
            let fonts = &document.fonts;
            let mut put = |text: &str, y: f32, to_right: bool| {
                let text = fonts.fitted(text, small, geometry.measure() * 0.7);
                let wide = fonts.width(&text, small);
                let left = geometry.inner;
                let x = if to_right { left + geometry.measure() - wide } else { left };
                document.pages[page].draws.push(Draw::text(fonts, &text, small, [x, y], None));
            };
            if page > *first {
                let parts = [sheet.title.trim(), content.event.trim()];
                let parts = parts.into_iter().filter(|part| !part.is_empty());
                put(&parts.collect::<Vec<_>>().join(" · "), geometry.top - 10.0 * unit, false);
            }
            let foot = height - geometry.bottom + 22.0 * unit;
            put(&state, foot, false);
            put(&words.paper_page_of(page - first + 1, end - first), foot, true);
        }
    }
    document
}

struct Printer<'a> {
    content: &'a SignIn,
    sheet: &'a SignInSheet,
    options: &'a SignInOptions,
    measure: f32,
    unit: f32,
    /// The headings of the columns for signatures.
    signatures: Vec<String>,
    /// The columns before those, and the columns of all.
    fields: Vec<Field>,
    columns: Vec<Column>,
    /// What was asked for, but has no room beside a place to sign.
    left_out: Vec<Field>,
    /// The language of what people wrote.
    tongue: Tongue,
}

impl<'a> Printer<'a> {
    fn new(
        press: &Press,
        content: &'a SignIn,
        sheet: &'a SignInSheet,
        options: &'a SignInOptions,
        measure: f32,
        unit: f32,
    ) -> Self {
        let signatures = sheet.signatures.iter().take(MOST_SIGNATURES);
        let mut signatures: Vec<String> = signatures.map(|text| heading(text)).collect();
        if signatures.is_empty() {
            signatures.push(press.words.paper_signature());
        }
        let tongues = sheet.rows.iter().take(LOOKED_AT);
        let tongues = tongues.flat_map(|row| [&row.organisation, &row.office]);
        let is_foreign = |text: &&String| press.tongue_of(text) != press.tongue();
        let tongue = tongues.filter(is_foreign).map(|text| press.tongue_of(text)).next();
        let mut printer = Self {
            content,
            sheet,
            options,
            measure,
            unit,
            signatures,
            fields: Field::asked_for(options),
            columns: Vec::new(),
            left_out: Vec::new(),
            tongue: tongue.unwrap_or(press.tongue()),
        };
        let mut optional = Field::OPTIONAL.into_iter();
        while !printer.set_columns(press) {
            let Some(field) = optional.next() else { break };
            if printer.fields.contains(&field) {
                printer.fields.retain(|one| *one != field);
                printer.left_out.push(field);
            }
        }
        printer.break_headings(press);
        printer
    }

    /// The columns, those of signatures last; whether there is room to sign.
    fn set_columns(&mut self, press: &Press) -> bool {
        let fonts = &press.fonts;
        let style = self.cell().style;
        let blank = self.options.blank_rows.min(MOST_BLANK) as usize;
        let last = self.sheet.rows.len() + blank;
        let heading = |field: Field| fonts.width(&field.heading(press.words), self.strong());
        let code = |row: &SignInRow| fonts.width(row.code.trim(), style);
        let width = |field: Field| match field {
            Field::Number => fonts.width(&last.to_string(), style).max(16.0 * self.unit),
            // Codes are not parted.
            Field::Code => {
                let widest = self.sheet.rows.iter().map(code).fold(heading(field), f32::max);
                widest.min(self.measure * LONGEST_NAME)
            }
            // Nor are family names, unless they are very long.
            Field::Name => {
                let word = |word| fonts.width(word, self.name_style());
                let rows = self.sheet.rows.iter();
                let words = rows.flat_map(|row| row.family_name.split([' ', '-']).map(word));
                words.fold(0.0, f32::max).min(self.measure * LONGEST_NAME)
            }
            Field::Office | Field::Organisation | Field::Category => heading(field),
        };
        // A hair more, since widths are sums.
        let needs =
            |field: &Field| (width(*field) * 1.001 + GAP).max(mm(field.least()) * self.unit);
        let needs: Vec<f32> = self.fields.iter().map(needs).collect();
        let count = self.signatures.len() as f32;
        let rest = self.measure - needs.iter().sum::<f32>();
        let fits = rest >= mm(SIGNATURE) * count;
        let signature = mm(SIGNATURE).min(rest / count).max(mm(SIGNATURE) * 0.4);
        let free = (rest - signature * count).max(0.0);
        // What is left goes to each by how much more it would like.
        let wants = self.fields.iter().zip(&needs);
        let wants = wants.map(|(field, needs)| (self.usual(press, *field) - needs).max(0.0));
        let wants: Vec<f32> = wants.collect();
        let easy = if count == 1.0 { mm(SIGNATURE) } else { mm(SIGNATURE) * 0.3 };
        let unit = free / (wants.iter().sum::<f32>() + easy * count);
        let shrunk = (self.measure - signature * count) / needs.iter().sum::<f32>();
        let fields = self.fields.iter().zip(needs).zip(wants).map(|((field, needs), wants)| {
            let align = if *field == Field::Number { Align::Right } else { Align::Left };
            Column { width: needs * shrunk.min(1.0) + wants * unit, align }
        });
        let signed = Column { width: signature + easy * unit, align: Align::Left };
        self.columns = fields.chain(vec![signed; self.signatures.len()]).collect();
        fits
    }

    /// The width of a column that holds what usually stands in it on one line.
    fn usual(&self, press: &Press, field: Field) -> f32 {
        if matches!(field, Field::Number | Field::Code) {
            return 0.0;
        }
        let (mut sum, mut most, mut count) = (0.0, 0.0f32, 0.0f32);
        let step = self.sheet.rows.len() / LOOKED_AT + 1;
        for row in self.sheet.rows.iter().step_by(step) {
            let width = match field {
                Field::Name => press.fonts.width(&name_line(row), self.name_style()),
                _ => press.fonts.width(field.text(row), self.cell().style),
            };
            let width = width.min(self.measure * WIDEST);
            (sum, most, count) = (sum + width, most.max(width), count + 1.0);
        }
        if most == 0.0 && self.options.blank_rows > 0 {
            // It is written by hand.
            return mm(field.by_hand()) * self.unit;
        }
        (sum / count.max(1.0) + most) / 2.0 * 1.001 + GAP
    }

    /// Days above places to sign end their first lines at one place, if one of them has to.
    fn break_headings(&mut self, press: &Press) {
        let room = self.columns.last().map_or(0.0, |column| column.width - GAP);
        let is_long = |text: &String| press.fonts.width(text, self.strong()) > room;
        if self.signatures.iter().any(is_long) {
            for text in &mut self.signatures {
                *text = text.replacen(' ', "\n", 1);
            }
        }
    }

    fn strong(&self) -> Style {
        self.name_style().in_colour(ACCENT)
    }

    fn pour(&self, press: &mut Press) -> AnchorId {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let anchor = press.flow.anchor();
        let mut head = self.head(press, section);
        if let Some(first) = head.first_mut() {
            first.anchors.push(anchor);
        }
        let title = match self.sheet.title.trim() {
            "" => press.words.paper_sign_in(),
            title => title.to_owned(),
        };
        press.bookmark(0, title, anchor);
        press.flow.extend(head);
        self.table(press, section);
        anchor
    }

    /// What is signed, of what event, when and where.
    fn head(&self, press: &mut Press, section: TagId) -> Vec<Row> {
        let unit = self.unit;
        let of = |face, size: f32, leading: f32, colour| Type {
            style: Style::new(face, size * unit).in_colour(colour),
            leading: leading * unit,
        };
        let event = [self.content.event.trim(), self.content.about.trim()];
        let event = event.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let sheet = &self.sheet;
        let lines = [
            (press.words.paper_sign_in(), Role::Heading(1), of(DISPLAY, 21.0, 25.0, ACCENT), 0.0),
            (
                press.fonts.dotted(&event.join(" · "), Style::new(SANS, 9.4 * unit), self.measure),
                Role::Paragraph,
                of(SANS, 9.4, 12.6, GREY),
                1.0,
            ),
            (
                sheet.title.trim().to_owned(),
                Role::Heading(2),
                of(SANS_SEMIBOLD, 13.0, 16.5, Colour::BLACK),
                9.0,
            ),
            (
                sheet.about.trim().to_owned(),
                Role::Paragraph,
                of(SANS, 10.0, 13.2, Colour::BLACK),
                1.0,
            ),
        ];
        let mut rows = Vec::new();
        for (text, role, how, before) in lines.into_iter().filter(|line| !line.0.is_empty()) {
            let tag = press.tags.add(section, role);
            let setting = Setting::left(self.measure, press.tongue_of(&text)).balanced();
            let mut line = press.block(&[Span::new(text, how.style, tag)], &setting, 0.0, how);
            if let Some(first) = line.first_mut() {
                first.before = before * unit;
            }
            rows.extend(line);
        }
        rows.push(Row::white(9.0 * unit));
        rows
    }

    fn cell(&self) -> Type {
        Type { style: Style::new(SANS, 9.2 * self.unit), leading: 11.6 * self.unit }
    }

    fn table(&self, press: &mut Press, section: TagId) {
        let words = press.words;
        let blank = self.options.blank_rows.min(MOST_BLANK) as usize;
        let Self { signatures, fields, columns, .. } = self;
        let cell = self.cell();
        let high = mm(self.options.row_height.clamp(6.0, 30.0));
        let grid = |padding: f32, tongue: Tongue| Grid {
            columns: columns.clone(),
            gap: GAP,
            size: cell.style.size,
            leading: cell.leading,
            padding,
            tongue,
        };
        let head_grid = grid(3.0 * self.unit, press.tongue());
        let grid = grid(2.4 * self.unit, self.tongue);
        let table = press.tags.add(section, Role::Table);
        let cells = fields.iter().map(|field| field.heading(words));
        let cells = cells.chain(signatures.iter().cloned());
        let cells = cells.map(|text| (Role::ColumnHeading, Span::decoration(text, self.strong())));
        let cells: Vec<_> = cells.collect();
        let mut head = head_grid.row(&press.fonts, &mut press.tags, table, cells);
        let rule = Draw::Rect { rect: [0.0, 0.0, self.measure, 1.0], colour: ACCENT };
        head.push(Row { height: 1.0, draws: vec![rule], ..Row::default() });
        for row in &mut head {
            row.cut = NEVER;
        }
        press.flow.extend(head.clone());
        press.flow.repeat(head);
        let empty = SignInRow::default();
        let name_style = self.name_style();
        let named = self.sheet.rows.len();
        let rows = self.sheet.rows.iter().chain(std::iter::repeat_n(&empty, blank));
        for (at, row) in rows.enumerate() {
            // No sheet for a row or two that somebody might need.
            let is_spare = at > named && at + SPARE_ROWS >= named + blank;
            if is_spare && press.flow.room() < high {
                break;
            }
            let mut cells = Vec::new();
            for (place, field) in fields.iter().enumerate() {
                let (role, text, style) = match field {
                    Field::Number => (Role::Cell, (at + 1).to_string(), cell.style.in_colour(GREY)),
                    Field::Name => (
                        Role::RowHeading,
                        self.name(press, row, columns[place].width - GAP),
                        name_style,
                    ),
                    _ => (Role::Cell, field.text(row).to_owned(), cell.style),
                };
                cells.push((role, Span::decoration(text, style)));
            }
            cells.extend(signatures.iter().map(|_| (Role::Cell, Span::decoration("", cell.style))));
            let mut rows = grid.row(&press.fonts, &mut press.tags, table, cells);
            stretch(&mut rows, high);
            // Nobody signs across two pages.
            if let [above @ .., _] = &mut rows[..] {
                above.iter_mut().for_each(|row| row.cut = NEVER);
            }
            self.rule(&mut rows, columns, fields.len());
            press.flow.extend(rows);
        }
        press.flow.repeat(Vec::new());
    }

    fn name_style(&self) -> Style {
        self.cell().style.in_face(SANS_SEMIBOLD)
    }

    /// Family and given names, which are parted there before they are parted elsewhere.
    fn name(&self, press: &Press, row: &SignInRow, measure: f32) -> String {
        let line = name_line(row);
        if press.fonts.width(&line, self.name_style()) <= measure {
            return line;
        }
        let name = [row.family_name.trim(), row.given_names.trim()].join("\n");
        name.trim().to_owned()
    }

    /// A line below a row, and one at each side of a place for a signature.
    fn rule(&self, rows: &mut [Row], columns: &[Column], fields: usize) {
        let width = 0.5;
        for row in rows.iter_mut() {
            let mut x = columns[..fields].iter().map(|column| column.width).sum::<f32>();
            for column in &columns[fields..] {
                let rect = [x - GAP * 0.4, 0.0, width, row.height];
                row.draws.push(Draw::Rect { rect, colour: LINE });
                x += column.width;
            }
        }
        if let Some(last) = rows.last_mut() {
            let rect = [0.0, last.height - width, self.measure, width];
            last.draws.push(Draw::Rect { rect, colour: LINE });
        }
    }
}

fn name_line(row: &SignInRow) -> String {
    let name = [row.family_name.trim(), row.given_names.trim()].join(" ");
    name.trim().to_owned()
}

/// Makes rows at least so high, with as much white above as below.
fn stretch(rows: &mut [Row], least: f32) {
    let more = (least - rows.iter().map(|row| row.height).sum::<f32>()) / 2.0;
    if more <= 0.0 {
        return;
    }
    if let Some(first) = rows.first_mut() {
        first.height += more;
        let draws = std::mem::take(&mut first.draws).into_iter();
        first.draws = draws.map(|draw| draw.moved(0.0, more)).collect();
    }
    if let Some(last) = rows.last_mut() {
        last.height += more;
    }
}

/// The heading of a column for signatures.
fn heading(text: &str) -> String {
    match text.trim().char_indices().nth(LONGEST_HEADING) {
        Some((end, _)) => format!("{}…", text.trim()[..end].trim_end()),
        None => text.trim().to_owned(),
    }
}
