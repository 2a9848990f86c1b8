//! The columns of a sign-in sheet beside those of signatures.

use obrady_words::Words;

use super::{SignInOptions, SignInRow};

/// A column beside those of signatures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Number,
    Name,
    Office,
    Organisation,
    Category,
    Code,
}

impl Field {
    /// Those that there need not be, the first to be missed least.
    pub const OPTIONAL: [Self; 4] = [Self::Category, Self::Office, Self::Code, Self::Organisation];

    pub fn heading(self, words: Words) -> String {
        match self {
            Self::Number => words.paper_column_number(),
            Self::Name => words.paper_column_name(),
            Self::Office => words.paper_column_office(),
            Self::Organisation => words.paper_column_organisation(),
            Self::Category => words.paper_column_category(),
            Self::Code => words.paper_column_code(),
        }
    }

    /// How much it needs in millimetres on A4, whatever stands in it.
    pub const fn least(self) -> f32 {
        match self {
            Self::Number | Self::Code => 0.0,
            Self::Name => 28.0,
            Self::Office => 20.0,
            Self::Organisation => 24.0,
            Self::Category => 18.0,
        }
    }

    /// In how much people write by hand what stands in it, in millimetres on A4.
    pub const fn by_hand(self) -> f32 {
        match self {
            Self::Number | Self::Code => 0.0,
            Self::Name => 55.0,
            Self::Office | Self::Category => 35.0,
            Self::Organisation => 60.0,
        }
    }

    pub fn text(self, row: &SignInRow) -> &str {
        match self {
            Self::Number | Self::Name => "",
            Self::Office => row.office.trim(),
            Self::Organisation => row.organisation.trim(),
            Self::Category => row.category.trim(),
            Self::Code => row.code.trim(),
        }
    }

    /// Those that are asked for.
    pub fn asked_for(options: &SignInOptions) -> Vec<Self> {
        let fields = [
            (options.numbers, Self::Number),
            (true, Self::Name),
            (options.offices, Self::Office),
            (options.organisations, Self::Organisation),
            (options.categories, Self::Category),
            (options.codes, Self::Code),
        ];
        fields.into_iter().filter(|(shown, _)| *shown).map(|(_, field)| field).collect()
    }
}
