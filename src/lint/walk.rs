//! Ways through a standard: every entry, every time, every row of the price list.

use crate::model::{
    Alur, Baris, Biaya, Hasil, IsiBaris, IsiProduk, IsiSarana, Kanal, Langkah, Produk, Rentang,
    Sarana, Scalar, Standar, Syarat, Umum, Waktu,
};
use crate::source::Span;

/// What a length of time is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// The time in which the service is finished, or by how much it may be extended.
    Promise,
    /// What the service usually takes.
    Usual,
    /// A clock of complaints.
    Complaint,
    /// A step or a wait of a flow.
    Step,
}

/// Every length of time of the service and of its complaints.
pub(super) fn times<'a>(standar: &'a Standar, visit: &mut dyn FnMut(Use, &'a Scalar<Waktu>)) {
    let komponen = &standar.komponen;
    for rentang in komponen.jangka_waktu.ada().into_iter().flat_map(|it| &it.butir) {
        of_span(rentang, Use::Promise, visit);
    }
    for rentang in komponen.pengaduan.ada().into_iter().flat_map(|it| &it.waktu) {
        of_span(&rentang.rentang, Use::Complaint, visit);
    }
    let mut step = |langkah: &'a Langkah| {
        for waktu in langkah.waktu.iter().chain(&langkah.tunggu) {
            visit(Use::Step, waktu);
        }
    };
    if let Some(prosedur) = komponen.prosedur.ada() {
        steps(&prosedur.langkah, &prosedur.alur, &mut step);
    }
    if let Some(pengaduan) = komponen.pengaduan.ada() {
        steps(&pengaduan.langkah, &pengaduan.alur, &mut step);
    }
}

fn of_span<'a>(rentang: &'a Rentang, bound: Use, visit: &mut dyn FnMut(Use, &'a Scalar<Waktu>)) {
    let extension = rentang.perpanjangan.as_ref().and_then(|it| it.paling_lama.as_ref());
    for waktu in rentang.batas.iter().map(crate::model::Batas::waktu).chain(extension) {
        visit(bound, waktu);
    }
    if let Some(waktu) = &rentang.lazim {
        visit(Use::Usual, waktu);
    }
}

/// Every step of the flows, those of outcomes and those within steps included.
pub(super) fn steps<'a>(
    langkah: &'a [Langkah],
    alur: &'a [Alur],
    visit: &mut dyn FnMut(&'a Langkah),
) {
    for langkah in langkah.iter().chain(alur.iter().flat_map(|alur| &alur.langkah)) {
        step(langkah, visit);
    }
}

fn step<'a>(langkah: &'a Langkah, visit: &mut dyn FnMut(&'a Langkah)) {
    visit(langkah);
    for inner in
        langkah.langkah.iter().chain(langkah.bila.iter().map(|Hasil { langkah, .. }| langkah))
    {
        step(inner, visit);
    }
}

/// A row of the price list with the groups around it, the innermost first.
pub(super) struct Row<'a> {
    /// The component.
    pub(super) biaya: &'a Biaya,
    /// The row; a group in which nothing stands counts as one.
    pub(super) baris: &'a Baris,
    groups: Vec<&'a Baris>,
}

