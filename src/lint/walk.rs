//! Ways through a standard: every citation.
