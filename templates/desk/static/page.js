// What every script of the desk begins with. The scripts do what forms cannot: keys, decisions without a new page, filters,
// texts beside, files that are dropped, progress; without them every form works by itself. No library is among them: of
// all this htmx would fetch and swap the panel of a decision and the progress, some forty lines, for fifty kilobytes.
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// What is wrong with a form, in it; "" for nothing.
export function complain(form, words) {
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
