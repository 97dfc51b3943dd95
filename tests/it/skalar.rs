//! The grammars of scalars: every line of a table is a phrase and its reading, `phrase ⇒ reading`.
//!
//! `UPDATE=1` writes the readings; a reading is then looked at, not believed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use spp::model::{JenisKanal, Sitasi};
use spp::model::{angka, kontak, sitasi, tanggal, uang, waktu};

fn walk(table: &str, read: impl Fn(&str) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/skalar").join(table);
    let text = fs::read_to_string(&path).expect("the table is there");
    let mut now = String::new();
    for line in text.lines() {
        if line.is_empty() || line.starts_with("# ") {
            now.push_str(line);
        } else {
            let phrase = line.split(" ⇒").next().unwrap_or(line);
            write!(now, "{phrase} ⇒ {}", read(phrase)).expect("a string takes all");
        }
        now.push('\n');
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, now).expect("the table can be written");
    } else {
        let first = now.lines().zip(text.lines()).find(|(now, then)| now != then);
        assert_eq!(first, None, "{table}: the reading on the left is today's");
        assert_eq!(now.lines().count(), text.lines().count());
    }
}

#[test]
fn lengths_of_time_are_read() {
    walk("waktu.txt", |phrase| {
        let read = waktu::parse(phrase);
        let Some(ukuran) = read.ukuran else {
            return read
                .jam_buka
                .map_or_else(|| "teks".into(), |range| format!("jam buka [{}]", &phrase[range]));
        };
        let makna = read.sebutan.map_or_else(String::new, |name| {
            format!("{:?} [{}] ", name.makna, &phrase[name.letak])
        });
        let rest = if read.sisa.is_empty() { String::new() } else { format!(" | {}", read.sisa) };
        format!("{makna}{ukuran} [{}]{rest}", &phrase[read.letak.expect("a measure has a place")])
    });
}

#[test]
fn amounts_of_money_are_read() {
    walk("uang.txt", |phrase| {
        let read = uang::parse(phrase);
        let Some(nilai) = read.nilai else { return "teks".into() };
        let lain: String = read.lain.iter().map(|nilai| format!(" + {nilai}")).collect();
        let rest = if read.sisa.is_empty() { String::new() } else { format!(" | {}", read.sisa) };
        format!(
            "{nilai}{lain} {:?} [{}]{rest}",
            read.ejaan,
            &phrase[read.letak.expect("an amount has a place")]
        )
    });
}

#[test]
fn numbers_are_read() {
    walk("angka.txt", |phrase| {
        let read = angka::parse(phrase);
        let Some(nilai) = read.nilai else { return "teks".into() };
        let bawah = read.bawah.map_or_else(String::new, |bawah| format!("{bawah}–"));
        let rest = if read.sisa.is_empty() { String::new() } else { format!(" | {}", read.sisa) };
        format!("{bawah}{nilai} {:?}{rest}", read.ejaan)
    });
}

#[test]
fn dates_are_read() {
    walk("tanggal.txt", |phrase| match tanggal::parse(phrase) {
        spp::model::Tanggal::Teks => "teks".into(),
        read @ spp::model::Tanggal::Baku(date) | read @ spp::model::Tanggal::Kata(date) => {
            let kind = if matches!(read, spp::model::Tanggal::Baku(_)) { "baku" } else { "kata" };
            format!("{kind} {date}, {}", tanggal::tercetak(date))
        }
    });
}

#[test]
fn contacts_are_read() {
    walk("kontak.txt", |line| {
        let (key, phrase) =
            line.split_once(": ").expect("a line begins with the kind of its channel");
        let read = kontak::parse(
            JenisKanal::dari_kunci(key).expect("the kind is one of the format"),
            phrase,
        );
        let nomor = read.nomor.iter().map(|nomor| format!(" {nomor}")).collect::<String>();
        let cacat = read
            .cacat
            .map_or_else(String::new, |(cacat, range)| format!(" {cacat:?} [{}]", &phrase[range]));
        let right = read.perbaikan.map_or_else(String::new, |right| format!(" → {right}"));
        format!("{:?}{nomor}{cacat}{right}", read.bentuk)
    });
}

#[test]
fn citations_are_read() {
    walk("sitasi.txt", |phrase| said(&sitasi::parse(phrase), phrase));
}

fn said(read: &Sitasi, phrase: &str) -> String {
    let mut out = if read.terurai() { String::new() } else { "tak terurai: ".into() };
    match (&read.slug, read.jenis) {
        (Some(slug), _) => out.push_str(slug),
        (None, Some(jenis)) => write!(out, "{jenis:?}").expect("a string takes all"),
        (None, None) => out.push('-'),
    }
    if read.slug.is_none() {
        for (name, value) in [
            ("penerbit", read.penerbit.as_ref().map(|issuer| issuer.nama.clone())),
            ("daerah", read.daerah.clone()),
            ("nomor", read.nomor.clone()),
            ("tahun", read.tahun.map(|tahun| tahun.to_string())),
            ("tanggal", read.tanggal.map(|tanggal| tanggal.to_string())),
        ] {
            if let Some(value) = value {
                write!(out, " {name}={value}").expect("a string takes all");
            }
        }
    }
    if let Some(judul) = &read.judul {
        write!(out, " “{judul}”").expect("a string takes all");
    }
    if let Some(pasal) = &read.pasal {
        write!(out, " ({pasal})").expect("a string takes all");
    }
    if let Some(range) = read.letak.lembaran.clone() {
        write!(out, " lembaran[{}]", &phrase[range]).expect("a string takes all");
    }
    for (word, acts) in [("diubah", &read.perubahan), ("jo", &read.juncto)] {
        for act in acts {
            write!(out, " {word} {{{}}}", said(act, phrase)).expect("a string takes all");
        }
    }
    if !read.sisa.is_empty() {
        write!(out, " | {}", read.sisa).expect("a string takes all");
    }
    out
}
