//! The program itself, on real files.

mod answers;
mod exchange;
mod exports;
mod imports;
mod outputs;
mod refusals;
mod stage;
mod versions;
