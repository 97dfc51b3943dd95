//! The sentences of this room: what YAML refuses, in the words of the author.

use granit_parser::ErrorKind;

use super::quote::bad_escape;
use crate::diagnostic::Text;

/// What the parser refused.
pub(super) fn refused(kind: &ErrorKind) -> Text {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabInPlainScalar => {
            Text::new("Tab tidak boleh dipakai di sini", "A tab may not be used here")
        }
        E::TabAtBlockScalarStart => Text::new(
            "Teks berbaris-baris ini diawali tab",
            "This text of several lines begins with a tab",
        ),
        E::UnclosedQuotedScalar
        | E::DocumentIndicatorInQuotedScalar
        | E::InvalidQuotedScalarIndent => {
            Text::new("Tanda kutip ini tidak ditutup", "This quote is not closed")
        }
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => Text::new(
            "Ada teks sesudah tanda kutip penutup",
            "There is text after the closing quote",
        ),
        kind if bad_escape(kind) => Text::new(
            "Garis miring terbalik dalam kutip ganda diikuti huruf yang tidak dikenal",
            "A backslash in double quotes is followed by a letter that means nothing",
        ),
        E::UnclosedFlowCollection { open } => Text::new(
            format!("Kurung {open} ini tidak ditutup"),
            format!("This bracket {open} is not closed"),
        ),
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping => Text::new(
            "Kurung tidak ditutup sampai akhir berkas",
            "A bracket is not closed up to the end of the file",
        ),
        E::MismatchedFlowCollectionEnd { open, close } => Text::new(
            format!("Kurung {open} ditutup dengan {close}"),
            format!("The bracket {open} is closed with {close}"),
        ),
        E::MisplacedFlowCollectionEnd => Text::new(
            "Kurung penutup ini tidak punya pembuka",
            "This closing bracket has none that opens it",
        ),
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => Text::new(
            "Di dalam kurung ini ada koma atau penutup yang kurang",
            "A comma or a closing bracket is missing inside these brackets",
        ),
        E::UnexpectedCharacter { character } => Text::new(
            format!("Nilai tanpa kutip tidak boleh diawali {character}"),
            format!("A value without quotes may not begin with {character}"),
        ),
        E::MappingValueNotAllowed | E::InvalidMappingValueWhitespace | E::InvalidColonPlacement => {
            Text::new("Tanda titik dua ini tidak pada tempatnya", "This colon is out of place")
        }
        E::SimpleKeyExpected | E::InvalidSimpleKey | E::ExpectedBlockMappingKey => Text::new(
            "Baris ini bukan kunci dengan titik dua, padahal di sini hanya kunci yang boleh ada",
            "This line is no key with a colon, and only a key may stand here",
        ),
        E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed
        | E::BlockEntryInFlowCollection => {
            Text::new("Tanda hubung ini tidak pada tempatnya", "This dash is out of place")
        }
        E::InvalidIndentation | E::InvalidFlowScalarIndent | E::InvalidBlockScalarIndent => {
            Text::new(
                "Baris ini tidak lurus dengan baris yang sederajat dengannya",
                "This line is not in line with its equals",
            )
        }
        E::InvalidBlockScalarHeader | E::ZeroBlockScalarIndent => Text::new(
            "Nilai tanpa kutip tidak boleh diawali > atau |",
            "A value without quotes may not begin with > or |",
        ),
        E::RecursionLimitExceeded => Text::new(
            "Isi berkas bersarang terlalu dalam; sesudah ini tidak dibaca",
            "The file is nested too deep; nothing is read after this",
        ),
        E::BomInsideDocument => Text::new(
            "Ada huruf tak terlihat (BOM) di tengah berkas",
            "There is an invisible letter (BOM) amid the file",
        ),
        _ => Text::new("Bagian ini tidak dapat dibaca sebagai YAML", "This cannot be read as YAML"),
    }
}

/// More nodes than are read.
pub(super) fn too_many_nodes() -> Text {
    Text::new(
        "Berkas ini berisi terlalu banyak nilai; sesudah ini tidak dibaca",
        "This file holds too many values; nothing is read after this",
    )
}

/// `---` amid the file.
pub(super) fn second_document() -> Text {
    Text::new(
        "Di sini dimulai dokumen kedua; satu berkas berisi satu standar",
        "A second document begins here; one file holds one standard",
    )
}

/// A key that is a list or mapping.
pub(super) fn key_not_text() -> Text {
    Text::new("Kunci harus berupa teks", "A key must be a text")
}

/// A colon without a key.
pub(super) fn key_missing() -> Text {
    Text::new("Di depan titik dua ini tidak ada kunci", "There is no key before this colon")
}

/// `&name`
pub(super) fn anchor(text: &str) -> Text {
    Text::new(
        format!(
            "Jangkar YAML {text} tidak dipakai di sini; setiap nilai ditulis di tempatnya dibaca"
        ),
        format!("The YAML anchor {text} has no use here; every value is written where it is read"),
    )
}

