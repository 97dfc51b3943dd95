// Headless Chromium, without any traffic of its own, and the cases that a page lets its reader choose.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** A browser with an empty profile in a temporary folder, which goes when it is closed. */
export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: install it, or name it in CHROMIUM`);
  const args = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

/** The radio buttons of the page by axis, in its order: `[[id, id, …], …]`. */
export async function axes(tab) {
  return tab.evaluate(() => {
    const groups = new Map();
    for (const radio of document.querySelectorAll("input[type=radio]")) {
      groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio.id]);
    }
    return [...groups.values()];
  });
}

/** What the page opens with, then every case of every axis in turn, then each pair of cases of two axes. */
export async function choices(tab) {
  const groups = await axes(tab);
  const single = groups.flatMap((group) => group.map((id) => [id]));
  const pairs = groups.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) => group.slice(1).flatMap((one) => other.slice(1).map((two) => [one, two]))));
  return [[], ...single, ...pairs];
}

/** Chooses these cases, and on every other axis what the page opens with. */
export async function choose(tab, ids) {
  await tab.evaluate((ids) => {
    for (const radio of document.querySelectorAll("input[type=radio]")) radio.checked = radio.defaultChecked;
    for (const id of ids) document.getElementById(id).click();
  }, ids);
}

export function called(choice) {
  return choice.length === 0 ? "as opened" : choice.join(" + ");
}
