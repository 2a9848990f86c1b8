//! A page as drawing operations.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, Greyscale, Op, PaintMode, PdfFontHandle, Pt, Rect, Rgb,
    TextMatrix, XObjectTransform,
};

use super::{
    faces::{self, Used},
    links::PageLink,
    marks::Marks,
    round,
    run::Run,
    utf16,
};
use crate::layout::{Bit, Colour, Draw, FaceId, Image, Link, Palette, Placed, Style, TagId, Tags};

/// What a marked piece of a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Content(TagId),
    /// Running heads, page numbers, leader dots, repeated headings.
    Pagination,
    /// Rules and areas of colour.
    Ornament,
}

/// One page while it is written.
pub struct PageContent<'a> {
    tags: &'a Tags,
    used: &'a mut Used,
    marks: &'a mut Marks,
    height: f32,
    ops: Vec<Op>,
    links: Vec<PageLink>,
    palette: Palette,
    open: Option<Mark>,
    pen: Pen,
    /// What is placed in what, outermost first.
    placed: Vec<Placed>,
}

/// What the page knows of how things are drawn, so that it need not be told again. At first it knows
/// nothing: what was drawn before may have left anything.
#[derive(Clone, Default)]
struct Pen {
    colour: Option<Colour>,
    font: Option<(FaceId, f32)>,
    scale: Option<f32>,
    spread: Option<f32>,
}

impl<'a> PageContent<'a> {
    /// A page of this height, on which nothing is yet.
    pub fn new(
        tags: &'a Tags,
        used: &'a mut Used,
        marks: &'a mut Marks,
        palette: Palette,
        height: f32,
    ) -> Self {
        Self {
            tags,
            used,
            marks,
            height,
            ops: Vec::new(),
            links: Vec::new(),
            palette,
            open: None,
            pen: Pen::default(),
            placed: Vec::new(),
        }
    }

    /// What is drawn on it, and the links.
    pub fn write(mut self, draws: &[Draw]) -> (Vec<Op>, Vec<PageLink>) {
        self.draw(draws);
        self.close();
        (self.ops, self.links)
    }

    fn draw(&mut self, draws: &[Draw]) {
        for draw in draws {
            match draw {
                Draw::Text { x, y, style, scale, spread, bits, tag } => {
                    self.mark(tag.map_or(Mark::Pagination, Mark::Content));
                    self.text([*x, *y], *style, [*scale, *spread], bits);
                }
                Draw::Rect { rect, colour } => {
                    self.mark(Mark::Ornament);
                    self.fill(*rect, *colour);
                }
                Draw::Picture { rects, tag } => self.picture(rects, *tag),
                Draw::Image { rect, image, tag } => self.image(*rect, image, *tag),
                Draw::Placed(placed) => self.placed(placed),
                Draw::Link { rect, link, tag } => self.link(*rect, link, *tag),
                Draw::Begin(tag) => self.marks.attach(self.tags, *tag),
                // Resolved before.
                Draw::PageOf { .. } => {}
                Draw::Unset { .. } => debug_assert!(false, "a page that is written is set"),
            }
        }
    }

