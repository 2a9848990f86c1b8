//! The sizes of a programme: one serif, one sans, one grid of baselines.

use obrady_domain::{Density, Margins};

use super::options::Paper;
use crate::{
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD, SERIF, SERIF_SEMIBOLD},
    layout::{Geometry, Row, Style, height},
    look::{ACCENT, GREY, Type},
};

/// Everything that has a size.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Size and margins of the pages.
    pub geometry: Geometry,
    /// Width of the column of hours, the white beside it included.
    pub hours: f32,
    /// Width of the column of roles.
    pub roles: f32,
    /// White between columns of text.
    pub gutter: f32,
    /// A length that is 1 pt in A5, and more on larger paper.
    pub unit: f32,
    /// Distance of the baselines on which all text of sessions stands, so that lines of facing
    /// pages and of neighbouring columns do.
    pub grid: f32,

    /// Title of the event on the cover, from large to small.
    pub cover_titles: [Type; 4],
    /// Subtitle.
    pub cover_subtitle: Type,
    /// Dates.
    pub cover_date: Type,
    /// Place, addresses, names of organisers.
    pub cover_text: Type,
    /// Small label above something.
    pub label: Type,
    /// Date of a day, and other large headings.
    pub heading: Type,
    /// Title of a session.
    pub title: Type,
    /// Title of a session in a block.
    pub talk: Type,
    /// Hours of a session.
    pub time: Type,
    /// Hours of what is less important.
    pub quiet_time: Type,
    /// Kind, room, track; running heads.
    pub small: Type,
    /// Name of a break.
    pub pause: Type,
    /// People.
    pub people: Type,
    /// Descriptions.
    pub body: Type,
    /// Line of the contents.
    pub entry: Type,
    /// Line of the index.
    pub index: Type,
}

impl Sheet {
    /// The look on some paper.
    #[must_use]
    pub fn of(paper: Paper, density: Density, margins: Margins) -> Self {
        Self::scaled(paper, density, margins, 1.0)
    }

    /// The same with all letters larger or smaller.
    #[must_use]
    pub fn scaled(paper: Paper, density: Density, margins: Margins, scale: f32) -> Self {
        let large = match paper {
            Paper::A5 => 1.0,
            Paper::A4 => 1.17,
            Paper::Leaflet => 0.88,
        };
        let unit = large
            * scale
            * match density {
                Density::Airy => 1.0,
                Density::Dense => 0.92,
            };
        let of = |face, size: f32, leading: f32| Type {
            style: Style::new(face, size * unit),
            leading: leading * unit,
        };
        let grey = |face, size, leading| {
            let Type { style, leading } = of(face, size, leading);
            Type { style: style.in_colour(GREY), leading }
        };
        let accent = |face, size, leading| {
            let Type { style, leading } = of(face, size, leading);
            Type { style: style.in_colour(ACCENT), leading }
        };
        // A large page carries a larger title than its text would suggest.
        let cover = |size: f32, leading: f32| {
            let Type { style, leading } = of(DISPLAY, size * large, leading * large);
            Type { style: style.in_colour(ACCENT), leading }
        };
        let grid = 12.0 * unit;
        let mut geometry = paper.geometry(margins);
        // Pages are so many lines deep, or the grid of one would not be that of the next column.
        geometry.bottom += geometry.depth() % grid;
        Self {
            geometry,
            hours: unit
                * match paper {
                    Paper::A5 => 61.0,
                    Paper::A4 => 78.0,
                    Paper::Leaflet => 52.0,
                },
            roles: 66.0 * unit,
            gutter: 14.0 * unit,
            unit,
            grid,
            cover_titles: [
                cover(33.0, 37.0),
                cover(27.0, 31.0),
                cover(21.0, 25.0),
                cover(16.0, 19.5),
            ],
            cover_subtitle: of(SERIF, 13.0, 17.5),
            cover_date: of(SANS_SEMIBOLD, 12.0, 16.0),
            cover_text: of(SANS, 9.2, 12.4),
            label: {
                let Type { style, leading } = grey(SANS, 7.4, 10.4);
                Type { style: style.tracked(18), leading }
            },
            heading: accent(DISPLAY, 20.0, 24.0),
            title: of(SERIF_SEMIBOLD, 10.8, 12.0),
            talk: of(SERIF_SEMIBOLD, 9.6, 12.0),
            time: accent(SANS_SEMIBOLD, 9.2, 12.0),
            quiet_time: grey(SANS, 8.6, 12.0),
            small: grey(SANS, 7.8, 12.0),
            pause: grey(SANS, 9.0, 12.0),
            people: of(SANS, 8.6, 12.0),
            body: of(SERIF, 8.9, 12.0),
            entry: of(SERIF, 9.0, 12.0),
            index: of(SERIF, 8.3, 10.9),
        }
    }

    /// The same with a column of roles in which most labels in two languages go onto one line, where
    /// that leaves people enough room.
    #[must_use]
    pub fn for_two_languages(self) -> Self {
        let roles = 88.0 * self.unit;
        let is_wide = self.text_measure() > roles * 3.2;
        Self { roles: if is_wide { roles } else { self.roles }, ..self }
    }

    /// Width of the text beside the hours.
    #[must_use]
    pub fn text_measure(&self) -> f32 {
        self.geometry.measure() - self.hours
    }

    /// The heading in the second language, below the first.
    #[must_use]
    pub fn second_heading(&self) -> Type {
        let Type { style, leading } = self.heading;
        let style = Style { size: style.size * 0.7, ..style.in_colour(GREY) };
        Type { style, leading: leading * 0.75 }
    }

    /// Adds white below `rows` until what follows stands on the grid, if they start on it.
    pub fn to_grid(&self, rows: &mut [Row]) {
        let over = height(rows) % self.grid;
        if let Some(last) = rows.last_mut().filter(|_| over > 0.01 && over < self.grid - 0.01) {
            last.height += self.grid - over;
        }
    }
}
