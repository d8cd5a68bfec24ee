// A review: its matters are wired, and the one that the address names is looked at.
import { go } from "./beside.js";
import { begin } from "./decisions.js";
import { choose } from "./edits.js";
import "./keys.js";
import { count, list } from "./matters.js";

list.matters.forEach(begin);
count();
choose();
if (location.hash.startsWith("#m")) {
  const target = document.getElementById(location.hash.slice(1));
  if (target) go(target);
}
