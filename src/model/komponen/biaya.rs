//! Huruf e: what the service costs.

use super::daftar::{self, Butir};
use crate::diagnostic::{Diagnostic, Edit, Fix, Text};
use crate::model::reader::{Fields, Reader};
use crate::model::rules::GRATIS_DENGAN_KATA_LAIN;
use crate::model::uang::{self, KataGratis, Uang};
use crate::model::{Scalar, Spanned, Teks, Umum};
use crate::source::Span;
use crate::syntax::{NodeId, Value};

/// The component `biaya`.
#[derive(Clone, Debug, PartialEq)]
pub struct Biaya {
    /// What the component says as a whole.
    pub umum: Umum,
    /// Where it says that the service is free.
    pub gratis: Option<Gratis>,
    /// What kind of revenue it is: gratis, pnbp, retribusi, pajak, blu, blud, bumn, bumd, campuran or lainnya.
    pub jenis: Option<Teks>,
    /// The kind of retribusi, of the closed list of UU 1/2022 Pasal 88.
    pub objek: Option<Teks>,
    /// Who bears it in the applicant's place.
    pub ditanggung: Option<Teks>,
    /// Fees of the same process that it leaves out.
    pub tidak_termasuk: Vec<Teks>,
    /// The price list, in the order of the file.
    pub rincian: Vec<Baris>,
    /// How it is paid.
    pub pembayaran: Option<Pembayaran>,
}

/// The words that say that something is free.
#[derive(Clone, Debug, PartialEq)]
pub struct Gratis {
    /// Where they stand.
    pub span: Span,
    /// The words, `gratis` or others that mean it.
    pub kata: String,
}

/// One row of the price list, or a group of rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Baris {
    /// What every entry may say.
    pub umum: Umum,
    /// What the row is.
    pub isi: IsiBaris,
    /// The price; of words that are no amount the value holds none.
    pub tarif: Option<Scalar<Uang>>,
    /// Where the price is `gratis`.
    pub gratis: Option<Gratis>,
    /// How the price is reckoned.
    pub rumus: Option<Teks>,
    /// The unit it is for.
    pub per: Option<Teks>,
    /// A quota, in words.
    pub paling_banyak: Option<Teks>,
    /// What kind of addition it is; these stay out of the ordinary price.
    pub sifat: Option<SifatBaris>,
    /// What kind of revenue it is, where it differs.
    pub jenis: Option<Teks>,
    /// The kind of retribusi, where it differs.
    pub objek: Option<Teks>,
    /// Who bears it in the applicant's place.
    pub ditanggung: Option<Teks>,
    /// Fees of the same process that it leaves out.
    pub tidak_termasuk: Vec<Teks>,
    /// Whether another body takes it.
    pub luar: Option<Spanned<bool>>,
    /// Whether the rows of this group add up.
    pub dijumlah: Option<Spanned<bool>>,
}

/// What a row is: one price, with or without a name, or a group of rows.
pub type IsiBaris = Butir<Baris>;

/// What kind of addition a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SifatBaris(
    /// The word: tambahan, denda or jaminan.
    pub Teks,
);

/// How a fee is paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Pembayaran {
    /// The whole entry.
    pub span: Span,
    /// Where it is paid.
    pub kanal: Vec<Teks>,
    /// What proves it.
    pub bukti: Option<Teks>,
    /// How long a bill stands.
    pub tempo: Option<Teks>,
    /// At which moment of the flow.
    pub saat: Option<Teks>,
}

pub(in crate::model) fn read(r: &mut Reader<'_>, node: NodeId, agency: Option<&Biaya>) -> Biaya {
    let rows = agency.map(|it| it.rincian.as_slice());
    let bare = Biaya {
        umum: Umum::bare(r.span(node)),
        gratis: None,
        jenis: None,
        objek: None,
        ditanggung: None,
        tidak_termasuk: Vec::new(),
        rincian: Vec::new(),
        pembayaran: None,
    };
    match &r.tree.node(node).value {
        Value::Text(_) => match free(r, node).or_else(|| free_sentence(r, node)) {
            Some(gratis) => Biaya { gratis: Some(gratis), ..bare },
            None => Biaya { rincian: vec![row(r, node)], ..bare },
        },
        Value::Map(_) => mapping(r, node, bare, agency),
        _ => Biaya { rincian: r.list(node, rows, row), ..bare },
    }
}

