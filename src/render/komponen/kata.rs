//! The words that print says for the format's short names, and the joints between words.

use crate::model::tanggal::tercetak;
use crate::model::{Angka, Scalar, Tanggal, Teks, Waktu};
use crate::render::block::Inline;

/// The parts of a note, with a point between them.
#[derive(Default)]
pub(in crate::render) struct Notes(Vec<Vec<Inline>>);

impl Notes {
    /// Adds a part of plain text.
    pub(in crate::render) fn say(&mut self, text: impl Into<String>) {
        self.0.push(vec![Inline::text(text)]);
    }

    /// Adds `label: value` for each of the values that are there.
    pub(in crate::render) fn named<'a>(
        &mut self,
        label: &str,
        values: impl IntoIterator<Item = &'a Teks>,
    ) {
        let values: Vec<&str> = values
            .into_iter()
            .map(|teks| teks.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        if !values.is_empty() {
            self.say(format!("{label}: {}", values.join(", ")));
        }
    }

    /// Adds a part of runs.
    pub(in crate::render) fn push(&mut self, part: Vec<Inline>) {
        if !part.is_empty() {
            self.0.push(part);
        }
    }

    /// All parts of another note after these.
    pub(in crate::render) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether nothing is said.
    pub(in crate::render) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each part by itself.
    pub(in crate::render) fn parts(self) -> Vec<Vec<Inline>> {
        self.0
    }

    /// The parts as one run of runs.
    pub(in crate::render) fn joined(self) -> Vec<Inline> {
        let mut out = Vec::new();
        for part in self.0 {
            if !out.is_empty() {
                out.push(Inline::text(" · "));
            }
            out.extend(part);
        }
        out
    }

    /// The words with this note after them.
    pub(in crate::render) fn after(self, mut words: Vec<Inline>) -> Vec<Inline> {
        if words.is_empty() {
            return self.joined();
        }
        if !self.is_empty() {
            words.push(Inline::Note(self.joined()));
        }
        words
    }
}

/// A number as print writes it: in digits, with what stands beside it.
pub(in crate::render) fn number(angka: &Scalar<Angka>) -> String {
    angka.teks.text.trim().to_owned()
}

/// A date as print writes it: `4 Mei 2026`; the words where it is none.
pub(in crate::render) fn date(tanggal: &Scalar<Tanggal>) -> String {
    tanggal.value.hari().map_or_else(|| tanggal.teks.text.trim().to_owned(), tercetak)
}

/// A promised bound as print writes it, `paling lama 1 (satu) hari kerja`, with the words that stood around the measure.
pub(in crate::render) fn bound(waktu: &Scalar<Waktu>) -> String {
    let text = waktu.teks.text.trim();
    match (&waktu.value.ukuran, waktu.value.sisa.is_empty()) {
        (Some(ukuran), true) => ukuran.paling_lama(),
        (Some(ukuran), false) => format!("{} {}", ukuran.paling_lama(), waktu.value.sisa),
        (None, _) => text.to_owned(),
    }
}

/// What a short name of the format is called in print; a word that is none stays as it is.
pub(in crate::render) fn name(key: &str) -> String {
    let text = match key.trim() {
        "tatap_muka" => "Tatap muka",
        "loket" => "Loket",
        "daring" => "Daring",
        "kotak" => "Kotak saran dan pengaduan",
        "surat" => "Surat",
        "telepon" => "Telepon",
        "sms" => "SMS",
        "whatsapp" => "WhatsApp",
        "telegram" => "Telegram",
        "surel" => "Surel",
        "faks" => "Faks",
        "situs" => "Situs web",
        "aplikasi" => "Aplikasi",
        "formulir" => "Formulir",
        "instagram" => "Instagram",
        "facebook" => "Facebook",
        "twitter" => "X (Twitter)",
        "youtube" => "YouTube",
        "tiktok" => "TikTok",
        "medsos" | "media_sosial" => "Media sosial",
        "lapor" => "SP4N-LAPOR!",
        "lainnya" => "Lainnya",
        "cetak" => "Media cetak",
        "elektronik" => "Media elektronik",
        "sippn" => "Sistem Informasi Pelayanan Publik Nasional (SIPPN)",
        "papan" => "Papan pengumuman",
        "pnbp" => "Penerimaan Negara Bukan Pajak (PNBP)",
        "blu" => "pendapatan badan layanan umum (BLU)",
        "blud" => "pendapatan badan layanan umum daerah (BLUD)",
        "bumn" => "pendapatan badan usaha milik negara (BUMN)",
        "bumd" => "pendapatan badan usaha milik daerah (BUMD)",
        "oms" => "organisasi masyarakat sipil",
        "peninjauan_ulang" => "peninjauan ulang",
        other => return other.replace('_', " "),
    };
    text.to_owned()
}

/// The bank, the post and their like as a reader knows them.
pub(in crate::render) fn payment(key: &str) -> String {
    match key.trim() {
        "qris" => "QRIS".to_owned(),
        "edc" => "EDC".to_owned(),
        "pos" => "kantor pos".to_owned(),
        other => other.replace('_', " "),
    }
}
