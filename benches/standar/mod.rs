//! Standards as a thousand offices might write them: about 6 KB each, all different, a fifth of them with faults.

use std::fmt::Write as _;

const LAYANAN: [&str; 8] = [
    "Penerbitan Surat Keterangan Domisili",
    "Penerbitan Kartu Pencari Kerja",
    "Penerbitan Izin Praktik Perawat",
    "Legalisasi Salinan Ijazah",
    "Penerbitan Kartu Keluarga",
    "Rekomendasi Pendirian Lembaga Kursus",
    "Penerbitan Akta Kelahiran",
    "Penerbitan Izin Reklame",
];

const DOKUMEN: [&str; 10] = [
    "Kartu Tanda Penduduk",
    "Kartu Keluarga",
    "Surat pengantar kelurahan",
    "Formulir permohonan",
    "Pasfoto berwarna ukuran 3x4",
    "Akta pendirian",
    "Ijazah terakhir",
    "Surat keterangan sehat",
    "Bukti kepemilikan tanah",
    "Surat kuasa",
];

const BENTUK: [&str; 4] = ["asli", "salinan", "ditunjukkan", "unggahan"];

const PELAKU: [&str; 4] = ["Petugas loket", "Verifikator", "Kepala bidang", "Kepala dinas"];

/// The regulation that requirements and tariffs rest on.
const DASAR: &str = "perda-kabupaten-contoh-4-2021";

/// Numbers that look drawn, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// The standard of a number, as the text of its file; its id is `layanan-N`.
pub(crate) fn text(number: usize) -> String {
    let draw = &mut Draw(number as u64);
    let faulty = number.is_multiple_of(5);
    let mut out = String::with_capacity(7 * 1024);
    let layanan = LAYANAN[draw.below(LAYANAN.len())];
    write!(
        out,
        "# Standar pelayanan nomor {number}\n\
         spp: 1\n\
         id: layanan-{number}\n\
         nama: {layanan} {number}\n\
         penyelenggara: Dinas Contoh\n\
         jenis: administratif\n\
         sifat: nonperizinan\n\
         bidang: pelayanan umum\n\
         versi: {}\n\
         pengguna: Penduduk Kabupaten Contoh\n\
         deskripsi: Layanan bagi penduduk yang memerlukan dokumen resmi dari Dinas Contoh.\n\
         jam_pelayanan:\n\
         \x20 - hari: Senin–Kamis\n\
         \x20   jam: 08.00–15.00\n\
         \x20   istirahat: 12.00–13.00\n\
         \x20 - hari: Jumat\n\
         \x20   jam: 08.00–14.30\n\
         varian:\n\
         \x20 baru: Permohonan baru\n\
         \x20 perpanjangan: Perpanjangan\n\
         komponen:\n",
        1 + draw.below(4)
    )
    .expect("a string takes every text");
    dasar_hukum(&mut out);
    persyaratan(&mut out, draw, faulty);
    prosedur(&mut out, draw);
    janji(&mut out, draw, faulty);
    pengelolaan(&mut out, draw);
    out
}

fn dasar_hukum(out: &mut String) {
    out.push_str(
        "  dasar_hukum:\n\
         \x20   - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n\
         \x20   - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang \
         Pelayanan Publik\n\
         \x20   - sitasi: Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik\n\
         \x20     pasal: \"5\"\n\
         \x20   - Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2021 tentang Retribusi Daerah\n",
    );
}

fn persyaratan(out: &mut String, draw: &mut Draw, faulty: bool) {
    out.push_str("  persyaratan:\n");
    for _ in 0..6 + draw.below(3) {
        let dokumen = DOKUMEN[draw.below(DOKUMEN.len())];
        let bentuk = BENTUK[draw.below(BENTUK.len())];
        let jumlah = 1 + draw.below(3);
        let _ = writeln!(
            out,
            "    - dokumen: {dokumen}\n      bentuk: {bentuk}\n      jumlah: {jumlah}\n      dasar: {DASAR}"
        );
    }
    out.push_str(
        "    - kelompok: Tambahan untuk perpanjangan\n\
         \x20     untuk: perpanjangan\n\
         \x20     dasar: perda-kabupaten-contoh-4-2021\n\
         \x20     butir:\n\
         \x20       - dokumen: Dokumen lama\n\
         \x20         bentuk: asli\n\
         \x20       - salah_satu:\n\
         \x20           - dokumen: Buku nikah\n\
         \x20             bentuk: salinan\n\
         \x20           - dokumen: Kutipan akta perkawinan\n\
         \x20             bentuk: salinan\n",
    );
    if faulty {
        out.push_str("    - Dokumen lain yang diperlukan\n");
    }
}

