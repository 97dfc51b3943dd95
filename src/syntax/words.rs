//! The sentences of this room: what YAML refuses, in the words of the author.

use granit_parser::ErrorKind;

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
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => Text::new(
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