fn mapping(r: &mut Reader<'_>, node: NodeId, bare: Biaya, agency: Option<&Biaya>) -> Biaya {
    let mut fields = r.fields(node);
    let inherits = r.inherits(&mut fields);
    let base = agency.filter(|_| inherits).cloned().unwrap_or(bare);
    let rows = agency.map(|it| it.rincian.as_slice());
    let umum = r.umum(&mut fields, base.umum);
    let listed = r.tree.entry(node, "rincian").is_some();
    let rincian = r.list_under(&mut fields, "rincian", base.rincian, rows, row);
    let pembayaran = r.value(&mut fields, "pembayaran").map(|node| payment(r, node));
    let own = row_parts(r, &mut fields, Umum::bare(umum.span), IsiBaris::Satu(None));
    let nama = r.teks(&mut fields, "nama");
    r.close(&fields);
    // What the agency's `jenis` says of free is said anew by that which holds in the end.
    let of_kind = |gratis: &Gratis| base.jenis.as_ref().is_some_and(|it| it.span == gratis.span);
    let mut biaya = Biaya {
        umum,
        gratis: base.gratis.clone().filter(|gratis| !listed && !of_kind(gratis)),
        jenis: own.jenis.clone().or(base.jenis),
        objek: own.objek.clone().or(base.objek),
        ditanggung: own.ditanggung.clone().or(base.ditanggung),
        tidak_termasuk: if own.tidak_termasuk.is_empty() {
            base.tidak_termasuk
        } else {
            own.tidak_termasuk.clone()
        },
        rincian,
        pembayaran: pembayaran.or(base.pembayaran),
    };
    let own = Baris {
        isi: IsiBaris::Satu(nama),
        jenis: None,
        objek: None,
        ditanggung: None,
        tidak_termasuk: Vec::new(),
        ..own
    };
    if !listed {
        one_row(r, node, own, &mut biaya);
    }
    if let Some(jenis) = biaya.jenis.as_ref().filter(|jenis| jenis.folded() == "gratis") {
        biaya.gratis = Some(Gratis { span: jenis.span, kata: jenis.text.to_string() });
    }
    biaya
}

/// One row's keys in the place of `rincian`, over the rows that were inherited; `gratis` alone is a row as well.
fn one_row(r: &mut Reader<'_>, node: NodeId, own: Baris, biaya: &mut Biaya) {
    const BESIDE_A_PRICE: [&str; 4] = ["per", "paling_banyak", "sifat", "luar"];
    let named = matches!(own.isi, IsiBaris::Satu(Some(_)));
    let priced = own.tarif.is_some() || own.gratis.is_some() || own.rumus.is_some();
    let beside = BESIDE_A_PRICE.iter().any(|key| r.tree.entry(node, key).is_some());
    if !(named || priced || beside) {
        return;
    }
    match biaya.rincian.as_mut_slice() {
        [only] if matches!(only.isi, IsiBaris::Satu(_)) => {
            only.umum.span = own.umum.span;
            if named {
                only.isi = own.isi;
            }
            if priced {
                (only.tarif, only.gratis, only.rumus) = (own.tarif, own.gratis, own.rumus);
            }
            only.per = own.per.or(only.per.take());
            only.paling_banyak = own.paling_banyak.or(only.paling_banyak.take());
            only.sifat = own.sifat.or(only.sifat.take());
            only.luar = own.luar.or(only.luar.take());
        }
        [] if !priced && biaya.gratis.is_some() => {
            biaya.rincian.push(Baris { gratis: biaya.gratis.clone(), ..own });
        }
        _ if named || priced => {
            biaya.rincian = vec![own];
            biaya.gratis = None;
        }
        [] => {}
        _ => daftar::entry_untold(r, node, |key| BESIDE_A_PRICE.contains(&key)),
    }
}

fn row(r: &mut Reader<'_>, node: NodeId) -> Baris {
    let umum = Umum::bare(r.span(node));
    if r.is_text(node) {
        return text_row(r, node, umum);
    }
    let mut fields = r.fields(node);
    let umum = r.umum(&mut fields, umum);
    let isi = daftar::one_or_group(r, &mut fields, &umum.untuk, row);
    let dijumlah = r.ya(&mut fields, "dijumlah");
    let baris = Baris { dijumlah, ..row_parts(r, &mut fields, umum, isi) };
    r.close(&fields);
    baris
}

