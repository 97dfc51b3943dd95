//! A component of UU 25/2009 Pasal 21 that nobody wrote.

use super::Subject;
use crate::diagnostic::{Diagnostic, Edit, Fix, Grade, Ground, Rule, Text};
use crate::lint::Whole;
use crate::model::{Isi, NamaKomponen};
use crate::source::{Source, Span};

pub(super) static RULE: Rule = Rule {
    grounds: &[
        Ground {
            act: "uu-25-2009",
            article: "Pasal 21",
            text: "Standar pelayanan sekurang-kurangnya memuat empat belas komponen, huruf a sampai n",
        },
        Ground {
            act: "pp-96-2012",
            article: "Pasal 25",
            text: "Rancangan standar pelayanan memuat paling sedikit empat belas komponen yang sama",
        },
    ],
    ..Rule::locked("komponen-tidak-ada", include_str!("komponen_tidak_ada.md"))
};

/// For the four components that the founding document does not have.
const LATER_FOUR: Grade = Grade::new("WEE");

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let standar = subject.standar;
    // Without the key `komponen` the schema has said so, once.
    if subject.whole == Whole::Share || standar.komponen_span == standar.komponen_span.head() {
        return;
    }
    for nama in NamaKomponen::ALL {
        let finding = match standar.komponen.keadaan(nama) {
            Isi::Ada(()) | Isi::TakTerbaca(_) => continue,
            Isi::Tiada(_) if standar.terpotong.is_some() || subject.passed_over(nama.key()) => {
                continue;
            }
            Isi::Tiada(span) => {
                let fix = insertion(subject, nama).map(|edit| as_fix(nama, edit));
                Diagnostic { fixes: fix.into_iter().collect(), ..missing(nama, span) }
            }
            Isi::Belum(span) => unwritten(nama, span),
            Isi::TakTerwarisi(span) => not_shared(nama, span),
        };
        found.push(if nama.inti() { finding } else { finding.graded(LATER_FOUR) });
    }
}

/// `belum` under the component's key, in the place that the law's order gives it; none in a mapping in brackets.
fn insertion(subject: &Subject<'_>, nama: NamaKomponen) -> Option<Edit> {
    let letak = &subject.standar.letak;
    let first = letak.first()?;
    let source: &Source = subject.facts.sources.get(first.kunci.source)?;
    let line_of = |span: Span| source.line(source.position(span.start).line);
    let line = line_of(first.kunci);
    let indent = &source.text[line.start..first.kunci.start as usize];
    let after_key = &source.text[subject.standar.komponen_span.end as usize..];
    let bracketed = after_key.trim_start_matches([':', ' ', '\r', '\n']).starts_with('{');
    if bracketed || !indent.bytes().all(|byte| byte == b' ') {
        return None;
    }
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    let entry = format!("{indent}{}: belum{line_end}", nama.key());
    if let Some(next) =
        letak.iter().filter(|letak| letak.nama > nama).min_by_key(|letak| letak.nama)
    {
        let start = before_comments(source, line_of(next.kunci).start, indent);
        return Some(Edit { span: Span::new(source.id, start..start), text: entry });
    }
    let last = letak.iter().max_by_key(|letak| letak.nama)?;
    let written = source.slice(last.isi).trim_end().len();
    let end = source.line(source.position(last.isi.start + written as u32).line).end;
    let after = source.text[end..].find('\n').map(|at| end + at + 1);
    let (at, text) = match after {
        Some(at) => (at, entry),
        None => (end, format!("{line_end}{}", entry.trim_end())),
    };
    Some(Edit { span: Span::new(source.id, at..at), text })
}

/// The start of the comments that stand right above a line, as deep as it: they belong to what follows.
fn before_comments(source: &Source, mut start: usize, indent: &str) -> usize {
    while start > 0 {
        let line = source.text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        let comment =
            source.text[line..start].strip_prefix(indent).is_some_and(|rest| rest.starts_with('#'));
        if !comment {
            break;
        }
        start = line;
    }
    start
}

fn as_fix(nama: NamaKomponen, edit: Edit) -> Fix {
    let title =
        Text::new(format!("Tulis {}: belum", nama.key()), format!("Write {}: belum", nama.key()));
    Fix::safe(title, vec![edit])
}