impl<'a> Row<'a> {
    /// The row and the groups around it.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a Baris> {
        std::iter::once(self.baris).chain(self.groups.iter().copied())
    }

    /// Whether the row, a group around it or the component names the regulation it rests on.
    pub(super) fn has_basis(&self) -> bool {
        self.all().any(|baris| !baris.umum.dasar.is_empty()) || !self.biaya.umum.dasar.is_empty()
    }

    /// Whether somebody bears it in the applicant's place.
    pub(super) fn is_borne(&self) -> bool {
        self.all().any(|baris| baris.ditanggung.is_some()) || self.biaya.ditanggung.is_some()
    }

    /// Whether another body takes it.
    pub(super) fn is_foreign(&self) -> bool {
        self.all().any(|baris| baris.luar.is_some_and(|luar| luar.value))
    }

    /// The word for the kind of addition it is: tambahan, denda, jaminan.
    pub(super) fn addition(&self) -> Option<String> {
        self.all().find_map(|baris| baris.sifat.as_ref()).map(|sifat| sifat.0.folded())
    }

    /// The names of the row and of its groups, its conditions and its price, as one text in small letters.
    pub(super) fn words(&self) -> String {
        let mut words = String::new();
        for baris in self.all() {
            let nama = match &baris.isi {
                IsiBaris::Satu(nama) => nama.as_ref(),
                IsiBaris::Kelompok { nama, .. } => Some(nama),
            };
            let tarif = baris.tarif.as_ref().map(|tarif| &tarif.teks);
            let umum = &baris.umum;
            let said =
                [nama, tarif, umum.jika.as_ref(), umum.uraian.as_ref(), umum.catatan.as_ref()];
            for teks in said.into_iter().flatten().chain(&umum.untuk) {
                words.push_str(&teks.text.to_lowercase());
                words.push(' ');
            }
        }
        words
    }
}

/// Every row of the price list.
pub(super) fn rows(biaya: &Biaya) -> Vec<Row<'_>> {
    let mut rows = Vec::with_capacity(biaya.rincian.len());
    let mut groups = Vec::new();
    collect(biaya, &biaya.rincian, &mut groups, &mut rows);
    rows
}

fn collect<'a>(
    biaya: &'a Biaya,
    list: &'a [Baris],
    groups: &mut Vec<&'a Baris>,
    rows: &mut Vec<Row<'a>>,
) {
    for baris in list {
        match &baris.isi {
            IsiBaris::Kelompok { butir, .. } if !butir.is_empty() => {
                groups.insert(0, baris);
                collect(biaya, butir, groups, rows);
                groups.remove(0);
            }
            _ => rows.push(Row { biaya, baris, groups: groups.clone() }),
        }
    }
}

/// The entries and components that rest on a regulation.
pub(super) fn with_basis(standar: &Standar) -> Vec<Span> {
    let mut spans = Vec::new();
    entries(standar, &mut |umum| {
        if !umum.dasar.is_empty() {
            spans.push(umum.span);
        }
    });
    spans
}

/// What every entry and every component says beside its own keys.
pub(super) fn entries<'a>(standar: &'a Standar, visit: &mut dyn FnMut(&'a Umum)) {
    let komponen = &standar.komponen;
    let mut umum = |umum: &'a Umum| visit(umum);
    if let Some(dasar) = komponen.dasar_hukum.ada() {
        umum(&dasar.umum);
        for landasan in &dasar.butir {
            umum(&landasan.umum);
        }
    }
    if let Some(syarat) = komponen.persyaratan.ada() {
        umum(&syarat.umum);
        requirements(&syarat.butir, &mut umum);
    }
    if let Some(prosedur) = komponen.prosedur.ada() {
        umum(&prosedur.umum);
        channels(&prosedur.kanal, &mut umum);
        flows(&prosedur.langkah, &prosedur.alur, &mut umum);
        prosedur.gambar.iter().for_each(|gambar| umum(&gambar.umum));
    }
    if let Some(jangka_waktu) = komponen.jangka_waktu.ada() {
        jangka_waktu.butir.iter().for_each(|rentang| umum(&rentang.umum));
    }
    if let Some(biaya) = komponen.biaya.ada() {
        umum(&biaya.umum);
        prices(&biaya.rincian, &mut umum);
    }
    if let Some(produk) = komponen.produk.ada() {
        umum(&produk.umum);
        products(&produk.butir, &mut |produk| umum(&produk.umum));
    }
    if let Some(sarana) = komponen.sarana.ada() {
        umum(&sarana.umum);
        facilities(&sarana.butir, &mut |sarana| umum(&sarana.umum));
    }
    if let Some(pengaduan) = komponen.pengaduan.ada() {
        umum(&pengaduan.umum);
        channels(&pengaduan.kanal, &mut umum);
        flows(&pengaduan.langkah, &pengaduan.alur, &mut umum);
        pengaduan.waktu.iter().for_each(|waktu| umum(&waktu.rentang.umum));
        pengaduan.eksternal.iter().for_each(|saluran| umum(&saluran.umum));
    }
    staff(standar, &mut umum);
    standar.komponen_tambahan.iter().for_each(|tambahan| umum(&tambahan.umum));
    standar.rujukan_lain.iter().chain(&standar.lampiran).for_each(|rujukan| umum(&rujukan.umum));
    standar.indikator.iter().for_each(|indikator| umum(&indikator.umum));
}

