// Decisions, which are sent and answered without a new page.
import { all, complain, one } from "./page.js";
import { boxOf, count, panelOf, says } from "./matters.js";

// In a long list the forms of a matter are left out of the page (they stand in a noscript) until it comes into sight.
export function unfold(matter) {
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
export function decide(matter, name) {
  forget(matter);
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
    const chosen = boxOf(matter).checked;
    panelOf(matter).replaceWith(fresh);
    boxOf(matter).checked = chosen;
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
function wire(matter) {
  one("form", panelOf(matter)).addEventListener("submit", (event) => {
    event.preventDefault();
    decide(matter, event.submitter?.value ?? "");
  });
}
export function begin(matter) {
  if (one("noscript", matter)) inSight.observe(matter); else wire(matter);
}

// Two verdicts need a note: the key then leads to it, and Ctrl and Enter keep both.
const waiting = new Map();
const NOTED = { "not so": "Say why it is not so. Ctrl and Enter keep it.", settled: "Say what was learned. Ctrl and Enter keep it." };
export function judge(matter, verdict) {
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
// Keep the note, with the verdict that waited for it.
export const keepNote = (matter) => decide(matter, waiting.get(matter) ?? "");
// A verdict that was asked to wait is not wanted any more, or has come by itself.
export function forget(matter) {
  if (waiting.delete(matter)) one("[name=note]", panelOf(matter)).placeholder = "";
}
