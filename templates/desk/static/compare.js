// Files that are dropped: the first where it falls, the others, and those that fall beside, into places that are free.
import { all, one } from "./page.js";

const slots = all(".slot");
const isFree = (slot) => !one("textarea", slot).value.trim() && !one("input[type=file]", slot).files.length
  && !one("input[type=url]", slot).value && !one(".kept", slot);

function put(file, slot) {
  const held = new DataTransfer();
  held.items.add(file);
  one("input[type=file]", slot).files = held.files;
  const fold = slot.closest("details");
  if (fold) fold.open = true;
}
// Words that are dragged about are the browser's own business.
const hasFiles = (event) => event.dataTransfer?.types.includes("Files");

addEventListener("dragover", (event) => { if (hasFiles(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  let slot = event.target.closest?.(".slot");
  const left = [];
  for (const file of event.dataTransfer.files) {
    slot ??= slots.find(isFree);
    if (slot) put(file, slot); else left.push(file.name);
    slot = null;
  }
  one("#dropped").textContent = left.length ? `No place is free for ${left.join(", ")}.` : "";
});
for (const slot of slots) {
  slot.addEventListener("dragenter", (event) => { if (hasFiles(event)) slot.classList.add("over"); });
  slot.addEventListener("dragleave", (event) => { if (!slot.contains(event.relatedTarget)) slot.classList.remove("over"); });
  slot.addEventListener("drop", () => slot.classList.remove("over"));
}
