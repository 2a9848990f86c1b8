//! The program itself, on real files.

mod answers;
mod exports;
mod imports;
mod refusals;
mod stage;
