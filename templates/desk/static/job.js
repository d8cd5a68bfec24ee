// A comparison under way, stage by stage, until it is over.
import { all, one } from "./page.js";

const job = one("#job");
const says = one("#job-says");

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
    if (says.textContent !== `${now.stage} …`) says.textContent = `${now.stage} …`;
  } catch {
    says.textContent = "The desk does not answer. Is it still running?";
  }
  setTimeout(watch, 400);
}
watch();
