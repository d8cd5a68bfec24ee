// What the page can do beyond reading: filter, keyboard, copying a quote, a claim's partners, texts that
// scroll together. Everything it shows is in the page already; without it nothing is missing but comfort.
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = all("[data-finding]");
  const unfold = (part) => { for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true; };

  // --- filter ---------------------------------------------------------------------------------
  const tools = one("#tools");
  const [text, kind, source, aspect] = ["text", "kind", "source", "aspect"].map((name) => one(`#filter-${name}`));
  const shown = one("#filter-shown");
  const words = new Map(); // what a finding says, folded once

  const folded = (string) => string.normalize("NFKC").toLocaleLowerCase();
  const says = (finding, asked) => {
    if (!words.has(finding)) words.set(finding, folded(finding.textContent));
    return asked.every((word) => words.get(finding).includes(word));
  };
  const has = (finding, name, value) => !value || finding.dataset[name].split(" ").includes(value);

  function filter() {
    const asked = folded(text.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const finding of findings) {
      const fits = has(finding, "kind", kind.value) && has(finding, "sources", source.value)
        && has(finding, "aspects", aspect.value) && says(finding, asked);
      finding.hidden = !fits;
      number += fits;
    }
    const narrowed = number < findings.length;
    for (const fold of all("details.more")) if (narrowed) fold.open = true;
    for (const part of all(".list, .findings")) {
      const empty = one("[data-finding]", part) && !one("[data-finding]:not([hidden])", part);
      part.classList.toggle("filtered-out", Boolean(empty));
    }
    shown.textContent = number === findings.length ? `All ${number} findings` : `${number} of ${findings.length} findings`;
  }
  function clear() {
    for (const field of [text, kind, source, aspect]) field.value = "";
    filter();
  }

  // --- keyboard -------------------------------------------------------------------------------
  const help = one("#keys");
  const keys = one("#keys-on");
  let current = -1;

  function step(by) {
    const visible = findings.filter((finding) => !finding.hidden);
    if (!visible.length) return;
    const here = visible.indexOf(findings[current]);
    const next = here < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(here + by, 0), visible.length - 1);
    current = findings.indexOf(visible[next]);
    unfold(visible[next]);
    visible[next].tabIndex = -1;
    visible[next].focus({ preventScroll: true });
    visible[next].scrollIntoView({ block: "start" });
  }
  const commands = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => text.focus(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog[open]");
    if (event.key === "Escape" && event.target.closest("#tools")) clear();
    if (typing || !keys.checked || event.ctrlKey || event.metaKey || event.altKey || !commands[event.key]) return;
    event.preventDefault();
    commands[event.key]();
  });

  // --- copying a quote with its citation ------------------------------------------------------
  async function copy(quote, button) {
    const claim = `“${one("blockquote", quote).textContent.trim()}”\n${quote.dataset.citation}`;
    try {
      await navigator.clipboard.writeText(claim);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(one("blockquote", quote));
      button.textContent = "Selected; press Ctrl+C";
    }
    setTimeout(() => { button.textContent = "Copy quote"; }, 2500);
  }
  for (const quote of all(".quote[data-citation]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy quote";
    button.setAttribute("aria-label", `Copy quote from ${one("figcaption bdi", quote).textContent}`);
    button.addEventListener("click", () => copy(quote, button));
    one(".place", quote).append(" ", button);
  }

  // --- a claim and its partners ---------------------------------------------------------------
  const texts = one(".texts");
  const panes = all(".text");
  const together = one("#together");
  const wide = matchMedia("(min-width: 60rem)");
  let led = null; // the pane that scrolls because another one does

  const partners = (claim) => claim.dataset.partners.split(" ").filter(Boolean).map((id) => document.getElementById(id));

  function light(claim) {
    for (const lit of all(".claim.lit")) lit.classList.remove("lit");
    for (const each of [claim, ...partners(claim)]) each.classList.add("lit");
  }
  function bring(claim, top) {
    const pane = claim.closest(".text");
    const before = pane.scrollTop;
    pane.scrollTop += claim.getBoundingClientRect().top - pane.getBoundingClientRect().top - top;
    if (pane.scrollTop !== before) led = pane;
  }
  function meet(claim) {
    light(claim);
    if (!wide.matches) return;
    const top = claim.getBoundingClientRect().top - claim.closest(".text").getBoundingClientRect().top;
    const seen = new Set([claim.closest(".text")]);
    for (const partner of partners(claim)) {
      const pane = partner.closest(".text");
      if (!seen.has(pane)) bring(partner, top);
      seen.add(pane);
    }
  }
  texts?.addEventListener("click", (event) => {
    const claim = event.target.closest(".claim");
    if (claim && !event.target.closest("a") && getSelection().isCollapsed) meet(claim);
  });

  // Where a pane is scrolled, the others are brought to the partner of its first claim in view.
  function follow(pane) {
    if (!together.checked || !wide.matches) return;
    if (led === pane) { led = null; return; }
    const top = pane.getBoundingClientRect().top;
    const first = all(".claim", pane).find((claim) => claim.dataset.partners && claim.getBoundingClientRect().top >= top);
    if (!first) return;
    const other = partners(first).find((claim) => claim.closest(".text") !== pane);
    if (other) bring(other, first.getBoundingClientRect().top - top);
  }
  for (const pane of panes) pane.addEventListener("scrollend", () => follow(pane));

  // --- permanent links ------------------------------------------------------------------------
  function arrive() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) clear();
    unfold(target);
    if (target.matches("[data-finding]")) current = findings.indexOf(target);
    const claim = target.matches(".claim");
    target.scrollIntoView({ block: claim ? "center" : "start" });
    if (claim) meet(target);
  }

  document.documentElement.classList.add("scripted");
  for (const part of [tools, one("#texts-tools")].filter(Boolean)) part.hidden = false;
  for (const field of [text, kind, source, aspect]) field.addEventListener("input", filter);
  one("#filter-clear").addEventListener("click", clear);
  one("#keys-show").addEventListener("click", () => help.showModal());
  addEventListener("hashchange", arrive);
  filter();
  arrive();
})();
