//! The values that cross to the window and back. Every one of them has its TypeScript from here.

pub mod absence;
pub mod card;
pub mod civil;
pub mod company;
pub mod connect;
pub mod department;
pub mod desk;
pub mod erase;
pub mod event;
pub mod form;
pub mod grid;
pub mod hours;
pub mod import;
pub mod import_remarks;
pub mod merge;
pub mod notice;
pub mod number;
pub mod person;
pub mod planned;
pub mod quality;
pub mod record;
pub mod reports;
pub mod role;
pub mod rota;
pub mod row;
mod same_names;
pub mod suggestion;
