//! How far a long run has come: one line on the terminal, and only there.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::words::say;

/// A run that is over sooner says nothing on the way.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long a line stands before the next takes its place.
const PAUSE: Duration = Duration::from_millis(100);

/// The line on stderr, which is gone as soon as this is.
pub(super) struct Progress {
    began: Instant,
    found: AtomicUsize,
    read: AtomicUsize,
    line: Mutex<Line>,
}

/// What stands on the terminal.
#[derive(Default)]
struct Line {
    /// When it was written, counted from the start of the run.
    at: Duration,
    /// How many columns it covers; none is no line.
    width: usize,
}

impl Progress {
    /// A line for this run; none where stderr is no terminal, so that no log ever holds one.
    pub(super) fn on_a_terminal() -> Option<Self> {
        io::stderr().is_terminal().then(|| Self {
            began: Instant::now(),
            found: AtomicUsize::new(0),
            read: AtomicUsize::new(0),
            line: Mutex::default(),
        })
    }

    /// A file more is to be read.
    pub(super) fn found(&self) {
        self.found.fetch_add(1, Ordering::Relaxed);
        self.show();
    }

    /// A file more was read.
    pub(super) fn read(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
        self.show();
    }

    fn show(&self) {
        let now = self.began.elapsed();
        // Whoever finds the line taken has nothing to add to it.
        let Ok(mut line) = self.line.try_lock() else { return };
        if is_due(now, &line) {
            let (read, found) =
                (self.read.load(Ordering::Relaxed), self.found.load(Ordering::Relaxed));
            line.replace(&words(read, found), now);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        let line = self.line.get_mut().unwrap_or_else(PoisonError::into_inner);
        line.replace("", self.began.elapsed());
    }
}

impl Line {
    /// Writes over what stands there; with blanks, for an old Windows console knows no sequence that would erase it.
    fn replace(&mut self, text: &str, now: Duration) {
        let width = text.chars().count();
        if self.width == 0 && width == 0 {
            return;
        }
        let blank = " ".repeat(self.width.saturating_sub(width));
        let back = if width == 0 { "\r" } else { "" };
        // Where nobody listens there is nothing left to say it to.
        let _ = write!(io::stderr().lock(), "\r{text}{blank}{back}");
        let _ = io::stderr().flush();
        *self = Self { at: now, width };
    }
}

/// Whether a line is to be written now.
fn is_due(now: Duration, line: &Line) -> bool {
    now >= PATIENCE && (line.width == 0 || now >= line.at + PAUSE)
}

fn words(read: usize, found: usize) -> String {
    if read == 0 {
        return format!("{} {found}", say("Mencari berkas:", "Looking for files:"));
    }
    // The files of agencies and projects are read as well, without having been looked for.
    let (of, all) = (say("dari", "of"), found.max(read));
    format!("{} {read} {of} {all}", say("Memeriksa berkas:", "Checking files:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_run_says_nothing_and_a_long_one_not_too_often() {
        let (none, some) = (Line::default(), Line { at: Duration::from_millis(1500), width: 20 });
        assert!(!is_due(Duration::from_millis(999), &none));
        assert!(is_due(PATIENCE, &none));
        assert!(!is_due(Duration::from_millis(1599), &some));
        assert!(is_due(Duration::from_millis(1600), &some));
    }
}
