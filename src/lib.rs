//! Indonesian public service standards as files: read, judged and published.
//!
//! Text comes in; facts about the text come out; each room takes what the room before it made and returns a new value;
//! only the front doors touch the world. `ARCHITECTURE.md` is the map.

pub mod source;

pub mod diagnostic;

pub mod syntax;

pub mod schema;

pub mod register;

pub mod model;

pub mod lifecycle;

pub mod lint;

pub mod render;

pub mod fix;

pub mod report;

pub mod project;

pub mod check;

pub mod cli;
