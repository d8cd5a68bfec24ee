// The texts beside the findings, and the way from one to the other.
import { all, one } from "./page.js";
import { unfold } from "./decisions.js";
import { list } from "./matters.js";
import { wireTexts } from "./texts.js";

export const beside = one("#beside");
export const opener = one("#open-texts");
const wide = matchMedia("(min-width: 64rem)");
export async function fill(marked) {
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
  if (list.last) go(list.last);
}
// The claims of the finding that is looked at, each text scrolled to its first.
function show() {
  if (beside.hidden) return;
  for (const piece of all(".here", beside)) piece.classList.remove("here");
  const number = list.last?.id.slice(1);
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
  if (place) { list.last = link.closest(".matter"); toggle(true); } else {
    const target = document.getElementById(link.hash.slice(1));
    if (target) { target.hidden = false; go(target); }
  }
});

export function go(matter) {
  list.last = matter;
  unfold(matter);
  matter.focus({ preventScroll: true });
  matter.scrollIntoView({ block: "start" });
  show();
}
// The matter in which the focus is, if it is in any.
export const current = () => document.activeElement?.closest?.(".matter");
document.addEventListener("focusin", () => {
  if (current() && current() !== list.last) { list.last = current(); unfold(list.last); show(); }
});
