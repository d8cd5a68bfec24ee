// The matters of a review: which there are, which is looked at, which the filters show, how many are decided.
import { all, one } from "./page.js";

export const list = { matters: all(".matter"), last: null };
export const panelOf = (matter) => one(".panel", matter);
export const boxOf = (matter) => one(".choose input", matter);
export const says = one("#says");

// What the filters say, and the words of each matter that they look for.
export const field = (name) => one(`#filter-${name}`);
const filters = ["text", "show", "kind", "source", "state"].map(field).filter(Boolean);
const folded = (text) => text.normalize("NFKC").toLocaleLowerCase();
const words = new Map();
const shows = {
  "": () => true,
  open: (panel) => !panel.dataset.decided,
  mine: (panel) => panel.dataset.mine,
  disputed: (panel) => panel.dataset.disputed,
};
// To be called whenever there are other matters.
export function refold() {
  words.clear();
  for (const matter of list.matters) words.set(matter, folded(one(".finding", matter).textContent));
}
export function filter() {
  const asked = folded(field("text").value).split(/\s+/).filter(Boolean);
  let number = 0;
  for (const matter of list.matters) {
    const fits = shows[field("show").value](panelOf(matter))
      && (!field("kind").value || matter.dataset.kind === field("kind").value)
      && (!field("source").value || matter.dataset.sources.split(" ").includes(field("source").value))
      && (!field("state")?.value || matter.dataset.state === field("state").value)
      && asked.every((word) => words.get(matter).includes(word));
    matter.hidden = !fits;
    number += fits;
  }
  one("#shown").textContent = number === list.matters.length ? "" : `${number} shown`;
}
export function count() {
  const decided = list.matters.filter((matter) => panelOf(matter).dataset.decided).length;
  one("#bar").value = decided;
  one("#count").textContent = `${decided} of ${list.matters.length} decided`;
}
refold();
for (const each of filters) each.addEventListener("input", filter);
one(".filters").hidden = false;
one(".keys").hidden = false;
