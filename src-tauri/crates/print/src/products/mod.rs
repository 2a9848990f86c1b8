//! What is printed: one file, or one folder, per product.

pub mod numbers;
pub mod programme;
pub mod table_list;
