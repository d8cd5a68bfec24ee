// Findings made, joined, split, taken back, and decisions on many: then the list anew, but for words not yet kept.
import { all, complain, one } from "./page.js";
import { beside, fill, go } from "./beside.js";
import { begin, unfold } from "./decisions.js";
import { boxOf, count, filter, list, refold, says } from "./matters.js";

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
    if (!one("#matters", page)) throw new Error("Load the page again: you may have to log in.");
    if (form.matches("#bulk")) form.reset();
    renew(page, form);
    says.textContent = "Kept.";
  } catch (error) {
    complain(form, error instanceof TypeError ? "The desk does not answer. Is it still running?" : error.message);
  }
  form.classList.remove("busy");
});
function renew(page, form) {
  const old = new Map(list.matters.map((matter) => [matter.id, matter]));
  // A page that is only parsed has elements in a noscript, not their text.
  for (const each of all(".matter noscript", page)) each.textContent = each.innerHTML;
  list.matters = all(".matter", page).map((fresh) => document.adoptNode(fresh));
  one("#matters").replaceChildren(...list.matters);
  for (const matter of list.matters) {
    const note = old.has(matter.id) && one("[name=note]", old.get(matter.id));
    begin(matter);
    if (note && note.value !== note.defaultValue) {
      unfold(matter);
      one("[name=note]", matter).value = note.value;
    }
  }
  refold();
  filter();
  count();
  choose();
  const made = list.matters.find((matter) => !old.has(matter.id)) ?? list.matters.find((matter) => matter.id === list.last?.id);
  list.last = null;
  if (made) go(made);
  if (beside.firstElementChild) fill(form.id === "own" ? null : one("#own", beside));
}

// Many at once.
const bulk = one("#bulk");
export function choose() {
  const number = list.matters.filter((matter) => boxOf(matter).checked).length;
  bulk.className = number ? "chosen" : "none";
  one("#chosen").textContent = `${number} chosen`;
}
one("#matters").addEventListener("change", (event) => { if (event.target.matches(".choose input")) choose(); });
bulk.addEventListener("reset", () => {
  for (const matter of list.matters) boxOf(matter).checked = false;
  choose();
});
one("#choose-all").addEventListener("click", () => {
  for (const matter of list.matters) if (!matter.hidden) boxOf(matter).checked = true;
  choose();
});
one("#choose-all").hidden = one("#choose-none").hidden = false;