/// The components about those who serve.
fn staff<'a>(standar: &'a Standar, umum: &mut dyn FnMut(&'a Umum)) {
    let komponen = &standar.komponen;
    if let Some(kompetensi) = komponen.kompetensi.ada() {
        umum(&kompetensi.umum);
        kompetensi.butir.iter().for_each(|peran| umum(&peran.umum));
    }
    if let Some(pengawasan) = komponen.pengawasan_internal.ada() {
        umum(&pengawasan.umum);
        pengawasan.butir.iter().for_each(|pengawasan| umum(&pengawasan.umum));
    }
    if let Some(jumlah) = komponen.jumlah_pelaksana.ada() {
        umum(&jumlah.umum);
        jumlah.butir.iter().for_each(|pelaksana| umum(&pelaksana.umum));
    }
    if let Some(jaminan) = komponen.jaminan_pelayanan.ada() {
        umum(&jaminan.umum);
        jaminan.kompensasi.iter().for_each(|kompensasi| umum(&kompensasi.umum));
        for pernyataan in &jaminan.pernyataan {
            umum(&pernyataan.umum);
            pernyataan.kompensasi.iter().for_each(|kompensasi| umum(&kompensasi.umum));
        }
    }
    if let Some(jaminan) = komponen.jaminan_keamanan.ada() {
        umum(&jaminan.umum);
        jaminan.upaya.iter().for_each(|upaya| umum(&upaya.umum));
    }
    if let Some(evaluasi) = komponen.evaluasi_kinerja.ada() {
        evaluasi.butir.iter().for_each(|evaluasi| umum(&evaluasi.umum));
    }
}

fn requirements<'a>(list: &'a [Syarat], umum: &mut dyn FnMut(&'a Umum)) {
    for syarat in list {
        umum(&syarat.umum);
        requirements(syarat.isi.butir(), umum);
    }
}

fn channels<'a>(list: &'a [Kanal], umum: &mut dyn FnMut(&'a Umum)) {
    for kanal in list {
        umum(&kanal.umum);
    }
}

fn flows<'a>(langkah: &'a [Langkah], alur: &'a [Alur], umum: &mut dyn FnMut(&'a Umum)) {
    for alur in alur {
        umum(&alur.umum);
    }
    steps(langkah, alur, &mut |langkah| umum(&langkah.umum));
}

fn prices<'a>(list: &'a [Baris], umum: &mut dyn FnMut(&'a Umum)) {
    for baris in list {
        umum(&baris.umum);
        if let IsiBaris::Kelompok { butir, .. } = &baris.isi {
            prices(butir, umum);
        }
    }
}

/// Every product, groups included.
pub(super) fn products<'a>(list: &'a [Produk], visit: &mut dyn FnMut(&'a Produk)) {
    for produk in list {
        visit(produk);
        if let IsiProduk::Kelompok { butir, .. } = &produk.isi {
            products(butir, visit);
        }
    }
}

/// Every facility, groups included.
pub(super) fn facilities<'a>(list: &'a [Sarana], visit: &mut dyn FnMut(&'a Sarana)) {
    for sarana in list {
        visit(sarana);
        if let IsiSarana::Kelompok { butir, .. } = &sarana.isi {
            facilities(butir, visit);
        }
    }
}

/// Every requirement, groups and options included.
pub(super) fn all_requirements<'a>(list: &'a [Syarat], visit: &mut dyn FnMut(&'a Syarat)) {
    for syarat in list {
        visit(syarat);
        all_requirements(syarat.isi.butir(), visit);
    }
}
