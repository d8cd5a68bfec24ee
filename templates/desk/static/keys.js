// The keys of a review.
import { all, one } from "./page.js";
import { current, go, opener } from "./beside.js";
import { forget, judge, keepNote } from "./decisions.js";
import { boxOf, field, filter, list, panelOf } from "./matters.js";

function step(by) {
  const visible = list.matters.filter((matter) => !matter.hidden);
  if (!visible.length) return;
  const here = visible.indexOf(current() ?? list.last);
  const next = here < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(here + by, 0), visible.length - 1);
  go(visible[next]);
}

const verdicts = () => (list.last ? all(".verdicts button", panelOf(list.last)).map((button) => button.value) : []);
const commands = {
  j: () => step(1),
  k: () => step(-1),
  n: () => list.last && one("[name=note]", panelOf(list.last)).focus(),
  x: () => { if (list.last) boxOf(list.last).click(); },
  t: () => opener.click(),
  "/": () => field("text").focus(),
};
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
  if (typing) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing.name === "note") {
      event.preventDefault();
      keepNote(typing.closest(".matter"));
    } else if (event.key === "Enter" && typing.matches(".panel input, #bulk input")) {
      event.preventDefault(); // a browser would press the first button, which is a verdict
    } else if (event.key === "Escape") {
      if (typing.closest("#tools")) { field("text").value = ""; filter(); }
      if (typing.name === "note" && current()) forget(current());
      typing.blur();
      if (list.last) list.last.focus({ preventScroll: true });
    }
    return;
  }
  if (!one("#keys-on").checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (commands[event.key]) {
    event.preventDefault();
    commands[event.key]();
  } else if (/^[1-5]$/.test(event.key) && list.last) {
    event.preventDefault();
    judge(list.last, verdicts()[Number(event.key) - 1]);
  }
});
