//! The examples that a new standard can start from: those of `examples/`, carried in the binary.

use super::trouble::Trouble;

/// An example: a standard and the file of its agency.
pub(super) struct Example {
    /// Its id, which is the name of its file as well.
    pub(super) name: &'static str,
    /// The text of the standard.
    pub(super) standard: &'static str,
    /// The text of its agency's file.
    pub(super) agency: &'static str,
}

static EXAMPLES: &[Example] = &[
    Example {
        name: "ktp-el",
        standard: include_str!("../../examples/dukcapil/ktp-el.spp.yaml"),
        agency: include_str!("../../examples/dukcapil/instansi.spp.yaml"),
    },
    Example {
        name: "izin-klinik",
        standard: include_str!("../../examples/dinkes/izin-klinik.spp.yaml"),
        agency: include_str!("../../examples/dinkes/instansi.spp.yaml"),
    },
    Example {
        name: "paspor",
        standard: include_str!("../../examples/imigrasi/paspor.spp.yaml"),
        agency: include_str!("../../examples/imigrasi/instansi.spp.yaml"),
    },
    Example {
        name: "gawat-darurat",
        standard: include_str!("../../examples/rsud/gawat-darurat.spp.yaml"),
        agency: include_str!("../../examples/rsud/instansi.spp.yaml"),
    },
    Example {
        name: "resep-rawat-jalan",
        standard: include_str!("../../examples/rsud/resep-rawat-jalan.spp.yaml"),
        agency: include_str!("../../examples/rsud/instansi.spp.yaml"),
    },
    Example {
        name: "pengesahan-stnk",
        standard: include_str!("../../examples/samsat/pengesahan-stnk.spp.yaml"),
        agency: include_str!("../../examples/samsat/instansi.spp.yaml"),
    },
    Example {
        name: "pbg",
        standard: include_str!("../../examples/dpmptsp/pbg.spp.yaml"),
        agency: include_str!("../../examples/dpmptsp/instansi.spp.yaml"),
    },
    Example {
        name: "informasi-publik",
        standard: include_str!("../../examples/kominfo/informasi-publik.spp.yaml"),
        agency: include_str!("../../examples/kominfo/instansi.spp.yaml"),
    },
];

/// The example of a name.
///
/// # Errors
/// No example has the name.
pub(super) fn named(name: &str) -> Result<&'static Example, Trouble> {
    let named = EXAMPLES.iter().find(|example| example.name == name);
    named.ok_or_else(|| Trouble::NoExample { name: name.to_owned(), known: names() })
}

/// The names of all examples, as a sentence lists them.
pub(super) fn names() -> String {
    let names: Vec<&str> = EXAMPLES.iter().map(|example| example.name).collect();
    names.join(", ")
}
