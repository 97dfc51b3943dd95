// HTML that validators accept: html-validate always, and the checker of the W3C where there is Java.
import { spawnSync } from "node:child_process";
import { HtmlValidate } from "html-validate";
import vnu from "vnu-jar";

// `standard` holds what the HTML standard demands, `a11y` what WCAG demands; no rule of style is in either.
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  elements: ["html5"],
});

export async function checkMarkup(pages, ledger) {
  for (const page of pages) {
    const report = await validator.validateFile(page.file);
    const messages = report.results.flatMap((result) => result.messages);
    const faults = messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
    ledger.record(page, "markup", "html-validate", faults);
  }
  if (spawnSync("java", ["-version"]).status !== 0) {
    console.log("no Java on this machine: the checker of the W3C is left out, html-validate has spoken");
    return;
  }
  const args = ["-jar", vnu, "--format", "json", ...pages.map(({ file }) => file)];
  const checker = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const { messages } = JSON.parse(checker.stderr);
  for (const page of pages) {
    const own = messages.filter(({ url }) => url === undefined || url.endsWith(encodeURI(page.file)));
    const faults = own.map(({ type, subType, lastLine, message }) => `${lastLine} ${subType ?? type}: ${message}`);
    ledger.record(page, "markup", "checker of the W3C", faults);
  }
}
