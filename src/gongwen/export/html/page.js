"use strict";
{
  const { kinds, records } = JSON.parse(document.getElementById("data").textContent);
  const text = document.getElementById("text");
  const panel = document.getElementById("panel");
  const hint = panel.firstElementChild;
  const boxes = [...document.querySelectorAll(".legend label:not(.signs) input")];
  const pieces = records.map(() => []);
  for (const mark of text.getElementsByTagName("mark")) pieces[mark.dataset.r].push(mark);

  let current = -1; // the record in the panel
  let kept = false; // whether the pointer leaves it there
  let stop = -1; // the record that Tab comes to

  const element = (tag, content = [], className = "") => {
    const made = document.createElement(tag);
    made.append(...[content].flat());
    if (className) made.className = className;
    return made;
  };
  const visible = (at) => pieces[at]?.length > 0 && boxes[records[at].kind].checked;
  // Characters that show nothing, or turn the direction of writing, are written out in words.
  const words = (piece) => {
    const copy = piece.cloneNode(true);
    for (const odd of copy.getElementsByTagName("bdi")) odd.textContent = `\\u${odd.dataset.u.toLowerCase()}`;
    return copy.textContent;
  };
  const quoted = (at) => pieces[at].map(words).join("");
  const sample = (at) => {
    const [, name, className] = kinds[records[at].kind];
    return element("mark", name, className);
  };

  // The record that the passage at `node` belongs to: the innermost that is shown.
  const recordAt = (node) => {
    for (let mark = node.closest?.("mark[data-r]"); mark; mark = mark.parentElement.closest("mark[data-r]"))
      if (visible(mark.dataset.r)) return Number(mark.dataset.r);
    return -1;
  };
  const around = (at) => {
    const found = new Set();
    for (const piece of pieces[at]) {
      for (let mark = piece.parentElement.closest("mark"); mark; mark = mark.parentElement.closest("mark"))
        found.add(Number(mark.dataset.r));
      for (const mark of piece.getElementsByTagName("mark")) found.add(Number(mark.dataset.r));
    }
    found.delete(at);
    return [...found].filter(visible).sort((a, b) => a - b);
  };

  const described = (at) => {
    const { kind, says, why } = records[at];
    const close = element("button", "close", "close");
    const quote = element("blockquote", quoted(at), kinds[kind][2]);
    quote.lang = text.lang;
    const list = element("dl", says.flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
    const parts = [element("h2", [sample(at), kinds[kind][0], close]), quote, list];
    const others = around(at);
    if (others.length) {
      const items = others.map((other) => {
        const button = element("button", [sample(other), " " + quoted(other)]);
        button.dataset.r = other;
        return element("li", button);
      });
      parts.push(element("p", "Over the same passage"), element("ul", items, "around"));
    }
    if (why) parts.push(element("details", [element("summary", "How it was found"), element("pre", why)]));
    return parts;
  };

  const show = (at) => {
    if (at === current) return;
    for (const piece of pieces[current] ?? []) piece.classList.remove("at");
    for (const piece of pieces[at] ?? []) piece.classList.add("at");
    current = at;
    panel.replaceChildren(...(at < 0 ? [hint] : described(at)));
  };
  const keep = (yes) => {
    kept = yes;
    panel.classList.toggle("kept", yes);
  };
  const setStop = (at) => {
    pieces[stop]?.[0]?.removeAttribute("tabindex");
    pieces[at]?.[0]?.setAttribute("tabindex", "0");
    stop = at;
  };
  const next = (from, step) => {
    let at = from + step;
    while (at >= 0 && at < records.length && !visible(at)) at += step;
    return visible(at) ? at : -1;
  };
  const go = (at) => {
    if (at < 0) return;
    setStop(at);
    pieces[at][0].focus();
  };
  const release = () => {
    keep(false);
    show(-1);
  };

  const moves = {
    ArrowRight: () => go(next(stop, 1)),
    ArrowDown: () => go(next(stop, 1)),
    ArrowLeft: () => go(next(stop, -1)),
    ArrowUp: () => go(next(stop, -1)),
    Home: () => go(next(-1, 1)),
    End: () => go(next(records.length, -1)),
    Enter: () => keep(!kept),
    " ": () => keep(!kept),
  };
  const handlers = {
    pointerover({ target }) {
      const at = recordAt(target);
      if (!kept && at >= 0) {
        panel.ariaLive = "off";
        show(at);
      }
    },
    click({ target }) {
      const chosen = target.closest("button")?.dataset.r ?? recordAt(target);
      if (target.closest(".close")) release();
      else if (chosen >= 0) {
        const again = kept && Number(chosen) === current;
        if (target.closest("button")) go(Number(chosen));
        else setStop(chosen);
        show(Number(chosen));
        keep(!again);
      }
    },
    focusin({ target }) {
      if (!target.matches("mark[data-r]")) return;
      panel.ariaLive = "polite";
      if (target.matches(":focus-visible")) keep(false);
      show(Number(target.dataset.r));
    },
    keydown(event) {
      if (event.key === "Escape") release();
      else if (event.target.matches("mark[data-r]") && moves[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        moves[event.key]();
      }
    },
    change() {
      if (current >= 0 && !visible(current)) release();
      if (!visible(stop)) setStop(next(-1, 1));
    },
  };
  for (const [type, handler] of Object.entries(handlers)) document.addEventListener(type, handler);

  const follow = () => {
    const at = Number(/^#r(\d+)$/.exec(location.hash)?.[1] ?? -1);
    if (visible(at)) {
      setStop(at);
      show(at);
      keep(true);
    }
  };
  addEventListener("hashchange", follow);
  setStop(next(-1, 1));
  follow();
  if (matchMedia("(max-width: 75rem)").matches)
    for (const details of document.querySelectorAll(".sides details")) details.open = false;
}
