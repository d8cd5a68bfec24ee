// Filters the stories; without it all of them are shown.
"use strict";
(() => {
  const part = (name) => document.getElementById(name);
  const stories = [...document.querySelectorAll(".story")];
  const folded = (text) => text.normalize("NFKC").toLocaleLowerCase();
  const says = new Map(stories.map((story) => [story, folded(story.textContent)]));

  function filter() {
    const asked = folded(part("asked").value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const story of stories) {
      const { outlets, days, kinds } = story.dataset;
      const has = (name, values) => !part(name).value || values.includes(part(name).value);
      const fits = has("outlet", outlets.split("\n")) && has("day", days.split(" ")) && has("kind", kinds.split("\n"))
        && asked.every((word) => says.get(story).includes(word));
      story.hidden = !fits;
      shown += fits;
    }
    part("shown").textContent = `${shown} of ${stories.length} stories`;
  }
  part("tools").hidden = false;
  part("tools").addEventListener("input", filter);
  part("tools").addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
