// Everything by keyboard: the skip link first, every control reached, each seen when it has the focus, cases by arrows.
import { axes, choose, sizes } from "./browser.js";

export async function checkKeyboard(tab, page, ledger) {
  for (const [size, viewport] of Object.entries(sizes)) {
    await tab.setViewportSize(viewport);
    await tab.goto(page.address);
    await walk(tab, page, ledger, size);
  }
  await tab.goto(page.address);
  await chooseByArrows(tab, page, ledger);
}

/** Tabs through the page once; the first of each kind of control is looked at with and without the focus. */
async function walk(tab, page, ledger, size) {
  const wanted = await tab.evaluate(controls);
  const reached = [];
  const unseen = [];
  const kinds = new Set();
  let first = null;
  for (let step = 0; step < wanted.length + 5; step += 1) {
    await tab.keyboard.press("Tab");
    const focus = await tab.evaluate(focused);
    if (focus === null || reached.includes(focus.name)) break;
    first ??= focus;
    reached.push(focus.name);
    if (!focus.inWindow) unseen.push(`${focus.name} has the focus outside the window`);
    if (focus.inWindow && !kinds.has(focus.kind)) {
      kinds.add(focus.kind);
      if (!(await marked(tab, focus.box))) unseen.push(`${focus.name} looks the same with and without the focus`);
    }
  }
  const missed = wanted.filter((name) => !reached.includes(name)).map((name) => `${name} is never reached`);
  ledger.record(page, "keyboard", `all controls reached, ${size}`, missed);
  ledger.record(page, "keyboard", `focus visible, ${size}`, unseen);
  const skips = first?.target === "main" ? [] : [`the first is ${first?.name}, which does not lead to <main>`];
  ledger.record(page, "keyboard", `skip link first, ${size}`, skips);
}

/** Whether what has the focus looks different without it. */
async function marked(tab, clip) {
  const lit = await tab.screenshot({ clip });
  await tab.evaluate(() => {
    globalThis.last = document.activeElement;
    globalThis.last.blur();
  });
  const unlit = await tab.screenshot({ clip });
  await tab.evaluate(() => globalThis.last.focus({ preventScroll: true }));
  return !lit.equals(unlit);
}

/** In the page: names of all that a Tab should reach; of a group of radio buttons only the chosen one. */
function controls() {
  let count = 0;
  const names = [];
  const selector = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const element of document.querySelectorAll(selector)) {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (element.type === "radio" && !element.checked) continue;
    element.dataset.e2e = `${element.localName} ${count += 1} “${(element.labels?.[0] ?? element).textContent.trim().slice(0, 40)}”`;
    names.push(element.dataset.e2e);
  }
  return names;
}

/** In the page: what has the focus, its kind, and the box in which its mark is to be seen. */
function focused() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const boxes = [element, element.labels?.[0]].filter(Boolean).flatMap((one) => [...one.getClientRects()]);
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - 8);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - 8);
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + 8);
  const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + 8);
  const inWindow = right > left && bottom > top;
  return {
    name: element.dataset.e2e ?? `<${element.localName} class="${element.className}">`,
    kind: `${element.localName} ${element.type ?? ""} ${element.className} ${element.closest("nav, main, header, footer")?.localName}`,
    target: element.hash ? document.querySelector(element.hash)?.localName : null,
    inWindow,
    box: inWindow ? { x: left, y: top, width: right - left, height: bottom - top } : { x: 0, y: 0, width: 1, height: 1 },
  };
}

/** A group of radio buttons is one stop; the arrow goes to the next case and chooses it. */
async function chooseByArrows(tab, page, ledger) {
  for (const group of await axes(tab)) {
    await choose(tab, []);
    const start = await tab.evaluate((group) => {
      const at = group.findIndex((id) => document.getElementById(id).checked);
      document.getElementById(group[Math.max(at, 0)]).focus();
      return Math.max(at, 0);
    }, group);
    const faults = [];
    for (let step = 1; step < group.length; step += 1) {
      await tab.keyboard.press("ArrowDown");
      const next = group[(start + step) % group.length];
      const chosen = await tab.evaluate((id) => document.getElementById(id).checked && document.activeElement.id === id, next);
      if (!chosen) faults.push(`the arrow does not choose ${next}`);
    }
    const named = await tab.evaluate((group) => {
      const set = document.getElementById(group[0]).closest("fieldset, [role=radiogroup]");
      return set !== null && (set.querySelector("legend") !== null || set.hasAttribute("aria-labelledby") || set.hasAttribute("aria-label"));
    }, group);
    if (!named) faults.push("the group of cases has no name that a screen reader reads");
    ledger.record(page, "keyboard", `arrows choose ${group[0]} …`, faults);
  }
  await choose(tab, []);
}
