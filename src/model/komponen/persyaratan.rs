//! Huruf b: what the applicant must bring, state or be.

use smol_str::SmolStr;

use crate::model::reader::{Fields, Reader};
use crate::model::{Angka, Scalar, Teks, Umum};
use crate::syntax::{NodeId, Value};

/// The component `persyaratan`.
#[derive(Clone, Debug, PartialEq)]
pub struct Persyaratan {
    /// What the component says as a whole.
    pub umum: Umum,
    /// Where it says `tidak ada`: nothing is required.
    pub tiada: Option<Teks>,
    /// The requirements, in the order of the file.
    pub butir: Vec<Syarat>,
}

/// One requirement, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Syarat {
    /// What every entry may say.
    pub umum: Umum,
    /// What is required.
    pub isi: IsiSyarat,
    /// In which form a document is handed in.
    pub bentuk: Option<BentukDokumen>,
    /// How many of it.
    pub jumlah: Option<Scalar<Angka>>,
    /// In how many copies a whole set is handed in.
    pub rangkap: Option<Scalar<Angka>>,
    /// `administratif` or `teknis`.
    pub sifat: Option<Teks>,
    /// Where or how it is checked.
    pub diverifikasi_lewat: Option<Teks>,
    /// How long or how young it must be valid.
    pub berlaku: Option<Teks>,
    /// At which moment it is handed in.
    pub diserahkan: Option<Teks>,
    /// Who issues it.
    pub penerbit: Option<Teks>,
    /// The id of the standard that issues it.
    pub layanan: Option<Teks>,
}

/// What is required.
#[derive(Clone, Debug, PartialEq)]
pub enum IsiSyarat {
    /// In words, unsorted.
    Kata(Teks),
    /// A document.
    Dokumen(Teks),
    /// Data that the applicant states and the office looks up.
    Data(Teks),
    /// Any other condition.
    Syarat(Teks),
    /// Some of several.
    SalahSatu {
        /// The options.
        butir: Vec<Syarat>,
        /// How many serve, where it is more than one.
        paling_sedikit: Option<Scalar<Angka>>,
    },
    /// A group with a name.
    Kelompok {
        /// Its name.
        nama: Teks,
        /// What it adds to what stands outside it.
        butir: Vec<Syarat>,
    },
    /// An entry that lost its naming key; a finding has been made.
    TakTerbaca,
}

impl IsiSyarat {
    /// The name of the thing, or the words of the condition.
    #[must_use]
    pub fn teks(&self) -> Option<&Teks> {
        match self {
            Self::Kata(teks) | Self::Dokumen(teks) | Self::Data(teks) | Self::Syarat(teks) => {
                Some(teks)
            }
            Self::Kelompok { nama, .. } => Some(nama),
            Self::SalahSatu { .. } | Self::TakTerbaca => None,
        }
    }

    /// What stands inside it.
    #[must_use]
    pub fn butir(&self) -> &[Syarat] {
        match self {
            Self::SalahSatu { butir, .. } | Self::Kelompok { butir, .. } => butir,
            _ => &[],
        }
    }
}

/// The forms in which a document is handed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BentukDokumen {
    /// The forms that are all needed.
    pub semua: Vec<Bentuk>,
    /// Forms of which one serves.
    pub salah_satu: Vec<BentukDokumen>,
}

/// The forms by name.
pub const BENTUK: [&str; 7] =
    ["asli", "salinan", "legalisasi", "ditunjukkan", "unggahan", "formulir", "benda"];

/// One form.
#[derive(Clone, Debug, PartialEq)]
pub struct Bentuk {
    /// Its name, one of [`BENTUK`].
    pub nama: Teks,
    /// How many in this form.
    pub jumlah: Option<Scalar<Angka>>,
}

