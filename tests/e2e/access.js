// axe-core without violations: phone and desktop, light and dark, each case chosen in turn.
import { createRequire } from "node:module";
import { called, choices, choose, sizes } from "./browser.js";

const axe = createRequire(import.meta.url).resolve("axe-core");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function checkAccess(tab, page, ledger) {
  await tab.goto(page.address);
  await tab.addScriptTag({ path: axe });
  const turns = await choices(tab);
  for (const [size, viewport] of Object.entries(sizes)) {
    await tab.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      for (const choice of turns) {
        await choose(tab, choice);
        const result = await tab.evaluate(
          (tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), tags);
        const faults = result.violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(" ")} ${any[0]?.message ?? ""}`));
        ledger.record(page, "access", `axe, ${size}, ${colorScheme}, ${called(choice)}`, faults);
      }
    }
  }
  await choose(tab, []);
  await tab.emulateMedia({ colorScheme: null });
  await checkChoices(tab, page, ledger, turns);
}

/**
 * A choice that changes the print takes something from the wall. One that changes nothing on the screen may be right, where
 * nothing is for the others alone; of an axis whose every case does so there is nothing to choose.
 */
async function checkChoices(tab, page, ledger, turns) {
  if (turns.length === 1) return;
  const seen = async (choice, media) => {
    await choose(tab, choice);
    await tab.emulateMedia({ media });
    return tab.evaluate(() => document.body.innerText);
  };
  const whole = { screen: await seen([], "screen"), print: await seen([], "print") };
  const opened = await tab.evaluate(() => [...document.querySelectorAll("input[type=radio]:checked")].map(({ id }) => id));
  const idle = new Map();
  for (const choice of turns.filter((choice) => choice.length === 1 && !opened.includes(choice[0]))) {
    const changed = (await seen(choice, "screen")) !== whole.screen;
    const axis = await tab.evaluate((id) => document.getElementById(id).name, choice[0]);
    idle.set(axis, (idle.get(axis) ?? true) && !changed);
    const print = await seen(choice, "print");
    const faults = print === whole.print ? [] : ["the print is not the whole standard"];
    ledger.record(page, "access", `print of ${called(choice)}`, faults);
  }
  for (const [axis, nothing] of idle) {
    ledger.record(page, "access", `choice of ${axis}`, nothing ? ["no case changes what the page shows"] : []);
  }
  await choose(tab, []);
  await tab.emulateMedia({ media: null });
}
