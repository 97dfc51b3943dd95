//! The main line of a flow.
