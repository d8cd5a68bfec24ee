// The texts: what is selected in one is a passage of it.
import { all, one } from "./page.js";

export function wireTexts(root) {
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
