//! What is printed: one file, or one folder, per product.

pub mod agenda;
pub mod badges;
pub mod numbers;
pub mod participants;
pub mod programme;
pub mod sheet;
pub mod table_list;
