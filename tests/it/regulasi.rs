//! The acts of a project itself: every rule about legal bases knows them as it knows those of the register.

use crate::juri::{STANDARD, judged, minimal};

const OWN: &str = r#"
- { id: perda-contoh-1-2010, jenis: perda, daerah: Kabupaten Contoh, nomor: "1", tahun: "2010", judul: Layanan Perpustakaan Lama, status: dicabut, dicabut_oleh: perda-contoh-4-2024 }
- { id: perda-contoh-2-2015, jenis: perda, daerah: Kabupaten Contoh, nomor: "2", tahun: "2015", judul: Pengelolaan Arsip, status: sebagian_dicabut, dicabut_oleh: perda-contoh-4-2024 }
- { id: perda-contoh-3-2016, jenis: perda, daerah: Kabupaten Contoh, nomor: "3", tahun: "2016", judul: Gerakan Membaca, status: usang }
- { id: perda-contoh-4-2024, jenis: perda, daerah: Kabupaten Contoh, nomor: "4", tahun: "2024", judul: Penyelenggaraan Perpustakaan, status: diubah, diubah_oleh: perda-contoh-5-2025 }
- { id: perda-contoh-5-2025, jenis: perda, daerah: Kabupaten Contoh, nomor: "5", tahun: "2025", judul: Perubahan atas Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2024 tentang Penyelenggaraan Perpustakaan, mengubah: perda-contoh-4-2024 }
- { id: sewa-ruang, jenis: perbup, daerah: Kabupaten Contoh, nomor: "9", tahun: "2025", judul: Sewa Ruang Baca }
"#;

/// The rules of this chapter that speak when one line stands among the legal bases, each with its place.
fn found(line: &str) -> Vec<String> {
    let mut files = minimal();
    files.insert(
        "proyek.spp.yaml".to_owned(),
        "spp: 1\nproyek:\n  profil: uu25\nregulasi: regulasi.yaml\n".to_owned(),
    );
    files.insert("regulasi.yaml".to_owned(), OWN.to_owned());
    let anchor = "  persyaratan:\n";
    let text = files[STANDARD].replacen(anchor, &format!("{line}\n{anchor}"), 1);
    files.insert(STANDARD.to_owned(), text);
    judged(&files).iter().map(|one| one.diagnostic.rule.name.to_owned()).collect()
}

#[test]
fn every_rule_about_legal_bases_knows_a_project_s_own_acts() {
    let cases = [
        (
            "Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2010 tentang Layanan Perpustakaan Lama",
            "peraturan-dicabut",
        ),
        ("Perda Contoh 2/2015 tentang Pengelolaan Arsip", "peraturan-dicabut-sebagian"),
        ("Perda Kab. Contoh No. 3 Tahun 2016 tentang Gerakan Membaca", "peraturan-usang"),
        (
            "Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2024 tentang Penyelenggaraan Perpustakaan",
            "perubahan-tak-disebut",
        ),
        (
            "Perda Kabupaten Contoh Nomor 5 Tahun 2025 tentang Perubahan atas Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2024 tentang Penyelenggaraan Perpustakaan",
            "perubahan-tanpa-induk",
        ),
        (
            "Peraturan Bupati Contoh Nomor 9 Tahun 2025 tentang Pemungutan Pajak Kendaraan Dinas",
            "judul-peraturan-keliru",
        ),
        ("Peraturan Bupati Contoh Nomor 9 Tahun 2025", "sitasi-tak-terurai"),
        ("sewa-ruang", ""),
        ("Peraturan Bupati Lain Nomor 9 Tahun 2025 tentang Pemungutan Pajak Kendaraan Dinas", ""),
    ];
    for (act, rule) in cases {
        let expected: Vec<&str> = [rule].into_iter().filter(|rule| !rule.is_empty()).collect();
        assert_eq!(found(&format!("    - {act}")), expected, "{act}");
    }
    let twice = "    - sewa-ruang\n    - Perbup Contoh 9/2025 tentang Sewa Ruang Baca";
    assert_eq!(found(twice), ["dasar-hukum-ganda"]);
}
