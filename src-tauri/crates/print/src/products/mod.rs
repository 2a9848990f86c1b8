//! What is printed: one file, or one folder, per product.

pub mod agenda;
pub mod badges;
pub mod certificates;
pub mod door_signs;
pub mod mailing;
pub mod numbers;
pub mod paper;
pub mod personal_programmes;
pub mod poster;
pub mod programme;
pub mod session_cards;
pub mod sheet;
pub mod sign_in;
pub mod table_list;
pub mod table_tents;
