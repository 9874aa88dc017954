"use strict";
{
  const tools = document.querySelector(".find");
  const [find] = tools.getElementsByTagName("input");
  const [told] = tools.getElementsByTagName("output");
  const rows = [...document.querySelectorAll(".row")];
  const around = document.querySelectorAll(".together, .same");
  const boxes = [...document.querySelectorAll(".legend input")];

  const show = () => {
    const words = find.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    const checked = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const row of rows)
      row.hidden = !checked.has(row.dataset.verdict) || !words.every((word) => row.dataset.name.includes(word));
    for (const block of around) block.hidden = !block.querySelector(".row:not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    told.textContent = shown < rows.length ? `${shown} of ${rows.length} rows` : "";
  };
  tools.addEventListener("click", ({ target }) => {
    if (!target.matches("button")) return;
    for (const box of boxes) box.checked = Boolean(target.value);
    show();
  });
  for (const control of [find, ...boxes]) control.addEventListener("input", show);
  tools.hidden = false;
  show();
}
