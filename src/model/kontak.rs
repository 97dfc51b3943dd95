//! Contacts of a channel: a telephone number, an e-mail address, an address on the web, an account.

use std::ops::Range;

/// The kind of a channel of service or of complaints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JenisKanal {
    /// Face to face.
    TatapMuka,
    /// A counter.
    Loket,
    /// An online service.
    Daring,
    /// A box for notes.
    Kotak,
    /// A letter.
    Surat,
    /// Telephone.
    Telepon,
    /// Text messages.
    Sms,
    /// `WhatsApp`.
    Whatsapp,
    /// Telegram.
    Telegram,
    /// E-mail.
    Surel,
    /// Fax.
    Faks,
    /// A web site.
    Situs,
    /// An application.
    Aplikasi,
    /// A form.
    Formulir,
    /// Instagram.
    Instagram,
    /// Facebook.
    Facebook,
    /// X, formerly Twitter.
    Twitter,
    /// `YouTube`.
    Youtube,
    /// `TikTok`.
    Tiktok,
    /// Social media without saying which.
    Medsos,
    /// SP4N-LAPOR!, the national channel of complaints.
    Lapor,
    /// Any other.
    Lainnya,
}

impl JenisKanal {
    /// All kinds with their keys, in the order of the format.
    pub const SEMUA: [(Self, &'static str); 22] = [
        (Self::TatapMuka, "tatap_muka"),
        (Self::Loket, "loket"),
        (Self::Daring, "daring"),
        (Self::Kotak, "kotak"),
        (Self::Surat, "surat"),
        (Self::Telepon, "telepon"),
        (Self::Sms, "sms"),
        (Self::Whatsapp, "whatsapp"),
        (Self::Telegram, "telegram"),
        (Self::Surel, "surel"),
        (Self::Faks, "faks"),
        (Self::Situs, "situs"),
        (Self::Aplikasi, "aplikasi"),
        (Self::Formulir, "formulir"),
        (Self::Instagram, "instagram"),
        (Self::Facebook, "facebook"),
        (Self::Twitter, "twitter"),
        (Self::Youtube, "youtube"),
        (Self::Tiktok, "tiktok"),
        (Self::Medsos, "medsos"),
        (Self::Lapor, "lapor"),
        (Self::Lainnya, "lainnya"),
    ];

    /// The kind that bears a key.
    #[must_use]
    pub fn dari_kunci(key: &str) -> Option<Self> {
        Self::SEMUA.iter().find(|(_, name)| *name == key).map(|(kind, _)| *kind)
    }

    /// Its key in a file.
    #[must_use]
    pub fn kunci(self) -> &'static str {
        Self::SEMUA[self as usize].1
    }
}

/// What a contact is, by its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bentuk {
    /// One telephone number or several, short codes included.
    Telepon,
    /// An e-mail address.
    Surel,
    /// An address on the web.
    Situs,
    /// An account, `@disdukcapil`.
    Akun,
    /// Words: a place, a name.
    Teks,
}

/// What keeps a contact from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cacat {
    /// No telephone number can be found, or it has too few or too many digits.
    BukanTelepon,
    /// Not of the form of an e-mail address.
    BukanSurel,
    /// Not of the form of an address on the web.
    BukanSitus,
    /// A web address without `https://`.
    TanpaSkema,
    /// Blanks inside an address that has none.
    Berspasi,
    /// The national channel, mistyped: `SPAN LAPOR`, 1078 for 1708, `lapor.co.id`.
    LaporKeliru,
}

/// A contact as it was read for its kind of channel. Places are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kontak {
    /// What it is by its own form.
    pub bentuk: Bentuk,
    /// Its telephone numbers with nothing but digits and a leading `+`.
    pub nomor: Vec<String>,
    /// What is wrong with it, and where.
    pub cacat: Option<(Cacat, Range<usize>)>,
    /// The right form, where there is exactly one.
    pub perbaikan: Option<String>,
}

/// Reads a contact for its kind of channel.
///
/// Kinds that have a place or a name (`loket`, `kotak`, `aplikasi`, …) take any text.
#[must_use]
pub fn parse(jenis: JenisKanal, text: &str) -> Kontak {
    use JenisKanal as J;
    let text = text.trim_end();
    let bentuk = shape(text);
    let sound = Kontak { bentuk, nomor: Vec::new(), cacat: None, perbaikan: None };
    let faulty = |cacat, perbaikan| Kontak {
        cacat: Some((cacat, 0..text.len())),
        perbaikan,
        ..sound.clone()
    };
    match jenis {
        J::Telepon | J::Sms | J::Whatsapp | J::Faks => telephone(jenis, text, sound),
        J::Surel => match mail(text) {
            Mail::Sound => sound,
            Mail::Blanks(right) => faulty(Cacat::Berspasi, Some(right)),
            Mail::Not => faulty(Cacat::BukanSurel, None),
        },
        J::Situs => site(text, sound),
        J::Daring
        | J::Formulir
        | J::Instagram
        | J::Facebook
        | J::Twitter
        | J::Youtube
        | J::Tiktok
            if bentuk == Bentuk::Situs =>
        {
            site(text, sound)
        }
        J::Lapor => match lapor(text) {
            Some(right) => faulty(Cacat::LaporKeliru, Some(right)),
            None if text.contains("://") => site(text, sound),
            None => sound,
        },
        _ => sound,
    }
}

