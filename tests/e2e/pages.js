// The pages under test, written by the built binary: all examples, and five published standards with their faults.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** Published standards that differ most in shape: a tariff by categories, an annex, an emergency room, tables, a queue. */
const published = [
  "01-rsup-ngoerah/dna-paternitas",
  "07-dpmd-kalbar/konsultasi",
  "09-rsud-ciamis/igd",
  "22-karantina-pertanian/karantina-tumbuhan-antararea",
  "43-samsat-sumbar/samsat-keliling",
];

/** Every page once for each paper: `{ name, file, address, f4 }`, where `f4` is the address of the same page for F4. */
export function renderPages(folder) {
  const transcriptions = published.map((name) => `tests/cases/nyata/${name}.spp.yaml`);
  for (const paper of ["a4", "f4"]) {
    render(["examples"], paper, join(folder, paper, "examples"));
    render([...transcriptions, "--allow-errors", "--fail-on", "never"], paper, join(folder, paper, "nyata"));
  }
  const pages = find(join(folder, "a4")).map((file) => {
    const name = relative(join(folder, "a4"), file);
    const other = join(folder, "f4", name);
    return { name: name.split(sep).join("/"), file, address: pathToFileURL(file).href, f4: pathToFileURL(other).href };
  });
  const examples = standards(join(root, "examples"));
  const expected = examples.length + published.length;
  const found = pages.filter(({ name }) => !name.endsWith("/index.html")).length;
  if (examples.length === 0 || found !== expected) {
    throw new Error(`${found} pages were written, not the ${expected} that ${examples.length} examples and ${published.length} transcriptions make`);
  }
  return pages;
}

function render(inputs, paper, out) {
  const args = ["render", ...inputs, "--to", "html", "--paper", paper, "--out", out];
  const { status, stderr, error } = spawnSync(binary(), args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`spp ${args.join(" ")} ended with ${status}\n${stderr.slice(-2000)}`);
}

function binary() {
  const places = [process.env.SPP && resolve(process.env.SPP), join(root, "target/release/spp"), join(root, "target/debug/spp")];
  const place = places.find((place) => place && existsSync(place));
  if (!place) throw new Error("spp is not built: run `cargo build --release`, or name the binary in SPP");
  return place;
}

function standards(folder) {
  const own = (file) => file.endsWith(".spp.yaml") && !/(^|[/\\])(instansi|proyek)\.spp\.yaml$/.test(file);
  return readdirSync(folder, { recursive: true }).filter(own);
}

function find(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html"));
  return files.sort().map((file) => join(folder, file));
}
