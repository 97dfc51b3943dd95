// Proof that the checks can fail: an example is broken on purpose, one fault at a time, and each must be found.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkAccess } from "./access.js";
import { checkKeyboard } from "./keyboard.js";
import { Ledger } from "./ledger.js";
import { checkMarkup } from "./markup.js";
import { checkPrint } from "./print.js";
import { checkWidth } from "./width.js";

const style = (css) => (html) => html.replace("</style>", `${css}\n</style>`);

/** Each fault: how it comes into the page, the check that must find it, and a word of what it then says. */
const faults = [
  ["elements out of order", (html) => html.replace("</main>", "<p><div></p></main>"), checkMarkup, "html-validate"],
  ["grey on white", style("@media (prefers-color-scheme: light) { main li { color: #aaa !important; } }"), checkAccess, "light"],
  ["grey on black", style("@media (prefers-color-scheme: dark) { main li { color: #444 !important; } }"), checkAccess, "dark"],
  ["a choice without effect", (html) => html.replaceAll(":checked", ":checked:not(*)"), checkAccess, "choice of", "type=\"radio\""],
  ["a choice that takes from the print", style("@media print { body:has(input[type=radio]:checked:not([checked])) main li { display: none; } }"), checkAccess, "print of", "type=\"radio\""],
  ["a wide line", (html) => html.replace("</main>", "<p style='min-width: 400px'>wide</p></main>"), checkWidth, "390 px"],
  ["text cut off", style("dd, li { overflow: hidden; white-space: nowrap; }"), checkWidth, "320 px"],
  ["focus not marked", style("*:focus { outline: none !important; }"), checkKeyboard, "focus visible"],
  ["controls out of reach", (html) => html.replace("<main ", "<main inert "), checkKeyboard, "all controls reached"],
  ["no skip link", (html) => html.replace("class=\"lompat\"", "class=\"lompat\" hidden"), checkKeyboard, "skip link"],
  ["no paper", (html) => html.replaceAll(/\bsize: [\w ]+;/g, ""), checkPrint, "size"],
  ["no page numbers", style("@page { @bottom-right { content: none; } }"), checkPrint, "page numbers"],
  ["no running head", style("@page { @top-left { content: none; } }"), checkPrint, "running head"],
  ["texts not printed", style("@media print { main li:last-child { display: none; } }"), checkPrint, "nothing lost"],
  ["headings left behind", style("@media print { main > h2 { break-after: page !important; } }"), checkPrint, "no heading left behind"],
  ["headings left behind in the table", style("@media print { .uraian > h3 { break-after: page !important; } }"), checkPrint, "no heading left behind", "<h3"],
];

export async function checkChecks(browser, pages, folder, ledger) {
  mkdirSync(join(folder, "broken"));
  for (const [at, [name, spoil, check, what, needs]] of faults.entries()) {
    const page = pages.find(({ file, name }) => !name.endsWith("index.html") && readFileSync(file, "utf8").includes(needs ?? ""));
    // Where no page offers what is to be broken, there is nothing to find.
    if (page === undefined) continue;
    const spoiled = (paper, from) => {
      const file = join(folder, "broken", `${at}-${paper}.html`);
      const html = readFileSync(from, "utf8");
      if (spoil(html) === html) throw new Error(`“${name}” breaks nothing in ${page.name}`);
      writeFileSync(file, spoil(html));
      return file;
    };
    const file = spoiled("a4", page.file);
    const f4 = pathToFileURL(spoiled("f4", fileURLToPath(page.f4))).href;
    const broken = { name: page.name, file, address: pathToFileURL(file).href, f4 };
    const own = new Ledger();
    if (check === checkMarkup) {
      await checkMarkup([broken], own);
    } else {
      const tab = await browser.newPage();
      await check(tab, broken, own);
      await tab.close();
    }
    const column = own.failures[0]?.column ?? check.name.replace("check", "").toLowerCase();
    const found = own.failures.some((failure) => failure.what.includes(what));
    ledger.record({ name: "broken on purpose" }, column, name, found ? [] : [`no check says so: ${JSON.stringify(own.failures)}`]);
  }
}