/// A row of one text: a price where it is one, otherwise a name.
fn text_row(r: &mut Reader<'_>, node: NodeId, umum: Umum) -> Baris {
    let bare = Baris {
        umum,
        isi: IsiBaris::Satu(None),
        tarif: None,
        gratis: None,
        rumus: None,
        per: None,
        paling_banyak: None,
        sifat: None,
        jenis: None,
        objek: None,
        ditanggung: None,
        tidak_termasuk: Vec::new(),
        luar: None,
        dijumlah: None,
    };
    if let Some(gratis) = free(r, node) {
        return Baris { gratis: Some(gratis), ..bare };
    }
    // A sentence also names what is free.
    let sentence = r.tree.text(node).is_some_and(uang::gratis_dalam_kalimat);
    if sentence {
        let kata = r.tree.text(node).map(str::to_owned).unwrap_or_default();
        let gratis = Some(Gratis { span: r.span(node), kata });
        let teks = r.teks_at(node, "nama");
        return Baris { isi: IsiBaris::Satu(Some(teks)), gratis, ..bare };
    }
    // A text that opens with an amount is a price; one that holds an amount further on is a name.
    let price = r
        .tree
        .text(node)
        .map(uang::parse)
        .filter(|uang| uang.letak.as_ref().is_some_and(|at| at.start == 0));
    if let Some(value) = price {
        let teks = r.teks_at(node, "tarif");
        return Baris { tarif: Some(Scalar { teks, value }), ..bare };
    }
    let teks = r.teks_at(node, "nama");
    Baris { isi: IsiBaris::Satu(Some(teks)), ..bare }
}

fn row_parts<'t>(r: &mut Reader<'t>, fields: &mut Fields<'t>, umum: Umum, isi: IsiBaris) -> Baris {
    let price = r.value(fields, "tarif");
    let gratis = price.and_then(|node| free(r, node));
    let tarif = price.filter(|_| gratis.is_none()).map(|node| {
        let teks = r.teks_at(node, "tarif");
        Scalar { value: uang::parse(&teks.text), teks }
    });
    Baris {
        umum,
        isi,
        tarif,
        gratis,
        rumus: r.teks(fields, "rumus"),
        per: r.teks(fields, "per"),
        paling_banyak: r.teks(fields, "paling_banyak"),
        sifat: r.name(fields, "sifat").map(SifatBaris),
        jenis: r.name(fields, "jenis"),
        objek: r.name(fields, "objek"),
        ditanggung: r.teks(fields, "ditanggung"),
        tidak_termasuk: r.daftar_teks(fields, "tidak_termasuk"),
        luar: r.ya(fields, "luar"),
        dijumlah: None,
    }
}

fn payment(r: &mut Reader<'_>, node: NodeId) -> Pembayaran {
    let mut fields = r.fields(node);
    let pembayaran = Pembayaran {
        span: r.span(node),
        kanal: r.daftar_teks(&mut fields, "kanal"),
        bukti: r.teks(&mut fields, "bukti"),
        tempo: r.teks(&mut fields, "tempo"),
        saat: r.teks(&mut fields, "saat"),
    };
    r.close(&fields);
    pembayaran
}

/// The reserved word.
const GRATIS: &str = "gratis";

/// Whether a text says that something is free; other words than the reserved one are noted.
fn free(r: &mut Reader<'_>, node: NodeId) -> Option<Gratis> {
    let kata = r.tree.text(node)?.to_owned();
    let span = r.span(node);
    match uang::gratis(&kata) {
        KataGratis::Baku => return Some(Gratis { span, kata }),
        KataGratis::Lain => {}
        KataGratis::Bukan => return None,
    }
    let finding = in_other_words(&kata, span);
    r.found.push(finding.fix(Fix::safe(WRITE_IT, vec![Edit { span, text: GRATIS.to_owned() }])));
    Some(Gratis { span, kata })
}

/// Whether the whole fee is a sentence that says so of the service; that nothing else is meant the author has to see.
fn free_sentence(r: &mut Reader<'_>, node: NodeId) -> Option<Gratis> {
    let kata = r.tree.text(node).filter(|kata| uang::gratis_dalam_kalimat(kata))?.to_owned();
    let span = r.span(node);
    let finding = in_other_words(&kata, span);
    r.found
        .push(finding.fix(Fix::proposal(WRITE_IT, vec![Edit { span, text: GRATIS.to_owned() }])));
    Some(Gratis { span, kata })
}

const WRITE_IT: Text = Text::fixed("Tulis gratis", "Write gratis");

fn in_other_words(kata: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("`{}` dibaca sebagai `gratis`", kata.trim()),
        format!("`{}` is read as `gratis`", kata.trim()),
    );
    Diagnostic::new(&GRATIS_DENGAN_KATA_LAIN, span, message)
}
