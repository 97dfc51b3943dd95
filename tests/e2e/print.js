// The printed page, on A4 and F4: size, running head, page numbers, nothing lost, no heading left behind.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// In points, as poppler tells them: 210 × 297 mm and 215 × 330 mm.
const papers = { A4: [595, 842], F4: [609, 935] };

export async function checkPrint(tab, page, ledger) {
  for (const [paper, size] of Object.entries(papers)) {
    await tab.goto(paper === "A4" ? page.address : page.f4);
    const written = await tab.evaluate(onScreen);
    // A standard says itself how large its sheet is, so the default is a paper that none may have; a list is printed on what is there.
    const [width, height] = page.name.endsWith("index.html") ? size : [612, 792];
    const options = { preferCSSPageSize: true, width: `${width / 0.75}px`, height: `${height / 0.75}px` };
    const folder = mkdtempSync(join(tmpdir(), "spp-e2e-pdf-"));
    const file = join(folder, "page.pdf");
    writeFileSync(file, await tab.pdf(options));
    const sheets = sheetsOf(file);
    rmSync(folder, { recursive: true, force: true });
    const what = `${paper}, ${sheets.length} pages`;
    ledger.record(page, "print", `${what}: size`, sizeFaults(sheets, size));
    ledger.record(page, "print", `${what}: running head and page numbers`, marginFaults(sheets, written.title));
    ledger.record(page, "print", `${what}: nothing lost`, lostFaults(sheets, written));
    ledger.record(page, "print", `${what}: no heading left behind`, headingFaults(sheets, written.headings));
  }
}

/** In the page: its title, its headings, and every text of the screen, but for what only a screen needs: links to places of the page, and the choice of a case. */
function onScreen() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const needed = !element.closest("nav, .lompat, script, style, .pilihan");
    if (needed && node.data.trim() !== "" && shown(element)) texts.push(node.data);
  }
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown).map((heading) => heading.innerText);
  return { title: document.title, texts, headings };
}

/** The sheets of a PDF: their size, and each piece of text with its place and whether it is bold. */
function sheetsOf(file) {
  const xml = execFileSync("pdftohtml", ["-q", "-xml", "-i", "-stdout", "-zoom", "1", "-fontfullname", file], { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
  return xml.split("<page ").slice(1).map((sheet) => {
    const number = (name, text) => Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(` ${text}`)?.[1]);
    const pieces = [...sheet.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].map(([, place, inner]) => ({
      top: number("top", place), left: number("left", place), height: number("height", place),
      bold: inner.includes("<b>"), text: plain(inner),
    }));
    return { width: number("width", sheet), height: number("height", sheet), pieces: pieces.filter(isText) };
  });
}

/** The mark of a draft lies across the sheet in huge letters, and is no line of it. */
function isText({ text, height }) {
  return text.trim() !== "" && height < 40;
}

function plain(inner) {
  const names = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };
  return inner.replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => names[name] ?? whole);
}

/** Letters alone: blanks and hyphens come and go where lines are broken. */
function squeeze(text) {
  return text.normalize("NFKC").replace(/[\s\u00AD\u200B\u2010\u2011-]/g, "");
}

function sizeFaults(sheets, [width, height]) {
  return sheets.flatMap((sheet, at) =>
    Math.abs(sheet.width - width) > 2 || Math.abs(sheet.height - height) > 2
      ? [`page ${at + 1} is ${sheet.width} × ${sheet.height} points, not ${width} × ${height}`] : []);
}

/** Margins of 24 mm above and 22 mm below, in points. */
const inMargin = (sheet, piece) => piece.top < 66 || piece.top > sheet.height - 62;

function marginFaults(sheets, title) {
  return sheets.flatMap((sheet, at) => {
    const margin = squeeze(sheet.pieces.filter((piece) => inMargin(sheet, piece)).map(({ text }) => text).join(""));
    const faults = [];
    const foot = `Halaman ${at + 1} dari ${sheets.length}`;
    if (!margin.includes(squeeze(foot))) faults.push(`page ${at + 1} lacks “${foot}”`);
    // The first page opens with the title itself.
    if (at > 0 && !margin.includes(squeeze(title))) faults.push(`page ${at + 1} lacks the running head “${title}”`);
    return faults;
  });
}

/** Texts of the page that are not in the print; a text that is broken between two sheets is looked for in halves. */
function lostFaults(sheets, { texts }) {
  const printed = squeeze(sheets.map((sheet) => sheet.pieces.filter((piece) => !inMargin(sheet, piece)).map(({ text }) => text).join("")).join(""));
  const found = (words) => printed.includes(squeeze(words.join("")))
    || (words.length > 1 && found(words.slice(0, words.length >> 1)) && found(words.slice(words.length >> 1)));
  const lost = texts.filter((text) => !found(text.trim().split(/\s+/)));
  const faults = lost.map((text) => `not in print: ${text.trim().slice(0, 80)}`);
  if (texts.length < 10) faults.push(`the print shows only ${texts.length} texts`);
  return faults;
}

/** A heading is left behind when nothing that is no heading stands beside or below its first line on the same sheet. */
function headingFaults(sheets, headings) {
  const squeezed = headings.map(squeeze);
  const starts = (piece) => piece.bold && squeezed.some((heading) => heading.startsWith(squeeze(piece.text)));
  return sheets.flatMap((sheet, at) => {
    const body = sheet.pieces.filter((piece) => !inMargin(sheet, piece));
    // A later line of a heading stands under its first; a bold word elsewhere, such as a column's, is no heading.
    const part = (piece) => starts(piece) || (piece.bold && squeezed.some((heading) => heading.includes(squeeze(piece.text)))
      && body.some((first) => starts(first) && first.left === piece.left && first.top < piece.top && first.top > piece.top - 4 * piece.height));
    const goesOn = (piece) => body.some((other) =>
      part(other) && other.left === piece.left && other.top < piece.top && other.top > piece.top - 2 * piece.height);
    const follows = (piece) => body.some((other) => !part(other) && other.top >= piece.top - 3 && other.left >= piece.left - 2);
    const left = body.filter((piece) => part(piece) && !goesOn(piece) && !follows(piece));
    return left.map((piece) => `page ${at + 1} ends with the heading “${piece.text}”`);
  });
}
