//! The arithmetic of surveys of satisfaction.

use jiff::civil::Date;

use super::periode::periode;
use crate::model::Survei;

/// The fewest who must answer so that a survey of `orang` users speaks for all of them: Krejcie and Morgan, Determining
/// Sample Size for Research Activities, 1970.
///
/// `χ²·N·P·Q / (d²·(N − 1) + χ²·P·Q)` with χ² = 3,841, P = Q = 0,5 and d = 0,05, rounded as their table is.
#[must_use]
pub fn sampel(orang: u64) -> u64 {
    let orang = u128::from(orang);
    // Both sides by 100,000, so that all numbers are whole.
    let above = 96_025 * orang;
    let below = 250 * orang.saturating_sub(1) + 96_025;
    u64::try_from((2 * above + below) / (2 * below)).unwrap_or(u64::MAX)
}

/// The day of a survey: the end of its period or when it was published, whichever is later; none where neither is known.
#[must_use]
pub fn hari_survei(survei: &Survei) -> Option<Date> {
    let period = survei.periode.as_ref().filter(|teks| teks.sound).and_then(|it| periode(&it.text));
    let published = survei.terbit.as_ref().and_then(|terbit| terbit.value.hari());
    period.map(|period| period.akhir).max(published)
}

#[cfg(test)]
mod tests {
    use super::sampel;

    #[test]
    fn samples_are_those_of_the_table() {
        // Rows of the published table.
        const TABLE: [(u64, u64); 12] = [
            (10, 10),
            (15, 14),
            (50, 44),
            (100, 80),
            (200, 132),
            (500, 217),
            (1000, 278),
            (2000, 322),
            (5000, 357),
            (10_000, 370),
            (75_000, 382),
            (1_000_000, 384),
        ];
        for (people, sample) in TABLE {
            assert_eq!(sampel(people), sample, "{people}");
        }
        assert_eq!(sampel(0), 0);
        assert!((0..5000).all(|people| sampel(people) <= sampel(people + 1)));
        assert_eq!(sampel(u64::MAX), 384);
    }
}