/// What a text is by its own form, whatever its channel.
#[must_use]
pub fn shape(text: &str) -> Bentuk {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    if matches!(mail(text), Mail::Sound) {
        Bentuk::Surel
    } else if lower.starts_with("http") || lower.starts_with("www.") || domain(text) {
        Bentuk::Situs
    } else if text.starts_with('@') {
        Bentuk::Akun
    } else if text
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'('))
        && text.bytes().filter(u8::is_ascii_digit).count() >= 3
        && !text.bytes().any(|byte| byte.is_ascii_alphabetic())
    {
        Bentuk::Telepon
    } else {
        Bentuk::Teks
    }
}

fn telephone(jenis: JenisKanal, text: &str, sound: Kontak) -> Kontak {
    let nomor = numbers(text);
    let short = |number: &String| number.trim_start_matches('+').len() <= 5;
    let mistyped = jenis == JenisKanal::Sms && nomor.iter().any(|number| number == "1078");
    let wrong = |number: &String| {
        let digits = number.trim_start_matches('+').len();
        let mobile = jenis == JenisKanal::Whatsapp && short(number);
        let long = !(8..=15).contains(&digits);
        // A number that begins with 0 has its area or its network before it, so it is a long one.
        mobile
            || number.starts_with('0') && digits < 8
            || if number.starts_with('+') { long } else { long && !(3..=7).contains(&digits) }
    };
    if mistyped {
        let perbaikan = Some(text.replace("1078", "1708"));
        return Kontak {
            nomor,
            cacat: Some((Cacat::LaporKeliru, 0..text.len())),
            perbaikan,
            ..sound
        };
    }
    if nomor.is_empty() || nomor.iter().any(wrong) {
        return Kontak { nomor, cacat: Some((Cacat::BukanTelepon, 0..text.len())), ..sound };
    }
    Kontak { bentuk: Bentuk::Telepon, nomor, ..sound }
}

/// The telephone numbers of a text: digits with blanks, dots, dashes and brackets between them; `,`, `;`, `/` and
/// words part one from the next. An extension (`ext. 111`) and a note in words are left out.
fn numbers(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut one = String::new();
    let mut extension = false;
    let mut word = String::new();
    for sign in text.chars().chain([';']) {
        if sign.is_alphabetic() {
            word.push(sign.to_ascii_lowercase());
            continue;
        }
        if !word.is_empty() {
            all.extend(finished(&mut one, extension));
            extension = matches!(word.as_str(), "ext" | "ekst" | "pesawat" | "pes" | "psw");
            word.clear();
        }
        match sign {
            '0'..='9' => one.push(sign),
            '+' if one.is_empty() => one.push(sign),
            ',' | ';' | '/' | ':' | '\n' => {
                all.extend(finished(&mut one, extension));
                extension = false;
            }
            _ => {}
        }
    }
    all
}

/// The number that ends here, if it is one of its own.
fn finished(one: &mut String, extension: bool) -> Option<String> {
    let number = std::mem::take(one);
    (!extension && number.len() >= 3).then_some(number)
}

/// What an e-mail address turned out to be.
enum Mail {
    Sound,
    /// With blanks inside; the address without them.
    Blanks(String),
    Not,
}

fn mail(text: &str) -> Mail {
    let sound = |text: &str| {
        let allowed =
            |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
        text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && name.bytes().all(allowed)
                && !name.starts_with('.')
                && !name.ends_with('.')
                && domain(host)
        })
    };
    if text.split([',', ';']).all(|part| sound(part.trim())) {
        return Mail::Sound;
    }
    let close: String = text.split_whitespace().collect();
    if close.len() < text.len() && text.split_whitespace().count() <= 3 && sound(&close) {
        return Mail::Blanks(close);
    }
    Mail::Not
}

/// Whether a text is a host name with at least two parts and a top of letters.
fn domain(host: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let top = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(part)
        && top.len() >= 2
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn site(text: &str, sound: Kontak) -> Kontak {
    let faulty = |cacat, perbaikan| Kontak {
        cacat: Some((cacat, 0..text.len())),
        perbaikan,
        ..sound.clone()
    };
    let close: String = text.split_whitespace().collect();
    let lower = close.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme));
    let rest = &close[scheme.map_or(0, str::len)..];
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    if !domain(host) {
        return faulty(Cacat::BukanSitus, None);
    }
    let right = if scheme.is_some() { close.clone() } else { format!("https://{close}") };
    if close.len() < text.trim().len() {
        return faulty(Cacat::Berspasi, Some(right));
    }
    if scheme.is_none() {
        return faulty(Cacat::TanpaSkema, Some(right));
    }
    Kontak { bentuk: Bentuk::Situs, ..sound }
}

/// The right form of the national channel, where it is mistyped.
fn lapor(text: &str) -> Option<String> {
    const ADDRESS: &str = "https://www.lapor.go.id";
    let lower = text.to_ascii_lowercase();
    if lower.contains("1078") {
        return Some(text.replace("1078", "1708"));
    }
    let host = lower
        .trim()
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let host = host.split(['/', ' ']).next().unwrap_or_default();
    let near = host != "lapor.go.id"
        && host.contains('.')
        && strsim::levenshtein(host, "lapor.go.id") <= 2;
    if near || matches!(host, "lapor.com" | "lapor.id") {
        return Some(ADDRESS.to_owned());
    }
    let name: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    let right =
        name.starts_with("sp4nlapor") || name.starts_with("lapor") || name.contains("laporgoid");
    let wrong = !right
        && (name.contains("spanlapor") || name.contains("sp4lapor") || name.contains("sp4mlapor"));
    wrong.then(|| "SP4N-LAPOR!".to_owned())
}
