//! What goes wrong in the world, in words, with what to do next.

use std::io;
use std::path::{Path, PathBuf};

use super::{Exit, terminal};
use crate::diagnostic::{Lang, Text};
use crate::model::is_id;
use crate::project::Trouble as Refusal;

/// A world that will not cooperate.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// Nothing has this path; a name beside it that is near.
    #[error("no such path: {}", path.display())]
    Missing { path: PathBuf, near: Option<String> },
    /// A folder holds no file of the format.
    #[error("no document below {}", folder.display())]
    NoDocuments { folder: PathBuf },
    /// A file or folder cannot be read.
    #[error("cannot read {}: {why}", path.display())]
    Unreadable { path: PathBuf, why: String },
    /// A file or folder that one may not read.
    #[error("no permission to read {}", path.display())]
    Denied { path: PathBuf },
    /// A file that was there, and is no longer.
    #[error("{} vanished", path.display())]
    Vanished { path: PathBuf },
    /// A file that was written to each time it was read.
    #[error("{} is changing", path.display())]
    Changing { path: PathBuf },
    /// A pipe or a device.
    #[error("{} is no regular file", path.display())]
    NotAFile { path: PathBuf },
    /// A link that leads to nothing, or in a circle.
    #[error("{} is a dead link", path.display())]
    DeadLink { path: PathBuf },
    /// A name that no file can have.
    #[error("{} is too long", path.display())]
    TooLong { path: PathBuf },
    /// A file cannot be written.
    #[error("cannot write {}: {why}", path.display())]
    Unwritable { path: PathBuf, why: io::Error },
    /// A file holds something else than when it was read.
    #[error("{} has changed", path.display())]
    Outdated { path: PathBuf },
    /// The standard input is given a name, but not asked for.
    #[error("a name for an input that is not asked for")]
    NameWithoutInput,
    /// No rule has this name.
    #[error("no rule {name}")]
    NoRule { name: String, near: Option<String> },
    /// No schema has this name.
    #[error("no schema {name}")]
    NoSchema { name: String, known: String },
    /// No example has this name.
    #[error("no example {name}")]
    NoExample { name: String, known: String },
    /// This is no id; an id that it comes near to.
    #[error("no id {id}")]
    NoId { id: String, near: String },
    /// No standard is among what is asked for.
    #[error("no standard")]
    NoStandards,
    /// No standard knows this case.
    #[error("no case {name}")]
    NoCase { name: String, near: Option<String> },
    /// Two cases exclude each other.
    #[error("{one} and {other} exclude each other")]
    OneAxis { one: String, other: String },
    /// No document has this name.
    #[error("no document {name}")]
    NoDocumentType { name: String },
    /// There is no baseline yet.
    #[error("no baseline {}", path.display())]
    NoBaseline { path: PathBuf },
    /// This is no baseline.
    #[error("{} is no baseline: {why}", path.display())]
    BadBaseline { path: PathBuf, why: String },
    /// The baseline lists what another profile found.
    #[error("{} was made with {made}, not {asked}", path.display())]
    OtherProfile { path: PathBuf, made: String, asked: &'static str },
    /// A rule that cannot be left out.
    #[error("the rule {name} is locked")]
    Locked { name: &'static str },
    /// A file is there already.
    #[error("{} exists", path.display())]
    Exists { path: PathBuf },
}

impl Trouble {
    /// What was refused at a path, in the words of the door.
    pub(super) fn refused(path: &Path, refusal: Refusal) -> Self {
        let path = path.to_path_buf();
        match refusal {
            Refusal::Missing(_) => Self::Missing { path, near: None },
            Refusal::NoDocuments(_) => Self::NoDocuments { folder: path },
            Refusal::Unreadable(_, why) => Self::Unreadable { path, why },
            Refusal::Denied(_) => Self::Denied { path },
            Refusal::Vanished(_) => Self::Vanished { path },
            Refusal::Changing(_) => Self::Changing { path },
            Refusal::NotAFile(_) => Self::NotAFile { path },
        }
    }

    /// What happened.
    #[expect(clippy::too_many_lines, reason = "one sentence a trouble: a table")]
    pub(super) fn message(&self) -> Text {
        match self {
            Self::Missing { path, .. } => both(
                |path| format!("Tidak ada berkas atau folder `{path}`"),
                |path| format!("There is no file or folder `{path}`"),
                &shown(path),
            ),
            Self::NoDocuments { folder } => both(
                |folder| format!("Tidak ada berkas `*.spp.yaml` di dalam `{folder}`"),
                |folder| format!("There is no file `*.spp.yaml` in `{folder}`"),
                &shown(folder),
            ),
            Self::Unreadable { path, why } => both(
                |path| format!("`{path}` tidak dapat dibaca: {why}"),
                |path| format!("`{path}` cannot be read: {why}"),
                &shown(path),
            ),
            Self::Denied { path } => both(
                |path| format!("Anda tidak berhak membaca `{path}`"),
                |path| format!("You have no permission to read `{path}`"),
                &shown(path),
            ),
            Self::Vanished { path } => both(
                |path| format!("`{path}` hilang sebelum sempat dibaca"),
                |path| format!("`{path}` vanished before it could be read"),
                &shown(path),
            ),
            Self::Changing { path } => both(
                |path| format!("`{path}` terus berubah selagi dibaca"),
                |path| format!("`{path}` keeps changing while it is read"),
                &shown(path),
            ),
            Self::NotAFile { path } => both(
                |path| format!("`{path}` bukan berkas biasa"),
                |path| format!("`{path}` is no regular file"),
                &shown(path),
            ),
            Self::DeadLink { path } => both(
                |path| format!("`{path}` adalah tautan yang tidak menuju ke mana pun"),
                |path| format!("`{path}` is a link that leads nowhere"),
                &shown(path),
            ),
            Self::TooLong { path } => both(
                |path| format!("Nama ini terlalu panjang atau tidak mungkin: `{path}`"),
                |path| format!("This name is too long or cannot be: `{path}`"),
                &shown(path),
            ),
            Self::Unwritable { path, why } => both(
                |path| format!("`{path}` tidak dapat ditulis: {why}"),
                |path| format!("`{path}` cannot be written: {why}"),
                &shown(path),
            ),
            Self::Outdated { path } => both(
                |path| format!("`{path}` berubah sesudah dibaca, dan tidak ditimpa"),
                |path| format!("`{path}` has changed since it was read, and is not replaced"),
                &shown(path),
            ),
            Self::NameWithoutInput => Text::new(
                "--stdin-filename hanya berlaku bersama jalur `-`",
                "--stdin-filename goes only with the path `-`",
            ),
            Self::NoRule { name, .. } => both(
                |name| format!("Tidak ada aturan `{name}`"),
                |name| format!("There is no rule `{name}`"),
                name,
            ),
            Self::NoSchema { name, .. } => both(
                |name| format!("Tidak ada skema `{name}`"),
                |name| format!("There is no schema `{name}`"),
                name,
            ),
            Self::NoExample { name, .. } => both(
                |name| format!("Tidak ada contoh `{name}`"),
                |name| format!("There is no example `{name}`"),
                name,
            ),
            Self::NoId { id, .. } => both(
                |id| {
                    format!("`{id}` bukan id: id terdiri dari huruf kecil, angka, dan tanda hubung")
                },
                |id| format!("`{id}` is no id: an id is made of small letters, digits and hyphens"),
                id,
            ),
            Self::NoStandards => Text::new(
                "Tidak ada standar di antara yang disebut",
                "There is no standard among what is named",
            ),
            Self::NoCase { name, .. } => both(
                |name| format!("Tidak ada standar yang mengenal varian `{name}`"),
                |name| format!("No standard knows the case `{name}`"),
                name,
            ),
            Self::OneAxis { one, other } => Text::new(
                format!("Varian `{one}` dan `{other}` tidak dapat berlaku bersama"),
                format!("The cases `{one}` and `{other}` cannot hold together"),
            ),
            Self::NoDocumentType { name } => both(
                |name| format!("Dokumen `{name}` belum dapat dibuat"),
                |name| format!("The document `{name}` cannot be made yet"),
                name,
            ),
            Self::NoBaseline { path } => both(
                |path| format!("Baseline `{path}` belum ada"),
                |path| format!("There is no baseline `{path}` yet"),
                &shown(path),
            ),
            Self::BadBaseline { path, why } => both(
                |path| format!("`{path}` bukan baseline: {why}"),
                |path| format!("`{path}` is no baseline: {why}"),
                &shown(path),
            ),
            Self::OtherProfile { path, made, asked } => both(
                |path| format!("`{path}` dibuat dengan profil {made}, bukan {asked}"),
                |path| format!("`{path}` was made with the profile {made}, not {asked}"),
                &shown(path),
            ),
            Self::Locked { name } => both(
                |name| format!("Aturan `{name}` tidak dapat dimatikan"),
                |name| format!("The rule `{name}` cannot be turned off"),
                name,
            ),
            Self::Exists { path } => both(
                |path| format!("`{path}` sudah ada"),
                |path| format!("`{path}` is there already"),
                &shown(path),
            ),
        }
    }

    /// What to do next.
    pub(super) fn hint(&self) -> Text {
        match self {
            Self::Missing { near: Some(near), .. }
            | Self::NoRule { near: Some(near), .. }
            | Self::NoCase { near: Some(near), .. } => near_miss(near),
            Self::NoId { near, .. } if is_id(near) => near_miss(near),
            Self::Missing { near: None, .. } => Text::new(
                "Periksa ejaannya, dan apakah folder kerjanya benar",
                "Check the spelling, and whether this is the right working folder",
            ),
            Self::NoDocuments { .. } => Text::new(
                "Nama berkas standar berakhir dengan `.spp.yaml`; mulailah yang baru dengan `spp new ID`",
                "The name of a standard's file ends in `.spp.yaml`; start one with `spp new ID`",
            ),
            Self::Unreadable { .. } => Text::new(
                "Periksa hak aksesnya, dan apakah program lain sedang memakainya",
                "Check its permissions, and whether another program is using it",
            ),
            Self::Denied { .. } => Text::new(
                "Minta hak baca kepada pemiliknya, atau jalankan sebagai pengguna lain",
                "Ask its owner for permission to read, or run this as another user",
            ),
            Self::Vanished { .. } => Text::new(
                "Jalankan lagi bila pemindahan atau penyalinan berkasnya sudah selesai",
                "Run this again once the files are moved or copied",
            ),
            Self::Changing { .. } => Text::new(
                "Tunggu sampai program lain selesai menulisnya, lalu jalankan lagi",
                "Wait until the other program has written it, and run this again",
            ),
            Self::NotAFile { .. } => Text::new(
                "Sebut berkas atau folder; isi sebuah pipa diberikan lewat masukan standar: `spp lint -`",
                "Name a file or a folder; what comes through a pipe goes to the standard input: `spp lint -`",
            ),
            Self::DeadLink { .. } => Text::new(
                "Perbaiki tautannya, atau sebut berkas yang sebenarnya",
                "Mend the link, or name the file itself",
            ),
            Self::TooLong { .. } => Text::new(
                "Periksa ejaannya; nama berkas paling panjang 255 byte",
                "Check the spelling; the name of a file has at most 255 bytes",
            ),
            Self::Unwritable { .. } => Text::new(
                "Periksa hak akses foldernya, atau pilih folder lain",
                "Check the permissions of the folder, or choose another one",
            ),
            Self::Outdated { .. } => Text::new(
                "Jalankan lagi, agar yang diperbaiki adalah isinya yang sekarang",
                "Run this again, so that what it holds now is mended",
            ),
            Self::NameWithoutInput => Text::new(
                "Tulis `spp lint - --stdin-filename nama.spp.yaml`",
                "Write `spp lint - --stdin-filename name.spp.yaml`",
            ),
            Self::NoRule { near: None, .. } => {
                Text::new("`spp explain` menampilkan semua aturan", "`spp explain` lists all rules")
            }
            Self::NoStandards => Text::new(
                "Sebut berkas standarnya, atau folder yang memuatnya",
                "Name the file of a standard, or a folder that holds one",
            ),
            Self::NoCase { near: None, .. } => Text::new(
                "Nama varian adalah kunci di bawah `varian` sebuah standar",
                "The names of cases are the keys under the `varian` of a standard",
            ),
            Self::OneAxis { .. } => Text::new(
                "Sebut paling banyak satu varian dari tiap sumbu",
                "Name at most one case of each axis",
            ),
            Self::NoDocumentType { .. } => Text::new(
                "Yang ada: standar; dokumen lain dibuat dengan templates/<dokumen>/isi.md.j2",
                "There is: standar; others are made by templates/<document>/isi.md.j2",
            ),
            Self::NoBaseline { .. } => Text::new(
                "Buat dengan menambahkan --update-baseline, lalu simpan berkasnya di git",
                "Make it by adding --update-baseline, and keep the file in git",
            ),
            Self::BadBaseline { .. } => Text::new(
                "Ambil kembali berkasnya dari git, atau hapus dan buat lagi dengan --update-baseline",
                "Take the file from git again, or delete it and make it anew with --update-baseline",
            ),
            Self::OtherProfile { made, .. } => both(
                |made| format!("Pakai --profile {made}, atau hapus berkasnya dan buat lagi"),
                |made| format!("Use --profile {made}, or delete the file and make it anew"),
                made,
            ),
            Self::Locked { .. } => Text::new(
                "Temuan lama dapat ditampung dengan --baseline",
                "What was found before can wait in a --baseline",
            ),
            Self::NoId { .. } => Text::new("Misalnya kk-baru", "Such as kk-baru"),
            Self::Exists { .. } => Text::new(
                "Pilih id lain, atau tambahkan --force untuk menimpanya",
                "Choose another id, or add --force to replace it",
            ),
            Self::NoSchema { known, .. } | Self::NoExample { known, .. } => both(
                |known| format!("Yang ada: {known}"),
                |known| format!("There are: {known}"),
                known,
            ),
        }
    }
}

fn both(id: impl Fn(&str) -> String, en: impl Fn(&str) -> String, word: &str) -> Text {
    Text::new(id(word), en(word))
}

fn near_miss(near: &str) -> Text {
    both(|near| format!("Maksud Anda `{near}`?"), |near| format!("Did you mean `{near}`?"), near)
}

/// Ends a command that could not do its work; a pipe that nobody reads any more is no trouble.
pub(super) fn answer(error: &anyhow::Error, lang: Lang) -> Exit {
    let mut causes = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    if causes.any(|cause| cause.kind() == io::ErrorKind::BrokenPipe) {
        return Exit::Clean;
    }
    match error.downcast_ref::<Trouble>() {
        Some(trouble) => complain(trouble, lang),
        None => terminal::complain(format!("{error:#}"), None, lang),
    }
    Exit::Unable
}

fn complain(trouble: &Trouble, lang: Lang) {
    let hint = trouble.hint().in_lang(lang).to_owned();
    terminal::complain(trouble.message().in_lang(lang).to_owned(), Some(hint), lang);
}

/// How many files that cannot be read are named; of the others there is a number.
const NAMED: usize = 20;

/// Tells what could not be read while the rest was.
pub(super) fn tell(troubles: &[Trouble], lang: Lang) {
    for trouble in troubles.iter().take(NAMED) {
        complain(trouble, lang);
    }
    let rest = troubles.len().saturating_sub(NAMED);
    if rest > 0 {
        let message = match lang {
            Lang::Id => format!("Masih ada {rest} lagi yang tidak dapat dibaca"),
            Lang::En => format!("There are {rest} more that cannot be read"),
        };
        terminal::complain(message, None, lang);
    }
}

/// A path with `/` between its parts, on every system.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}
