//! How a report names a piece of law.

use crate::diagnostic::{Ground, capital};

/// The act and the article, as an official cites them in short: `UU 25/2009 Pasal 21 huruf d`.
#[must_use]
pub fn cite(ground: &Ground) -> String {
    let act = act(ground.act);
    if ground.article.is_empty() { act } else { format!("{act} {}", ground.article) }
}

/// The short name of an act from its slug; what is no slug of kind, number and year stays as it is.
fn act(slug: &str) -> String {
    let mut parts = slug.rsplitn(3, '-');
    let (Some(year), Some(number), Some(kind)) = (parts.next(), parts.next(), parts.next()) else {
        return slug.to_uppercase();
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year) || !digits(number) {
        return slug.to_uppercase();
    }
    format!("{} {number}/{year}", kind_name(kind))
}

fn kind_name(kind: &str) -> String {
    match kind {
        "perpres" => "Perpres".into(),
        "permen" => "Permen".into(),
        _ => match kind.strip_prefix("permen").or_else(|| kind.strip_prefix("kepmen")) {
            Some(ministry) => format!("{}{}", capital(&kind[..6]), ministry.to_uppercase()),
            None if kind.starts_with("per") || kind.starts_with("kep") => capital(kind),
            None => kind.to_uppercase(),
        },
    }
}
