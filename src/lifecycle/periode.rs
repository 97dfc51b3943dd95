//! Periods of a record as officials write them: `2026`, `2026-S1`, `2026-T3`, `2026-05`, `Semester I 2026`.

use jiff::civil::Date;

/// A stretch of months within a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periode {
    /// Its first day.
    pub awal: Date,
    /// Its last day.
    pub akhir: Date,
}

impl Periode {
    /// How many months it has.
    #[must_use]
    pub fn bulan(self) -> i8 {
        self.akhir.month() - self.awal.month() + 1
    }
}

/// The words before the number of a part of the year, and how many months such a part has.
const PARTS: [(&str, i8); 8] = [
    ("semester", 6),
    ("smt", 6),
    ("sem", 6),
    ("triwulan", 3),
    ("tw", 3),
    ("kuartal", 3),
    ("s", 6),
    ("t", 3),
];

/// Reads a period; none where the text is none or could be another.
#[must_use]
pub fn periode(text: &str) -> Option<Periode> {
    let lower = text.trim().to_lowercase();
    let mut words = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty() && !["tahun", "ke"].contains(word));
    let mut year = None;
    let mut part = None;
    let mut unit = None;
    while let Some(word) = words.next() {
        if let Some(number) = full_year(word) {
            if year.replace(number).is_some() {
                return None;
            }
        } else if let Some((name, months)) = PARTS.iter().find(|(name, _)| word.starts_with(name))
            && unit.is_none()
        {
            unit = Some(*months);
            let rest = &word[name.len()..];
            let number = if rest.is_empty() { words.next()? } else { rest };
            part = Some(count(number)?);
        } else if unit.is_none() && year.is_some() && word.len() == 2 {
            unit = Some(1);
            part = Some(word.parse().ok()?);
        } else {
            return None;
        }
    }
    let year = year?;
    let (months, part) = unit.zip(part).unwrap_or((12, 1));
    if part < 1 || part > 12 / months {
        return None;
    }
    let awal = Date::new(year, (part - 1) * months + 1, 1).ok()?;
    let akhir = Date::new(year, part * months, 1).ok()?.last_of_month();
    Some(Periode { awal, akhir })
}

fn full_year(word: &str) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| digits && (1900..=2999).contains(year))
}

/// A small number in digits or as Rome wrote it.
fn count(word: &str) -> Option<i8> {
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let roman = ROMAN.iter().position(|roman| *roman == word);
    roman.and_then(|at| i8::try_from(at + 1).ok()).or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::periode;

    #[test]
    fn periods_are_read() {
        const READ: [(&str, &str); 14] = [
            ("2026", "2026-01-01 2026-12-31"),
            ("Tahun 2026", "2026-01-01 2026-12-31"),
            ("2026-S1", "2026-01-01 2026-06-30"),
            ("2026-S2", "2026-07-01 2026-12-31"),
            ("2026-T3", "2026-07-01 2026-09-30"),
            ("2024-02", "2024-02-01 2024-02-29"),
            ("Semester I Tahun 2026", "2026-01-01 2026-06-30"),
            ("semester ke-2 2025", "2025-07-01 2025-12-31"),
            ("Triwulan IV 2025", "2025-10-01 2025-12-31"),
            ("TW2 2025", "2025-04-01 2025-06-30"),
            ("2026-S3", ""),
            ("2025/2026", ""),
            ("2026-13", ""),
            ("Januari sampai Juni", ""),
        ];
        for (text, wanted) in READ {
            let read = periode(text).map(|it| format!("{} {}", it.awal, it.akhir));
            assert_eq!(read.unwrap_or_default(), wanted, "{text}");
        }
    }
}