pub(in crate::model) fn read(
    r: &mut Reader<'_>,
    node: NodeId,
    agency: Option<&Persyaratan>,
) -> Persyaratan {
    let list = agency.map(|it| it.butir.as_slice());
    let bare = Persyaratan { umum: Umum::bare(r.span(node)), tiada: None, butir: Vec::new() };
    match &r.tree.node(node).value {
        Value::Text(text) if text.trim().eq_ignore_ascii_case("tidak ada") => {
            let tiada = Some(Teks { span: r.span(node), text: text.clone(), sound: true });
            Persyaratan { tiada, ..bare }
        }
        Value::Map(_) => {
            let mut fields = r.fields(node);
            let base = r.inherits(&mut fields).then(|| agency.cloned()).flatten().unwrap_or(bare);
            let umum = r.umum_component(&mut fields, base.umum);
            let butir = r.list_under(&mut fields, "butir", base.butir, list, entry);
            r.close(&fields);
            // A list of its own stands in the place of the agency's `tidak ada`.
            let tiada = base.tiada.filter(|_| butir.is_empty());
            Persyaratan { umum, tiada, butir }
        }
        _ => Persyaratan { butir: r.list(node, list, entry), ..bare },
    }
}

fn entry(r: &mut Reader<'_>, node: NodeId) -> Syarat {
    if r.is_text(node) {
        let isi = IsiSyarat::Kata(r.teks_at(node, "syarat"));
        return Syarat {
            umum: Umum::bare(r.span(node)),
            isi,
            bentuk: None,
            jumlah: None,
            rangkap: None,
            sifat: None,
            diverifikasi_lewat: None,
            berlaku: None,
            diserahkan: None,
            penerbit: None,
            layanan: None,
        };
    }
    let mut fields = r.fields(node);
    let umum = r.umum_entry(&mut fields);
    let isi = r.within(&umum.untuk, |r| isi(r, &mut fields));
    let syarat = Syarat {
        umum,
        isi,
        bentuk: bentuk(r, &mut fields),
        jumlah: r.angka(&mut fields, "jumlah"),
        rangkap: r.angka(&mut fields, "rangkap"),
        sifat: r.name(&mut fields, "sifat"),
        diverifikasi_lewat: r.teks(&mut fields, "diverifikasi_lewat"),
        berlaku: r.teks(&mut fields, "berlaku"),
        diserahkan: r.teks(&mut fields, "diserahkan"),
        penerbit: r.teks(&mut fields, "penerbit"),
        layanan: r.name(&mut fields, "layanan"),
    };
    r.close(&fields);
    syarat
}

fn isi<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>) -> IsiSyarat {
    let dokumen = r.teks(fields, "dokumen").map(IsiSyarat::Dokumen);
    let data = r.teks(fields, "data").map(IsiSyarat::Data);
    let syarat = r.teks(fields, "syarat").map(IsiSyarat::Syarat);
    let paling_sedikit = r.angka(fields, "paling_sedikit");
    let salah_satu = r.value(fields, "salah_satu").map(|node| {
        let butir = r.list(node, None, entry);
        IsiSyarat::SalahSatu { butir, paling_sedikit }
    });
    let nama = r.teks(fields, "kelompok");
    let butir = r.list_under(fields, "butir", Vec::new(), None, entry);
    let kelompok = nama.map(|nama| IsiSyarat::Kelompok { nama, butir });
    dokumen.or(data).or(syarat).or(salah_satu).or(kelompok).unwrap_or(IsiSyarat::TakTerbaca)
}

fn bentuk<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>) -> Option<BentukDokumen> {
    r.value(fields, "bentuk").map(|node| forms(r, node))
}

fn forms(r: &mut Reader<'_>, node: NodeId) -> BentukDokumen {
    if !matches!(r.tree.node(node).value, Value::Map(_)) {
        let semua = r.names(node).into_iter().map(|nama| Bentuk { nama, jumlah: None }).collect();
        return BentukDokumen { semua, salah_satu: Vec::new() };
    }
    let mut fields = r.fields(node);
    let salah_satu = r.list_under(&mut fields, "salah_satu", Vec::new(), None, forms);
    let mut semua = Vec::new();
    for bentuk in BENTUK {
        if let Some(entry) = r.take(&mut fields, bentuk) {
            let nama =
                Teks { span: entry.key.span, text: SmolStr::new_static(bentuk), sound: true };
            semua.push(Bentuk { nama, jumlah: Some(r.angka_at(entry.value, bentuk)) });
        }
    }
    r.close(&fields);
    BentukDokumen { semua, salah_satu }
}
