//! The whole, from outside: the house's own rules, the road by window and by command line, every
//! screen looked at by axe-core, every page by veraPDF.

mod house;

mod books;
mod file;
mod forms;
mod frames;
mod hand;
mod keys;
mod office;
mod three_hundred;

mod beside;
mod clashes;
mod clashes_both_ways;
mod clerk;
mod clerk_day;
mod clerk_glued;
mod clerk_three_hundred;
mod clerk_workbook;
mod compared;
mod congress;
mod door;
mod exchange;
mod first_use;
mod forms_both_ways;
mod fosdem;
mod fosdem_around;
mod fosdem_keys;
mod further_keys;
mod further_mouse;
mod hours_both_ways;
mod keeping;
mod kept_both_ways;
mod keyboard;
mod known_forms;
mod letters;
mod mouse;
mod mouse_rehearsal;
mod naughty;
mod numbers;
mod old_workbooks;
mod paper;
mod participant_lists;
mod participant_sheets;
mod participants;
mod participants_many;
mod people;
mod planned_both_ways;
mod planning;
mod preview;
mod print_shop;
mod print_taken;
mod questions;
mod registers;
mod rehearsal;
mod resting;
mod road;
mod screens;
mod small_both_ways;
mod timetable;
mod timetable_large;
mod versions;
mod waiting;

/// The real window, with file dialogs that a test has answered beforehand.
const WINDOW: &str = env!("CARGO_BIN_EXE_obrady-under-test");
