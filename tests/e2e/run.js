// The whole check of the pages, from the binary to the printed sheet. `README.md` says what it proves.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAccess } from "./access.js";
import { checkChecks } from "./broken.js";
import { openBrowser } from "./browser.js";
import { checkKeyboard } from "./keyboard.js";
import { renderPages } from "./pages.js";
import { checkPrint } from "./print.js";
import { Ledger } from "./ledger.js";
import { checkMarkup } from "./markup.js";
import { checkWidth } from "./width.js";

const folder = mkdtempSync(join(tmpdir(), "spp-e2e-"));
const ledger = new Ledger();
let browser;
try {
  const pages = renderPages(folder);
  await checkMarkup(pages, ledger);
  browser = await openBrowser();
  for (const page of pages) {
    const tab = await browser.newPage();
    await checkAccess(tab, page, ledger);
    await checkWidth(tab, page, ledger);
    await checkKeyboard(tab, page, ledger);
    await checkPrint(tab, page, ledger);
    await tab.close();
  }
  await checkChecks(browser, pages, folder, ledger);
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
ledger.print();
process.exitCode = ledger.failures.length > 0 ? 1 : 0;
