// The page never scrolls sideways: on small phones, at 200 % zoom, and with letters twice as large.
import { called, choices, choose } from "./browser.js";

// A zoom of 200 % on a window of 1280 × 900 lays the page out on 640 × 450; one of 400 % on 320 (WCAG 1.4.4 and 1.4.10).
const views = [
  { name: "320 px", viewport: { width: 320, height: 640 } },
  { name: "390 px", viewport: { width: 390, height: 844 } },
  { name: "200 % zoom", viewport: { width: 640, height: 450 } },
  { name: "letters of 200 %", viewport: { width: 1280, height: 900 }, letters: "200%" },
];

export async function checkWidth(tab, page, ledger) {
  await tab.goto(page.address);
  const turns = await choices(tab);
  for (const { name, viewport, letters } of views) {
    await tab.setViewportSize(viewport);
    await tab.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, letters ?? "");
    for (const choice of turns) {
      await choose(tab, choice);
      ledger.record(page, "width", `${name}, ${called(choice)}`, await tab.evaluate(beyond));
    }
  }
  await tab.evaluate(() => { document.documentElement.style.fontSize = ""; });
  await choose(tab, []);
}

/** In the page: the elements that make it wider than the window; also those whose text is cut off. */
function beyond() {
  const wide = document.scrollingElement;
  const faults = [];
  if (wide.scrollWidth > wide.clientWidth) {
    faults.push(`the page is ${wide.scrollWidth} px wide in a window of ${wide.clientWidth} px`);
    for (const element of document.body.querySelectorAll("*")) {
      const { right } = element.getBoundingClientRect();
      if (right > wide.clientWidth + 1 && element.children.length === 0 && !element.closest(".gulir")) {
        faults.push(`<${element.localName} class="${element.className}"> reaches ${Math.round(right)} px: ${element.textContent.trim().slice(0, 60)}`);
      }
    }
  }
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const cut = ["hidden", "clip"].includes(style.overflowX) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    if (cut) faults.push(`<${element.localName} class="${element.className}"> cuts off its text: ${element.textContent.trim().slice(0, 60)}`);
  }
  return faults;
}
