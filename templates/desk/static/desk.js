// What the desk can do beyond forms: keys, decisions without a new page, filters, files that are dropped, progress.
// Without it every form works by itself.
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // --- a comparison under way -----------------------------------------------------------------
  const job = one("#job");
  async function watch() {
    try {
      const answer = await fetch(job.dataset.state, { headers: { accept: "application/json" } });
      if (!answer.ok) { location.reload(); return; }
      const now = await answer.json();
      if (now.over) { location.replace(now.over); return; }
      one("progress", job).value = now.at;
      all("li", job).forEach((step, at) => {
        step.className = at < now.at ? "done" : "";
        if (at === now.at) step.setAttribute("aria-current", "step"); else step.removeAttribute("aria-current");
      });
      if (one("#job-says").textContent !== `${now.stage} …`) one("#job-says").textContent = `${now.stage} …`;
    } catch {
      one("#job-says").textContent = "The desk does not answer. Is it still running?";
    }
    setTimeout(watch, 400);
  }
  if (job) watch();

  // --- files that are dropped: the first into its place, the others into free ones -------------
  const compare = one("#compare");
  const isFree = (slot) => !one("textarea", slot).value.trim() && !one("input[type=file]", slot).files.length
    && !one("input[type=url]", slot).value && !one(".kept", slot);
  function put(file, slot) {
    const held = new DataTransfer();
    held.items.add(file);
    one("input[type=file]", slot).files = held.files;
    const fold = slot.closest("details");
    if (fold) fold.open = true;
  }
  if (compare) {
    for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
    for (const slot of all(".slot", compare)) {
      slot.addEventListener("dragenter", () => slot.classList.add("over"));
      slot.addEventListener("dragleave", (event) => { if (!slot.contains(event.relatedTarget)) slot.classList.remove("over"); });
      slot.addEventListener("drop", (event) => {
        slot.classList.remove("over");
        const [first, ...others] = event.dataTransfer.files;
        if (!first) return;
        event.preventDefault();
        put(first, slot);
        for (const file of others) {
          const free = all(".slot", compare).find(isFree);
          if (free) put(file, free);
        }
      });
    }
  }

  // --- the texts: what is selected in one is a passage of it -----------------------------------
  function wireTexts(root) {
    const form = one("#own", root);
    const mark = () => {
      const selection = getSelection();
      if (selection.isCollapsed || !selection.rangeCount) return;
      const range = selection.getRangeAt(0);
      const inside = (node) => (node.nodeType === 1 ? node : node.parentElement).closest(".text");
      const text = inside(range.startContainer);
      if (!text || !root.contains(text) || inside(range.endContainer) !== text) return;
      const taken = taking(text, range);
      if (!taken) return;
      const source = text.dataset.source;
      form.elements[`passage-${source}`].value = taken.words;
      form.elements[`at-${source}`].value = taken.at;
      form.classList.add("marked");
      one("#wrong", form).hidden = true;
    };
    for (const type of ["mouseup", "keyup", "touchend"]) one(".texts", root).addEventListener(type, () => setTimeout(mark));
    for (const field of all("textarea", form)) {
      field.addEventListener("input", () => { form.elements[field.name.replace("passage", "at")].value = ""; });
      if (field.value) form.classList.add("marked");
    }
  }
  // The words of the text that the selection has, numbers of findings left out, and the code point where they begin.
  function taking(text, range) {
    let words = "";
    let at = -1;
    let block = null;
    for (const piece of all("[data-at]", text)) {
      const node = piece.firstChild;
      if (!node || !range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      if (from >= to) continue;
      if (at < 0) at = Number(piece.dataset.at) + [...node.data.slice(0, from)].length;
      words += (block && block !== piece.parentElement ? "\n" : "") + node.data.slice(from, to);
      block = piece.parentElement;
    }
    return words.trim() ? { words: words.trim(), at: at + [...words].length - [...words.trimStart()].length } : null;
  }
  if (one("main > #texts")) wireTexts(document);

  // --- a review -------------------------------------------------------------------------------
  let matters = all(".matter");
  if (!one(".matters")) return;
  const panelOf = (matter) => one(".panel", matter);
  const says = one("#says");
  let last = null; // the matter that is looked at

  // In a long list the forms of a matter are left out of the page (they stand in a noscript) until it comes into sight.
  function unfold(matter) {
    const folded = all("noscript", matter);
    for (const each of folded) {
      each.insertAdjacentHTML("beforebegin", each.textContent);
      each.remove();
    }
    if (folded.length) wire(matter);
  }
  const inSight = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) unfold(entry.target);
  }, { rootMargin: "50%" });

  // Each matter's decisions go out one after the other, so that each has read the one before it.
  const queues = new Map();
  function decide(matter, name) {
    const form = one("form", panelOf(matter));
    const button = all("button[name=verdict]", form).find((each) => each.value === name);
    const fields = { note: form.elements.note.value, assignee: form.elements.assignee.value, due: form.elements.due.value };
    const done = (queues.get(matter) ?? Promise.resolve()).then(() => send(matter, name, fields, button?.textContent.trim()));
    queues.set(matter, done);
    return done;
  }
  async function send(matter, name, fields, words) {
    const form = one("form", panelOf(matter)); // the newest: it names what has been read
    const body = new URLSearchParams(new FormData(form));
    for (const [field, value] of Object.entries({ ...fields, verdict: name })) body.set(field, value);
    const inside = panelOf(matter).contains(document.activeElement) ? document.activeElement.name : null;
    form.classList.add("busy");
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/x-panel" } });
      if (answer.redirected || (!answer.ok && answer.status !== 422)) throw new Error(`The desk answered ${answer.status}.`);
      const text = await answer.text();
      const fresh = new DOMParser().parseFromString(text, "text/html").querySelector(".panel");
      const chosen = chosenIn(matter);
      panelOf(matter).replaceWith(fresh);
      one(".choose input", fresh).checked = chosen;
      wire(matter);
      count();
      if (answer.status === 422) {
        const wrong = one("[aria-invalid=true]", fresh);
        if (wrong) wrong.focus();
        says.textContent = one(".error", fresh)?.textContent ?? "";
      } else {
        says.textContent = `Kept: ${(words || "note").replace(/^\d\s*/, "")}.`;
        if (inside === "note" || inside === null || inside === "verdict") matter.focus({ preventScroll: true });
        else one(`[name=${inside}]`, fresh)?.focus();
      }
    } catch (error) {
      form.classList.remove("busy");
      complain(form, `Not kept. ${error.message} Your words are still here; try again, or load the page again in another tab.`);
    }
  }
  function complain(form, words) {
    let wrong = one(".error", form);
    if (!wrong) {
      wrong = document.createElement("p");
      wrong.className = "error";
      wrong.setAttribute("role", "alert");
      form.append(wrong);
    }
    wrong.hidden = !words;
    wrong.textContent = words;
  }
  const chosenIn = (matter) => one(".choose input", matter).checked;
  function wire(matter) {
    one("form", panelOf(matter)).addEventListener("submit", (event) => {
      event.preventDefault();
      decide(matter, event.submitter?.value ?? "");
    });
  }
  function begin(matter) {
    if (one("noscript", matter)) inSight.observe(matter); else wire(matter);
  }
  matters.forEach(begin);

  // --- findings made, joined, split, taken back, and decisions on many: then the list anew, but for words not yet kept ---
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches(".edit, #bulk, #own")) return;
    event.preventDefault();
    if (form.classList.contains("busy")) return;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const target = event.submitter?.getAttribute("formaction") ?? form.action;
    form.classList.add("busy");
    complain(form, "");
    try {
      const answer = await fetch(target, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok) throw new Error(one("#wrong", page)?.textContent || one(".deck", page)?.textContent || `The desk answered ${answer.status}.`);
      if (!one(".matters", page)) throw new Error("Load the page again: you may have to log in.");
      if (form.matches("#bulk")) form.reset();
      renew(page, form);
      says.textContent = "Kept.";
    } catch (error) {
      complain(form, error instanceof TypeError ? "The desk does not answer. Is it still running?" : error.message);
    }
    form.classList.remove("busy");
  });
  function renew(page, form) {
    const old = new Map(matters.map((matter) => [matter.id, matter]));
    // A page that is only parsed has elements in a noscript, not their text.
    for (const each of all(".matter noscript", page)) each.textContent = each.innerHTML;
    matters = all(".matter", page).map((fresh) => document.adoptNode(fresh));
    one(".matters").replaceChildren(...matters);
    words.clear();
    for (const matter of matters) {
      const note = old.has(matter.id) && one("[name=note]", old.get(matter.id));
      begin(matter);
      if (note && note.value !== note.defaultValue) {
        unfold(matter);
        one("[name=note]", matter).value = note.value;
      }
      words.set(matter, folded(one(".finding", matter).textContent));
    }
    filter();
    count();
    choose();
    const made = matters.find((matter) => !old.has(matter.id)) ?? matters.find((matter) => matter.id === last?.id);
    last = null;
    if (made) go(made);
    if (beside.firstElementChild) fill(form.id === "own" ? null : one("#own", beside));
  }

  // --- many at once ---------------------------------------------------------------------------
  const bulk = one("#bulk");
  function choose() {
    const number = matters.filter(chosenIn).length;
    bulk.className = number ? "chosen" : "none";
    one("#chosen").textContent = `${number} chosen`;
  }
  one(".matters").addEventListener("change", (event) => { if (event.target.matches(".choose input")) choose(); });
  bulk.addEventListener("reset", () => {
    for (const matter of matters) one(".choose input", matter).checked = false;
    choose();
  });
  one("#choose-all").addEventListener("click", () => {
    for (const matter of matters) if (!matter.hidden) one(".choose input", matter).checked = true;
    choose();
  });
  one("#choose-all").hidden = one("#choose-none").hidden = false;

  // --- the texts beside -----------------------------------------------------------------------
  const beside = one("#beside");
  const opener = one("#open-texts");
  const wide = matchMedia("(min-width: 64rem)");
  async function fill(marked) {
    const answer = await fetch(opener.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = one("#texts", page);
    if (!fresh) { location.assign(opener.href); return; }
    beside.replaceChildren(document.adoptNode(fresh));
    for (const field of marked ? all("[name]:not([type=hidden]), [name^=at-]", marked) : []) one(`[name="${field.name}"]`, fresh).value = field.value;
    wireTexts(beside);
    show();
  }
  async function toggle(open) {
    beside.hidden = !open;
    one("#split-view").classList.toggle("beside", open);
    opener.setAttribute("aria-expanded", open);
    if (open && !beside.firstElementChild) await fill();
    show();
    if (last) go(last);
  }
  // The claims of the finding that is looked at, each text scrolled to its first.
  function show() {
    if (beside.hidden) return;
    for (const piece of all(".here", beside)) piece.classList.remove("here");
    const number = last?.id.slice(1);
    for (const text of all(".text", beside)) {
      const pieces = number ? all(`[data-matters~="${number}"]`, text) : [];
      for (const piece of pieces) piece.classList.add("here");
      if (pieces.length) text.scrollTop += pieces[0].getBoundingClientRect().top - text.getBoundingClientRect().top - 48;
    }
  }
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "beside");
  opener.addEventListener("click", (event) => {
    if (!wide.matches) return;
    event.preventDefault();
    toggle(beside.hidden);
  });
  one("#split-view").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const place = link?.closest(".place") && link.hash;
    if (!wide.matches || !link || !(place || link.closest("#beside"))) return;
    event.preventDefault();
    if (place) { last = link.closest(".matter"); toggle(true); } else {
      const target = document.getElementById(link.hash.slice(1));
      if (target) { target.hidden = false; go(target); }
    }
  });

  // --- filters and progress -------------------------------------------------------------------
  const field = (name) => one(`#filter-${name}`);
  const filters = ["text", "show", "kind", "source", "state"].map(field).filter(Boolean);
  const folded = (text) => text.normalize("NFKC").toLocaleLowerCase();
  const words = new Map(matters.map((matter) => [matter, folded(one(".finding", matter).textContent)]));
  const shows = {
    "": () => true,
    open: (panel) => !panel.dataset.decided,
    mine: (panel) => panel.dataset.mine,
    disputed: (panel) => panel.dataset.disputed,
  };
  function filter() {
    const asked = folded(field("text").value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const matter of matters) {
      const fits = shows[field("show").value](panelOf(matter))
        && (!field("kind").value || matter.dataset.kind === field("kind").value)
        && (!field("source").value || matter.dataset.sources.split(" ").includes(field("source").value))
        && (!field("state")?.value || matter.dataset.state === field("state").value)
        && asked.every((word) => words.get(matter).includes(word));
      matter.hidden = !fits;
      number += fits;
    }
    one("#shown").textContent = number === matters.length ? "" : `${number} shown`;
  }
  function count() {
    const decided = matters.filter((matter) => panelOf(matter).dataset.decided).length;
    one("#bar").value = decided;
    one("#count").textContent = `${decided} of ${matters.length} decided`;
  }
  for (const each of filters) each.addEventListener("input", filter);
  one(".filters").hidden = false;
  one(".keys").hidden = false;

  // --- keys -----------------------------------------------------------------------------------
  const current = () => document.activeElement?.closest?.(".matter");
  function step(by) {
    const visible = matters.filter((matter) => !matter.hidden);
    if (!visible.length) return;
    const here = visible.indexOf(current() ?? last);
    const next = here < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(here + by, 0), visible.length - 1);
    go(visible[next]);
  }
  function go(matter) {
    last = matter;
    unfold(matter);
    matter.focus({ preventScroll: true });
    matter.scrollIntoView({ block: "start" });
    show();
  }
  document.addEventListener("focusin", () => {
    if (current() && current() !== last) { last = current(); unfold(last); show(); }
  });
  const verdicts = () => (last ? all(".verdicts button", panelOf(last)).map((button) => button.value) : []);
  const commands = {
    j: () => step(1),
    k: () => step(-1),
    n: () => last && one("[name=note]", panelOf(last)).focus(),
    x: () => { if (last) one(".choose input", last).click(); },
    t: () => opener.click(),
    "/": () => field("text").focus(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (typing) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing.name === "note") {
        event.preventDefault();
        decide(typing.closest(".matter"), waiting.get(typing.closest(".matter")) ?? "");
        waiting.delete(typing.closest(".matter"));
      } else if (event.key === "Enter" && typing.matches(".panel input, #bulk input")) {
        event.preventDefault(); // a browser would press the first button, which is a verdict
      } else if (event.key === "Escape") {
        if (typing.closest("#tools")) { field("text").value = ""; filter(); }
        typing.blur();
        if (last) last.focus({ preventScroll: true });
      }
      return;
    }
    if (!one("#keys-on").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (commands[event.key]) {
      event.preventDefault();
      commands[event.key]();
    } else if (/^[1-5]$/.test(event.key) && last) {
      event.preventDefault();
      judge(last, verdicts()[Number(event.key) - 1]);
    }
  });
  // Two verdicts need a note: the key then leads to it, and Ctrl and Enter keep both.
  const waiting = new Map();
  const NOTED = { "not so": "Say why it is not so. Ctrl and Enter keep it.", settled: "Say what was learned. Ctrl and Enter keep it." };
  function judge(matter, verdict) {
    const note = one("[name=note]", panelOf(matter));
    if (NOTED[verdict] && !note.value.trim()) {
      waiting.set(matter, verdict);
      note.placeholder = NOTED[verdict];
      says.textContent = NOTED[verdict];
      note.focus();
    } else {
      decide(matter, verdict);
    }
  }
  count();
  choose();
  if (location.hash.startsWith("#m")) {
    const target = document.getElementById(location.hash.slice(1));
    if (target) go(target);
  }
})();
