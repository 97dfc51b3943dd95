//! The single requirements, each with what stands around it.

use crate::model::{IsiSyarat, Syarat};
use crate::register::cues;

/// Every single requirement with the groups and choices around it, the outermost first. A group in which nothing stands
/// counts as one; words that there is none do not.
pub(super) fn each<'a>(list: &'a [Syarat], visit: &mut dyn FnMut(&'a Syarat, &[&'a Syarat])) {
    within(list, &mut Vec::new(), visit);
}

fn within<'a>(
    list: &'a [Syarat],
    around: &mut Vec<&'a Syarat>,
    visit: &mut dyn FnMut(&'a Syarat, &[&'a Syarat]),
) {
    for syarat in list {
        let inner = syarat.isi.butir();
        if !inner.is_empty() {
            around.push(syarat);
            within(inner, around, visit);
            around.pop();
        } else if asks(&syarat.isi) {
            visit(syarat, around);
        }
    }
}

/// Whether something is asked for.
fn asks(isi: &IsiSyarat) -> bool {
    match isi {
        IsiSyarat::TakTerbaca | IsiSyarat::SalahSatu { .. } => false,
        IsiSyarat::Kata(teks) => !is_none(&teks.text),
        _ => true,
    }
}

/// Whether a text says that nothing is asked for: `Tidak ada persyaratan`, `nihil`, `-`.
fn is_none(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_alphanumeric)
        || text.eq_ignore_ascii_case("tidak ada")
        || cues::persyaratan().tidak_ada.head(text).is_some()
}
