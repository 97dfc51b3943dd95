//! Pictures: embedded in a page as data, or named where they lie beside it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Materials;
use super::block::percent_encoded;

/// The name of the agency's logo in templates.
const LOGO: &str = "spp:logo";

/// A picture as an address that holds its bytes; in an `img` no script of an SVG can run.
pub(super) fn embedded(source: &str, materials: &Materials<'_>) -> Option<String> {
    let bytes = if source == LOGO { materials.logo? } else { materials.pictures.get(source)? };
    Some(format!("data:{};base64,{}", kind(bytes)?, STANDARD.encode(bytes)))
}

/// Where a picture lies, seen from the page.
pub(super) fn beside(source: &str, materials: &Materials<'_>) -> Option<String> {
    materials.files.get(source).map(|href| percent_encoded(&href.replace('%', "%25")))
}

/// The kind of a picture by its first bytes.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => {
            let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
            head.contains("<svg").then_some("image/svg+xml")
        }
    }
}