/// `*name`
pub(super) fn alias(text: &str) -> Text {
    Text::new(
        format!(
            "Rujukan YAML {text} tidak dipakai di sini; setiap nilai ditulis di tempatnya dibaca"
        ),
        format!("The YAML alias {text} has no use here; every value is written where it is read"),
    )
}

/// `<<`
pub(super) fn merge_key() -> Text {
    Text::new(
        "Kunci gabung << tidak dipakai di sini; yang dipakai bersama ditulis di instansi.spp.yaml",
        "The merge key << has no use here; what is shared is written in instansi.spp.yaml",
    )
}

/// `!name`
pub(super) fn tag(text: &str) -> Text {
    Text::new(
        format!("Tanda jenis YAML {text} tidak dipakai di sini"),
        format!("The YAML tag {text} has no use here"),
    )
}

/// `%YAML`, `%TAG`
pub(super) fn directive(word: &str) -> Text {
    Text::new(
        format!("Petunjuk YAML {word} tidak dipakai di sini"),
        format!("The YAML directive {word} has no use here"),
    )
}

/// A value that opens with a sign of YAML's own.
pub(super) fn opens_with(sign: char) -> Text {
    Text::new(
        format!("Teks ini diawali {sign}, tanda yang punya arti sendiri dalam YAML"),
        format!("This text begins with {sign}, a sign that means something else in YAML"),
    )
}

/// `"KTP" asli`
pub(super) fn quotes_inside() -> Text {
    Text::new(
        "Tanda kutip di dalam teks ini terbaca sebagai pembungkus seluruh teks",
        "The quotes inside this text are read as those around all of it",
    )
}

/// `nama: "Kartu Keluarga` without an end.
pub(super) fn quote_open() -> Text {
    Text::new(
        "Tanda kutip ini tidak ditutup di baris yang sama; sesudah ini berkas tidak dibaca",
        "This quote is not closed on its line; the file is not read after it",
    )
}

/// `catatan: Isi formulir: nama`
pub(super) fn colon_cuts() -> Text {
    Text::new("Tanda titik dua memotong kalimat ini", "The colon cuts this sentence")
}

/// `{ nama: Kamera (a, b) }`
pub(super) fn comma_cuts() -> Text {
    Text::new(
        "Tanda koma di dalam kurung memotong teks ini",
        "The comma cuts this text, which stands in brackets",
    )
}

/// `Aduan #Prigi`
pub(super) fn hash_cuts() -> Text {
    Text::new(
        "Tanda pagar memotong teks ini; sesudahnya terbaca sebagai komentar",
        "The sign # cuts this text; what follows it is read as a comment",
    )
}

/// A tab at the head of a line.
pub(super) fn tab() -> Text {
    Text::new("Baris ini menjorok dengan tab", "This line is indented with a tab")
}

/// A blank from Word.
pub(super) fn exotic_blank() -> Text {
    Text::new(
        "Ini bukan spasi biasa, melainkan spasi khusus dari Word atau web",
        "This is no plain space, but a special one from Word or the web",
    )
}

/// `-KTP`
pub(super) fn dash_without_space() -> Text {
    Text::new(
        "Sesudah tanda hubung daftar kurang satu spasi",
        "The dash of a list lacks the space after it",
    )
}

/// `– KTP`
pub(super) fn foreign_dash(dash: &str) -> Text {
    Text::new(
        format!("Tanda {dash} bukan tanda hubung daftar; daftar memakai - dan satu spasi"),
        format!("The sign {dash} is not the dash of a list, which is - and a space"),
    )
}

/// `nama:Kartu`
pub(super) fn colon_without_space() -> Text {
    Text::new("Sesudah titik dua kurang satu spasi", "The colon lacks the space after it")
}

/// A line one column off.
pub(super) fn out_of_line() -> Text {
    Text::new(
        "Baris ini tidak lurus dengan baris yang sederajat dengannya",
        "This line is not in line with its equals",
    )
}

/// Text below `|` that is not indented.
pub(super) fn shallow_text(mark: &str) -> Text {
    Text::new(
        format!("Teks di bawah {mark} harus lebih menjorok daripada kuncinya"),
        format!("The text below {mark} must be indented deeper than its key"),
    )
}

/// A bracket that closes at the column of its key.
pub(super) fn shallow_bracket() -> Text {
    Text::new(
        "Isi dan penutup kurung harus lebih menjorok daripada kuncinya",
        "What stands in brackets, and their end, must be indented deeper than the key",
    )
}

/// What to do where nothing better is known.
pub(super) fn help_refused(kind: &ErrorKind) -> Text {
    match kind {
        ErrorKind::RecursionLimitExceeded => {
            Text::new("Tulis isinya lebih datar dan lebih pendek", "Write it flatter and shorter")
        }
        _ => Text::new(
            "Bandingkan dengan baris di atas dan di bawahnya: kunci, titik dua, spasi, lalu nilai",
            "Compare it with the lines above and below: a key, a colon, a space, then the value",
        ),
    }
}