    /// Draws things in lengths and directions of their own.
    fn placed(&mut self, placed: &Placed) {
        self.close();
        self.ops.push(Op::SaveGraphicsState);
        let pen = self.pen.clone();
        // The same, for lengths that go up from the foot of the page.
        let [a, b, c, d, e, f] = placed.matrix;
        let height = self.height;
        let up = [a, -b, -c, d, c * height + e, height - d * height - f].map(round);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(up) });
        if let Some(clip) = placed.clip {
            let rectangle = Rect { mode: Some(PaintMode::Clip), ..self.rect(clip) };
            self.ops.push(Op::DrawRectangle { rectangle });
        }
        self.placed.push(Placed { draws: Vec::new(), ..*placed });
        self.draw(&placed.draws);
        self.placed.pop();
        self.close();
        self.pen = pen;
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Where on the page a rectangle lies.
    fn on_page(&self, rect: [f32; 4]) -> [f32; 4] {
        self.placed.iter().rev().fold(rect, |rect, placed| placed.around(rect))
    }

    fn image(&mut self, rect: [f32; 4], image: &Image, tag: Option<TagId>) {
        self.mark(tag.map_or(Mark::Ornament, Mark::Content));
        if let Some(tag) = tag {
            self.bound(tag, rect);
        }
        let [x, y, width, height] = rect;
        self.ops.push(Op::SaveGraphicsState);
        let matrix = [width, 0.0, 0.0, height, x, self.up(y + height)].map(round);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        let id = self.used.image(image);
        self.ops.push(Op::UseXobject { id, transform: XObjectTransform::default() });
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// Says where on the page a picture is.
    fn bound(&mut self, tag: TagId, rect: [f32; 4]) {
        let [x, y, width, height] = self.on_page(rect);
        self.marks.bound(tag, [x, self.up(y + height), x + width, self.up(y)]);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// PDF counts from the foot of the page.
    fn up(&self, y: f32) -> f32 {
        round(self.height - y)
    }

    fn rect(&self, [x, y, width, height]: [f32; 4]) -> Rect {
        Rect {
            x: Pt(round(x)),
            y: Pt(self.up(y + height)),
            width: Pt(round(width)),
            height: Pt(round(height)),
            mode: None,
            winding_order: None,
        }
    }

    fn fill(&mut self, rect: [f32; 4], colour: Colour) {
        self.colour(colour);
        let rectangle = Rect { mode: Some(PaintMode::Fill), ..self.rect(rect) };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn picture(&mut self, rects: &[([f32; 4], Colour)], tag: TagId) {
        self.mark(Mark::Content(tag));
        let edge =
            |at: usize| rects.iter().map(move |(rect, _)| (rect[at], rect[at] + rect[at + 2]));
        let least = |at| edge(at).map(|(near, _)| near).fold(f32::INFINITY, f32::min);
        let most = |at| edge(at).map(|(_, far)| far).fold(f32::NEG_INFINITY, f32::max);
        if !rects.is_empty() {
            let (left, top) = (least(0), least(1));
            self.bound(tag, [left, top, most(0) - left, most(1) - top]);
        }
        for (rect, colour) in rects {
            self.fill(*rect, *colour);
        }
    }

    fn mark(&mut self, mark: Mark) {
        if self.open == Some(mark) {
            return;
        }
        self.close();
        let kind = |name: &[u8]| ("Type".to_owned(), DictItem::Name(name.to_vec()));
        let (tag, property) = match mark {
            Mark::Content(tag) => {
                let number = self.marks.content(self.tags, tag);
                let role = self.tags.get(tag).role.name();
                (role, ("MCID".to_owned(), DictItem::Int(number as i64)))
            }
            Mark::Pagination => ("Artifact", kind(b"Pagination")),
            Mark::Ornament => ("Artifact", kind(b"Layout")),
        };
        self.begin(tag, property);
        self.open = Some(mark);
    }

    fn begin(&mut self, tag: &str, property: (String, DictItem)) {
        let properties = DictItem::Dict { map: BTreeMap::from([property]) };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    fn colour(&mut self, colour: Colour) {
        if self.pen.colour == Some(colour) {
            return;
        }
        self.pen.colour = Some(colour);
        let [r, g, b] = self.palette.exact(colour);
        let col = if r == g && g == b {
            Color::Greyscale(Greyscale { percent: r, icc_profile: None })
        } else {
            Color::Rgb(Rgb { r, g, b, icc_profile: None })
        };
        self.ops.push(Op::SetFillColor { col });
    }

    fn text(&mut self, [x, y]: [f32; 2], style: Style, [scale, spread]: [f32; 2], bits: &[Bit]) {
        self.colour(style.colour);
        if self.pen.scale != Some(scale) {
            self.pen.scale = Some(scale);
            self.ops.push(Op::SetHorizontalScaling { percent: round(scale * 100.0) });
        }
        if self.pen.spread != Some(spread) {
            self.pen.spread = Some(spread);
            self.ops.push(Op::SetCharacterSpacing { multiplier: round(spread) });
        }
        let em = style.size / 1000.0;
        let mut pen = x;
        let mut run = Run::new(pen);
        for bit in bits {
            for (at, glyph) in bit.shaped.glyphs.iter().enumerate() {
                let after = if at + 1 == bit.shaped.glyphs.len() { bit.after / em } else { 0.0 };
                if !run.takes(glyph) {
                    self.run(std::mem::replace(&mut run, Run::new(pen)), y, style);
                }
                let speech = glyph.looks.map(|_| bit.shaped.text_of(glyph));
                run.push(glyph, after, self.used.glyph(&bit.shaped, glyph), speech);
                pen += ((glyph.advance + after) * em + spread) * scale;
            }
        }
        self.run(run, y, style);
    }

    /// Glyphs of one face on one baseline.
    fn run(&mut self, run: Run, y: f32, style: Style) {
        let Some((face, rise)) = run.kind else { return };
        self.ops.push(Op::StartTextSection);
        if self.pen.font != Some((face, style.size)) {
            self.pen.font = Some((face, style.size));
            let font = PdfFontHandle::External(faces::id(face));
            self.ops.push(Op::SetFont { font, size: Pt(style.size) });
        }
        let y = self.up(y - rise * style.size / 1000.0);
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(run.x), y]);
        self.ops.push(Op::SetTextMatrix { matrix });
        for (shown, speech) in run.parts {
            if let Some(speech) = &speech {
                let said = DictItem::Bytes(utf16(speech));
                self.begin("Span", ("ActualText".to_owned(), said));
            }
            self.ops.push(Op::Unknown { key: shown.operator(), value: Vec::new() });
            if speech.is_some() {
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.ops.push(Op::EndTextSection);
    }

    fn link(&mut self, rect: [f32; 4], link: &Link, tag: TagId) {
        self.marks.link(self.tags, tag);
        self.links.push(PageLink { rect: self.rect(self.on_page(rect)), link: link.clone() });
    }
}