fn prosedur(out: &mut String, draw: &mut Draw) {
    out.push_str(
        "  prosedur:\n\
         \x20   kanal:\n\
         \x20     - loket: Jl. Contoh Nomor 1\n\
         \x20     - daring: https://layanan.contoh.go.id\n\
         \x20   langkah:\n\
         \x20     - pelaku: Pemohon\n\
         \x20       kegiatan: Mengajukan permohonan dan menyerahkan persyaratan\n",
    );
    for step in 0..6 {
        let pelaku = PELAKU[draw.below(PELAKU.len())];
        let menit = 5 + draw.below(20);
        let _ = writeln!(
            out,
            "      - id: langkah-{step}\n        pelaku: {pelaku}\n        kegiatan: Memeriksa, mencatat, dan meneruskan \
             berkas permohonan\n        waktu: {menit} menit\n        keluaran: Berkas tahap {step}"
        );
        if step == 0 {
            out.push_str(
                "        bila:\n\
                 \x20         - keadaan: berkas tidak lengkap\n\
                 \x20           kegiatan: Mengembalikan berkas dengan daftar kekurangan\n\
                 \x20           waktu: 1 hari kerja\n\
                 \x20           ke: selesai\n",
            );
        }
    }
    out.push_str(
        "      - pelaku: Petugas loket\n\
         \x20       kegiatan: Menyerahkan hasil kepada pemohon\n\
         \x20       waktu: 5 menit\n",
    );
}

fn janji(out: &mut String, draw: &mut Draw, faulty: bool) {
    let hari =
        if faulty { "3 hari".to_owned() } else { format!("{} hari kerja", 1 + draw.below(5)) };
    let _ = write!(
        out,
        "  jangka_waktu:\n    - paling_lama: {hari}\n      sejak: permohonan dinyatakan lengkap\n  biaya:\n    jenis: \
         retribusi\n    objek: tempat-usaha\n    dasar: {DASAR}\n    rincian:\n"
    );
    for row in 0..4 {
        let tarif = 5 + draw.below(40);
        let _ = writeln!(
            out,
            "      - nama: Golongan {row}\n        tarif: Rp{tarif}.000\n        per: permohonan"
        );
    }
    out.push_str("    pembayaran:\n      kanal:\n        - bank\n        - QRIS\n      bukti: surat tanda setoran\n");
    out.push_str(
        "  produk:\n\
         \x20   - nama: Surat keterangan\n\
         \x20     bentuk: elektronik\n\
         \x20     tanda_tangan: elektronik\n\
         \x20     masa_berlaku: 6 bulan\n",
    );
}

fn pengelolaan(out: &mut String, draw: &mut Draw) {
    let _ = write!(
        out,
        "  sarana:\n    - nama: Ruang tunggu\n      jumlah: {}\n    - nama: Loket prioritas dan kursi roda\n      jumlah: \
         1\n      kelompok_rentan: true\n  kompetensi:\n",
        1 + draw.below(3)
    );
    for pelaku in PELAKU {
        let _ = writeln!(
            out,
            "    - peran: {pelaku}\n      pendidikan: Diploma III\n      pengetahuan:\n        - administrasi \
             pelayanan\n      keterampilan:\n        - mengoperasikan komputer"
        );
    }
    out.push_str(
        "  pengawasan_internal:\n\
         \x20   - oleh: Atasan langsung\n\
         \x20     cara: reviu waktu penyelesaian\n\
         \x20     frekuensi: harian\n\
         \x20   - oleh: Inspektorat\n\
         \x20     cara: audit\n\
         \x20     frekuensi: tahunan\n\
         \x20 pengaduan:\n\
         \x20   penanggung_jawab:\n\
         \x20     jabatan: Sekretaris Dinas\n\
         \x20     alamat: Jl. Contoh Nomor 1\n\
         \x20   kanal:\n\
         \x20     - telepon: \"(0200) 555010\"\n\
         \x20     - surel: aduan@contoh.go.id\n\
         \x20     - lapor: https://www.lapor.go.id\n\
         \x20   waktu:\n\
         \x20     - tahap: tanggapan\n\
         \x20       paling_lama: 14 hari kalender\n\
         \x20     - tahap: penyelesaian\n\
         \x20       paling_lama: 60 hari kalender\n\
         \x20   langkah:\n\
         \x20     - pelaku: Kepala dinas\n\
         \x20       kegiatan: Menyampaikan hasil kepada pengadu\n\
         \x20   gratis: true\n\
         \x20   identitas_dirahasiakan: true\n\
         \x20   eksternal:\n\
         \x20     - Ombudsman Republik Indonesia\n\
         \x20 jumlah_pelaksana:\n",
    );
    for pelaku in PELAKU {
        let _ = writeln!(out, "    - peran: {pelaku}\n      jumlah: {}", 1 + draw.below(4));
    }
    out.push_str(
        "  jaminan_pelayanan:\n\
         \x20   pernyataan: Permohonan diselesaikan sesuai dengan waktu yang dijanjikan\n\
         \x20   kompensasi:\n\
         \x20     - jika: terlambat\n\
         \x20       bentuk: dokumen diantar ke alamat pemohon tanpa biaya\n\
         \x20 jaminan_keamanan:\n\
         \x20   upaya:\n\
         \x20     - tanda tangan elektronik dan kode QR\n\
         \x20     - jalur evakuasi\n\
         \x20   data_pribadi: akses data sesuai peran\n\
         \x20 evaluasi_kinerja:\n\
         \x20   metode:\n\
         \x20     - survei kepuasan\n\
         \x20   frekuensi: semesteran\n\
         \x20   tindak_lanjut: rapat perbaikan\n",
    );
}