/// Quotes.
pub(super) fn help_quote() -> Text {
    Text::new("Apit seluruh teks dengan tanda kutip", "Put the whole text in quotes")
}

/// Quotes, or one line for each.
pub(super) fn help_comma() -> Text {
    Text::new(
        "Apit teks dengan tanda kutip, atau tulis tiap kunci pada barisnya sendiri",
        "Put the text in quotes, or write each key on a line of its own",
    )
}

/// Spaces for tabs.
pub(super) fn help_tab() -> Text {
    Text::new("Ganti tab dengan spasi", "Put spaces in the place of tabs")
}

/// Plain spaces.
pub(super) fn help_exotic_blank() -> Text {
    Text::new("Ganti dengan spasi biasa", "Put plain spaces in its place")
}

/// `- KTP`
pub(super) fn help_dash_without_space() -> Text {
    Text::new("Beri satu spasi sesudah tanda hubung", "Put a space after the dash")
}

/// `- KTP` for `– KTP`
pub(super) fn help_foreign_dash() -> Text {
    Text::new(
        "Ganti dengan tanda hubung biasa dan satu spasi",
        "Put a plain dash and a space in its place",
    )
}

/// `nama: Kartu`
pub(super) fn help_colon_without_space() -> Text {
    Text::new("Beri satu spasi sesudah titik dua", "Put a space after the colon")
}

/// A line in line.
pub(super) fn help_out_of_line(column: usize) -> Text {
    Text::new(
        format!("Mulai baris ini sesudah {column} spasi"),
        format!("Begin this line after {column} spaces"),
    )
}

/// Deeper text.
pub(super) fn help_shallow_text() -> Text {
    Text::new("Jorokkan teks dua spasi", "Indent the text by two spaces")
}

/// Deeper brackets.
pub(super) fn help_shallow_bracket() -> Text {
    Text::new("Jorokkan dua spasi", "Indent it by two spaces")
}

/// No second document.
pub(super) fn help_separator() -> Text {
    Text::new(
        "Hapus baris ini, atau pindahkan yang di bawahnya ke berkas lain",
        "Delete this line, or move what is below it to another file",
    )
}

/// No such line.
pub(super) fn help_delete_line() -> Text {
    Text::new("Hapus baris ini", "Delete this line")
}

/// A key for a lonely text.
pub(super) fn help_key() -> Text {
    Text::new("Tulis teks ini sebagai nilai sebuah kunci", "Write this text as the value of a key")
}

/// Where the other quote belongs.
pub(super) fn help_quote_open() -> Text {
    Text::new(
        "Tutup tanda kutip di akhir teks, atau hapus tanda kutip pembukanya",
        "Close the quote at the end of the text, or delete the one that opens it",
    )
}

/// Values in their place.
pub(super) fn help_feature() -> Text {
    Text::new(
        "Tulis nilainya langsung di sini; kalau yang dimaksud memang teks, apit dengan tanda kutip",
        "Write the value itself here; if it is meant as a text, put it in quotes",
    )
}

/// Too many faults.
pub(super) fn help_too_many() -> Text {
    Text::new(
        "Perbaiki kesalahan di atas dahulu; sesudah ini berkas tidak dibaca",
        "Mend the faults above first; the file is not read after this",
    )
}

/// Quotes, or a blank after the sign.
pub(super) fn help_hash() -> Text {
    Text::new(
        "Apit seluruh teks dengan tanda kutip; kalau memang komentar, beri spasi sesudah tanda pagar",
        "Put the whole text in quotes; if it is a comment, put a space after the sign",
    )
}

/// A comment amid a text of several lines.
pub(super) fn comment_inside() -> Text {
    Text::new(
        "Komentar ini memutus teks yang berlanjut di baris berikutnya",
        "This comment breaks a text that goes on below",
    )
}

/// The comment elsewhere.
pub(super) fn help_comment_inside() -> Text {
    Text::new("Pindahkan komentar ke atas teks ini", "Move the comment above the text")
}

/// `persyaratan: - KTP`
pub(super) fn item_beside_key() -> Text {
    Text::new(
        "Butir pertama daftar ini berada di baris kuncinya",
        "The first item of this list stands on the line of its key",
    )
}

/// The item below its key.
pub(super) fn help_item_beside_key() -> Text {
    Text::new("Pindahkan butir ini ke baris tersendiri", "Move the item to a line of its own")
}

/// `nama: "Kartu",`
pub(super) fn trailing_comma() -> Text {
    Text::new("Di akhir nilai tidak perlu tanda baca ini", "A value needs no such sign at its end")
}

/// No comma.
pub(super) fn help_trailing_comma() -> Text {
    Text::new("Hapus tanda ini", "Delete this sign")
}
