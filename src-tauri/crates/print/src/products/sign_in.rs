//! Sign-in sheets: who was there, by their own hand.

use serde::{Deserialize, Serialize};

use super::paper::PaperSize;
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, AnchorId, Colour, Column, Document, Draw, Geometry, Grid, NEVER, Role, Row, Setting,
        Span, Style, TagId, Tags,
    },
    look::{ACCENT, GREY, Type, with_margins},
    press::{self, Press, mm},
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

/// More columns for signatures than these are too narrow to sign in.
const MOST_SIGNATURES: usize = 8;
/// A heading, which stands on every page, has no more letters.
const LONGEST_HEADING: usize = 60;

/// The pages of sign-in sheets.
pub(crate) fn document(content: &SignIn, options: &SignInOptions, run: &PrintRun) -> Document {
    let [width, height] = options.paper.points(options.across);
    let unit = options.paper.unit().powf(0.6);
    let side = mm(15.0) * unit;
    let page = Geometry {
        width,
        height,
        top: mm(19.0) * unit,
        bottom: mm(18.0) * unit,
        inner: side,
        outer: side,
    };
    let geometry = with_margins(page, run.look.margins);
    let mut press = Press::new(run, geometry);
    let mut firsts = Vec::new();
    for sheet in &content.sheets {
        press.flow.new_page();
        let printer = Printer { content, sheet, options, measure: geometry.measure(), unit };
        firsts.push(printer.pour(&mut press));
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

/// A column beside those of signatures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Number,
    Name,
    Office,
    Organisation,
    Category,
    Code,
}

struct Printer<'a> {
    content: &'a SignIn,
    sheet: &'a SignInSheet,
    options: &'a SignInOptions,
    measure: f32,
    unit: f32,
}

impl Printer<'_> {
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
            (event.join(" · "), Role::Paragraph, of(SANS, 9.4, 12.6, GREY), 1.0),
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

    fn fields(&self) -> Vec<Field> {
        let options = self.options;
        let fields = [
            (options.numbers, Field::Number),
            (true, Field::Name),
            (options.offices, Field::Office),
            (options.organisations, Field::Organisation),
            (options.categories, Field::Category),
            (options.codes, Field::Code),
        ];
        fields.into_iter().filter(|(shown, _)| *shown).map(|(_, field)| field).collect()
    }

    /// The columns, those of signatures last.
    fn columns(
        &self,
        press: &Press,
        fields: &[Field],
        signatures: usize,
        last: usize,
    ) -> Vec<Column> {
        let size = self.cell().style;
        let number = press.fonts.width(&last.to_string(), size).max(16.0 * self.unit) + GAP;
        let share = |field: &Field| match field {
            Field::Number => 0.0,
            Field::Name => 1.35,
            Field::Office => 1.1,
            Field::Organisation => 1.5,
            Field::Category => 0.75,
            Field::Code => 0.7,
        };
        let signature = if signatures == 1 { 1.5 } else { 0.95 };
        let numbers = if fields.contains(&Field::Number) { number } else { 0.0 };
        let all: f32 = fields.iter().map(share).sum::<f32>() + signature * signatures as f32;
        let rest = self.measure - numbers;
        let field = |field: &Field| match field {
            Field::Number => Column { width: number, align: Align::Right },
            field => Column { width: rest * share(field) / all, align: Align::Left },
        };
        let signed = Column { width: rest * signature / all, align: Align::Left };
        fields.iter().map(field).chain(vec![signed; signatures]).collect()
    }

    fn cell(&self) -> Type {
        Type { style: Style::new(SANS, 9.2 * self.unit), leading: 11.6 * self.unit }
    }

    fn table(&self, press: &mut Press, section: TagId) {
        let words = press.words;
        let blank = self.options.blank_rows.min(MOST_BLANK) as usize;
        let count = self.sheet.rows.len() + blank;
        let mut headings: Vec<String> =
            self.sheet.signatures.iter().take(MOST_SIGNATURES).map(|text| heading(text)).collect();
        if headings.is_empty() {
            headings.push(words.paper_signature());
        }
        let fields = self.fields();
        let columns = self.columns(press, &fields, headings.len(), count);
        let cell = self.cell();
        let high = mm(self.options.row_height.clamp(6.0, 30.0));
        let grid = |padding: f32| Grid {
            columns: columns.clone(),
            gap: GAP,
            size: cell.style.size,
            leading: cell.leading,
            padding,
            tongue: press.tongue(),
        };
        let (head_grid, grid) = (grid(3.0 * self.unit), grid(2.4 * self.unit));
        let table = press.tags.add(section, Role::Table);
        let strong = cell.style.in_face(SANS_SEMIBOLD).in_colour(ACCENT);
        let name = |field: &Field| match field {
            Field::Number => words.paper_column_number(),
            Field::Name => words.paper_column_name(),
            Field::Office => words.paper_column_office(),
            Field::Organisation => words.paper_column_organisation(),
            Field::Category => words.paper_column_category(),
            Field::Code => words.paper_column_code(),
        };
        let cells = fields.iter().map(name).chain(headings.iter().cloned());
        let cells = cells.map(|text| (Role::ColumnHeading, Span::decoration(text, strong)));
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
        let rows = self.sheet.rows.iter().chain(std::iter::repeat_n(&empty, blank));
        for (at, row) in rows.enumerate() {
            let mut cells = Vec::new();
            for (place, field) in fields.iter().enumerate() {
                let (role, text, style) = match field {
                    Field::Number => (Role::Cell, (at + 1).to_string(), cell.style.in_colour(GREY)),
                    Field::Name => (
                        Role::RowHeading,
                        self.name(press, row, columns[place].width - GAP),
                        name_style,
                    ),
                    Field::Office => (Role::Cell, row.office.trim().to_owned(), cell.style),
                    Field::Organisation => {
                        (Role::Cell, row.organisation.trim().to_owned(), cell.style)
                    }
                    Field::Category => (Role::Cell, row.category.trim().to_owned(), cell.style),
                    Field::Code => (Role::Cell, row.code.trim().to_owned(), cell.style),
                };
                cells.push((role, Span::decoration(text, style)));
            }
            cells.extend(headings.iter().map(|_| (Role::Cell, Span::decoration("", cell.style))));
            let mut rows = grid.row(&press.fonts, &mut press.tags, table, cells);
            stretch(&mut rows, high);
            self.rule(&mut rows, &columns, fields.len());
            press.flow.extend(rows);
        }
        press.flow.repeat(Vec::new());
    }

    fn name_style(&self) -> Style {
        self.cell().style.in_face(SANS_SEMIBOLD)
    }

    /// Family and given names, which are parted there before they are parted elsewhere.
    fn name(&self, press: &Press, row: &SignInRow, measure: f32) -> String {
        let [family, given] = [row.family_name.trim(), row.given_names.trim()];
        let line = format!("{family} {given}");
        let is_short = press.fonts.width(&line, self.name_style()) <= measure;
        let name = if is_short { line } else { format!("{family}\n{given}") };
        name.trim().to_owned()
    }

    /// A line below a row, and one at each side of a place for a signature.
    fn rule(&self, rows: &mut [Row], columns: &[Column], fields: usize) {
        let width = 0.5;
        for row in rows.iter_mut() {
            let mut x =
                columns[..fields].iter().map(|column| column.width).sum::<f32>() - GAP / 2.0;
            for column in &columns[fields..] {
                let rect = [x - GAP * 0.25, 0.0, width, row.height];
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
