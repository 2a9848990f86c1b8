//! The whole, from outside.

mod house;