fn missing(nama: NamaKomponen, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Komponen `{}` tidak ada", nama.key()),
        format!("The component `{}` is missing", nama.key()),
    );
    about(nama, span, message).help(Text::new(
        format!(
            "Tulis `{}` di bawah `komponen`; selama isinya belum diketahui, tulis `belum`",
            nama.key()
        ),
        format!(
            "Write `{}` under `komponen`; as long as nobody knows what it says, write `belum`",
            nama.key()
        ),
    ))
}

fn unwritten(nama: NamaKomponen, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Komponen `{}` belum ditulis", nama.key()),
        format!("The component `{}` is not written yet", nama.key()),
    );
    about(nama, span, message).help(Text::new(
        format!("Tulis {} sebelum standar ini ditetapkan", nama.judul()),
        format!("Write {} before this standard is enacted", nama.judul()),
    ))
}

fn not_shared(nama: NamaKomponen, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("Instansi tidak punya komponen `{}` untuk diwarisi", nama.key()),
        format!("The agency has no component `{}` to inherit", nama.key()),
    );
    about(nama, span, message).help(Text::new(
        format!(
            "Tulis `{}` di bawah `komponen` pada instansi.spp.yaml, atau tulis isinya di sini",
            nama.key()
        ),
        format!(
            "Write `{}` under `komponen` of instansi.spp.yaml, or write here what it says",
            nama.key()
        ),
    ))
}

/// A finding with the letter of the law that asks for this component.
fn about(nama: NamaKomponen, span: Span, message: Text) -> Diagnostic {
    let mut finding = Diagnostic::new(&RULE, span, message);
    let letter = &LETTERS[nama as usize];
    finding.grounds = vec![
        Ground { act: "uu-25-2009", article: letter.0, text: letter.2 },
        Ground { act: "pp-96-2012", article: letter.1, text: letter.2 },
    ]
    .into();
    finding
}

/// The articles of each component, and what it is in the words of UU 25/2009.
const LETTERS: [(&str, &str, &str); 14] = [
    ("Pasal 21 huruf a", "Pasal 25 huruf a", "Standar pelayanan memuat dasar hukum"),
    ("Pasal 21 huruf b", "Pasal 25 huruf b", "Standar pelayanan memuat persyaratan"),
    (
        "Pasal 21 huruf c",
        "Pasal 25 huruf c",
        "Standar pelayanan memuat sistem, mekanisme, dan prosedur",
    ),
    ("Pasal 21 huruf d", "Pasal 25 huruf d", "Standar pelayanan memuat jangka waktu penyelesaian"),
    ("Pasal 21 huruf e", "Pasal 25 huruf e", "Standar pelayanan memuat biaya/tarif"),
    ("Pasal 21 huruf f", "Pasal 25 huruf f", "Standar pelayanan memuat produk pelayanan"),
    (
        "Pasal 21 huruf g",
        "Pasal 25 huruf g",
        "Standar pelayanan memuat sarana, prasarana, dan/atau fasilitas",
    ),
    ("Pasal 21 huruf h", "Pasal 25 huruf h", "Standar pelayanan memuat kompetensi pelaksana"),
    ("Pasal 21 huruf i", "Pasal 25 huruf i", "Standar pelayanan memuat pengawasan internal"),
    (
        "Pasal 21 huruf j",
        "Pasal 25 huruf j",
        "Standar pelayanan memuat penanganan pengaduan, saran, dan masukan",
    ),
    ("Pasal 21 huruf k", "Pasal 25 huruf k", "Standar pelayanan memuat jumlah pelaksana"),
    (
        "Pasal 21 huruf l",
        "Pasal 25 huruf l",
        "Standar pelayanan memuat jaminan pelayanan yang memberikan kepastian pelayanan dilaksanakan sesuai dengan standar",
    ),
    (
        "Pasal 21 huruf m",
        "Pasal 25 huruf m",
        "Standar pelayanan memuat jaminan keamanan dan keselamatan pelayanan",
    ),
    ("Pasal 21 huruf n", "Pasal 25 huruf n", "Standar pelayanan memuat evaluasi kinerja pelaksana"),
];
