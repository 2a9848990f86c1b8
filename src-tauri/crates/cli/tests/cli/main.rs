//! The program itself, on real files.

mod answers;
mod editions;
mod exchange;
mod exports;
mod filters;
mod imports;
mod letters;
mod moving;
mod outputs;
mod refusals;
mod stage;
mod versions;
