"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = $("#text"), arcs = $("#arcs"), tip = $("#tip"), root = document.documentElement;
  const TAILS = { measures: "ITEM", via: "CHANNEL", actor: "ORG", during: "PERIOD" };

  // Pieces in text order; a span or a table cell that crosses lines has several.
  const pieces = $$("[data-o]", text);
  const offsets = pieces.map((piece) => Number(piece.dataset.o));
  const group = (key) => pieces.reduce((found, piece) => {
    if (key in piece.dataset) (found[piece.dataset[key]] ||= []).push(piece);
    return found;
  }, {});
  const ofSpan = group("s"), ofCell = group("c");
  const related = data.spans.map(() => []);
  data.relations.forEach((relation, index) => { related[relation[1]].push(index); related[relation[2]].push(index); });
  const factsOf = data.spans.map(() => []);
  data.facts.forEach((fact, index) => {
    if (fact.quantity !== null) factsOf[fact.quantity].push(index);
  });
  data.facts.forEach((fact, index) => fact.spans.forEach((span) => factsOf[span].push(index)));

  let picked = null; // {fact} or {span}, held until Escape

  const first = (offset) => {
    let low = 0, high = offsets.length;
    while (low < high) { const mid = (low + high) >> 1; if (offsets[mid] < offset) low = mid + 1; else high = mid; }
    return low;
  };
  const between = (start, end) => {
    const found = pieces.slice(first(start), first(end));
    return found.length ? found : pieces.slice(Math.max(0, first(start + 1) - 1), first(start + 1));
  };
  const scrollTo = (element) => {
    if (!element) return;
    const box = element.getBoundingClientRect(), pane = text.getBoundingClientRect();
    if (box.top < pane.top + 60 || box.bottom > pane.bottom - 60) element.scrollIntoView({ block: "center" });
  };

  // Relations of a quantity as arcs from its first piece to the first piece of the other span.
  const svg = (name, attributes, content) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (content) element.textContent = content;
    return element;
  };
  const box = (span) => {
    const rect = ofSpan[span][0].getClientRects()[0], pane = text.getBoundingClientRect();
    return {
      x: rect.left + rect.width / 2 - pane.left + text.scrollLeft - text.clientLeft,
      top: rect.top - pane.top + text.scrollTop, bottom: rect.bottom - pane.top + text.scrollTop,
    };
  };
  const drawArc = ([label, head, tail], level, taken, focus) => {
    const from = box(head), to = box(tail), same = Math.abs(from.top - to.top) < 8;
    const lift = 16 + 9 * level, up = from.top >= to.top;
    const [y1, y2] = same ? [from.top, to.top] : up ? [from.top, to.bottom] : [from.bottom, to.top];
    const [b1, b2] = same ? [y1 - lift, y2 - lift] : [(y1 + y2) / 2, (y1 + y2) / 2];
    const kind = { class: TAILS[label] || "QUANTITY" };
    arcs.append(svg("path", { ...kind, d: `M${from.x} ${y1} C${from.x} ${b1} ${to.x} ${b2} ${to.x} ${y2}` }));
    arcs.append(svg("circle", { ...kind, cx: to.x, cy: y2, r: 3.2 }));
    // The name stands at the end that is not in focus, clear of the names that stand there already.
    const [x, at, below] = tail === focus ? [from.x, y1, !same && !up] : [to.x, y2, !same && up];
    const half = label.length * 3.2 + 4;
    let y = below ? at + 14 : at - 7;
    const clash = () => taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 12);
    while (clash()) y += below ? 12 : -12;
    taken.push({ x, y, half });
    arcs.append(svg("text", { ...kind, x, y }, label));
  };
  const draw = (focus) => {
    arcs.replaceChildren();
    const width = ([, head, tail]) => Math.abs(box(head).x - box(tail).x), taken = [];
    related[focus].map((index) => data.relations[index]).filter(([, head, tail]) => ofSpan[head] && ofSpan[tail]).sort((a, b) => width(a) - width(b))
      .forEach((relation, level) => drawArc(relation, level, taken, focus));
  };

  const wipe = () => {
    $$(".sent, .part, .pick", text).forEach((piece) => piece.classList.remove("sent", "part", "pick"));
    $$("li.lit").forEach((entry) => entry.classList.remove("lit"));
    arcs.replaceChildren();
  };
  const mark = (elements, name) => (elements || []).forEach((element) => element.classList.add(name));
  const showFact = (index) => {
    const fact = data.facts[index];
    wipe();
    mark(between(...fact.sentence), "sent");
    fact.spans.forEach((span) => mark(ofSpan[span], "part"));
    const place = fact.quantity !== null && ofSpan[fact.quantity] ? ofSpan[fact.quantity] : between(...fact.at);
    mark(place, "pick");
    if (fact.quantity !== null) draw(fact.quantity);
    return place[0];
  };
  const showSpan = (span) => {
    wipe();
    mark(ofSpan[span], "pick");
    related[span].forEach((index) => data.relations[index].slice(1, 3).forEach((end) => mark(ofSpan[end], "part")));
    draw(span);
    factsOf[span].forEach((fact) => $(`#fact-${fact}`).classList.add("lit"));
  };
  const select = (entry, { reveal = true } = {}) => {
    $$("li[aria-selected=true]").forEach((other) => other.setAttribute("aria-selected", "false"));
    if (!entry) return;
    entry.setAttribute("aria-selected", "true");
    entry.parentElement.setAttribute("aria-activedescendant", entry.id);
    if (reveal) entry.scrollIntoView({ block: "nearest" });
  };
  const pickFact = (index, { inText = true, inList = true } = {}) => {
    picked = { fact: index };
    const entry = $(`#fact-${index}`);
    if (inList) {
      openTab("facts");
      if (entry.classList.contains("empty")) { $("#empty").checked = true; }
      if (entry.hidden) { $("#search").value = ""; filter(); }
    }
    select(entry);
    const place = showFact(index);
    if (inText) scrollTo(place);
  };
  const pickSpan = (span) => {
    if (factsOf[span].length) { pickFact(factsOf[span][0], { inText: false }); factsOf[span].forEach((fact) => $(`#fact-${fact}`).classList.add("lit")); return; }
    picked = { span };
    select(null);
    showSpan(span);
  };
  const pickPlace = (entry) => {
    picked = { place: entry };
    select(entry);
    wipe();
    const found = between(Number(entry.dataset.go), Number(entry.dataset.end));
    mark(found, "sent");
    scrollTo(found[0]);
  };
  const activate = (entry, options) => {
    if ("f" in entry.dataset) pickFact(Number(entry.dataset.f), options);
    else if ("go" in entry.dataset) pickPlace(entry);
    else select(entry);
  };
  const release = () => { picked = null; select(null); wipe(); tip.hidden = true; };
  const restore = () => {
    if (!picked) wipe();
    else if ("fact" in picked) showFact(picked.fact);
    else if ("span" in picked) showSpan(picked.span);
    else pickPlace(picked.place);
  };

  // Tooltip: label, attributes, place and relations of the span under the pointer.
  const line = (...parts) => { const div = document.createElement("div"); div.append(...parts); return div; };
  const showTip = (span, target) => {
    const [id, label, start, end, attributes, score] = data.spans[span];
    const name = document.createElement("b");
    name.textContent = `${label} ${data.names[label]}`;
    tip.className = label;
    tip.replaceChildren(line(name, `  ${id}`), line(`[${start}, ${end})${score < 1 ? ` · ${score.toFixed(2)}` : ""}`));
    if (attributes) tip.append(line(attributes));
    const words = (index) => (ofSpan[index] || []).map((piece) => piece.textContent).join("");
    related[span].map((index) => data.relations[index]).slice(0, 8).forEach(([kind, head, tail]) =>
      tip.append(line(head === span ? `${kind} → ${words(tail)}` : `${words(head)} → ${kind}`)));
    tip.hidden = false;
    const rect = target.getClientRects()[0], size = tip.getBoundingClientRect();
    const below = rect.bottom + 8 + size.height < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - size.width - 8))}px`;
    tip.style.top = `${below ? rect.bottom + 8 : Math.max(8, rect.top - size.height - 8)}px`;
  };

  const hidden = (element) => element.classList.contains("off");
  text.addEventListener("pointerover", (event) => {
    const piece = event.target.closest("[data-s]");
    if (!piece || hidden(piece)) { tip.hidden = true; if (!picked) wipe(); return; }
    const span = Number(piece.dataset.s);
    showTip(span, piece);
    if (!picked) showSpan(span);
  });
  text.addEventListener("pointerleave", () => { tip.hidden = true; if (!picked) wipe(); });
  text.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-s], [data-c]"), statement = event.target.closest("[data-t]");
    if (piece && !hidden(piece)) {
      if ("s" in piece.dataset) pickSpan(Number(piece.dataset.s)); else pickFact(Number(piece.dataset.c), { inText: false });
    } else if (statement && !hidden(statement)) {
      openTab("statements");
      pickPlace($(`#statement-${statement.dataset.t}`));
    } else if (!String(getSelection())) release();
  });
  let resting = 0;
  text.addEventListener("scroll", () => {
    tip.hidden = true;
    cancelAnimationFrame(resting);
    resting = requestAnimationFrame(() => {
      const top = text.getBoundingClientRect().top + 80;
      const above = $$("p[id]", text).filter((head) => head.getBoundingClientRect().top < top).pop();
      $$("nav a").forEach((link) => link.classList.toggle("here", Boolean(above) && `sec-${link.dataset.sec}` === above.id));
    });
  });
  addEventListener("resize", restore);
  $$("nav a").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    $(`#sec-${link.dataset.sec}`)?.scrollIntoView({ block: "start" });
  }));

  const aside = $("aside");
  aside.addEventListener("click", (event) => {
    const go = event.target.closest("[data-go-fact], [data-go-statement]");
    if (go?.dataset.goFact) pickFact(Number(go.dataset.goFact));
    else if (go?.dataset.goStatement) pickPlace($(`#statement-${go.dataset.goStatement}`));
    const entry = event.target.closest("li");
    if (!go && entry) activate(entry);
  });
  aside.addEventListener("pointerover", (event) => {
    const entry = event.target.closest("li[data-f]");
    if (entry && !picked) showFact(Number(entry.dataset.f));
  });
  aside.addEventListener("pointerleave", () => { if (!picked) wipe(); });

  // Tabs.
  const tabs = $$("[role=tab]");
  const openTab = (name) => tabs.forEach((tab) => {
    const on = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    $(`#${tab.getAttribute("aria-controls")}`).hidden = !on;
  });
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => openTab(tab.getAttribute("aria-controls")));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      next.focus();
      openTab(next.getAttribute("aria-controls"));
    });
  });

  // Filters.
  const words = $$("#facts li").map((entry) => entry.textContent.toLowerCase());
  const filter = () => {
    const wanted = $("#search").value.trim().toLowerCase().split(/\s+/).filter(Boolean), empty = $("#empty").checked;
    let left = 0;
    $$("#facts li").forEach((entry, index) => {
      entry.hidden = (entry.classList.contains("empty") && !empty) || !wanted.every((word) => words[index].includes(word));
      left += entry.hidden ? 0 : 1;
    });
    $("#no-facts").hidden = left > 0;
  };
  $("#search").addEventListener("input", filter);
  $("#empty").addEventListener("change", filter);
  filter();
  const chips = $$(".chip");
  const toggle = (chip) => {
    if (chip.disabled) return;
    const on = chip.getAttribute("aria-pressed") !== "true";
    chip.setAttribute("aria-pressed", String(on));
    $$(`.${chip.dataset.label}`, text).filter((piece) => piece.matches(".s, .st")).forEach((piece) => piece.classList.toggle("off", !on));
  };
  chips.forEach((chip) => chip.addEventListener("click", () => toggle(chip)));

  // Light and dark, from the system's setting until the button is used.
  const setTheme = (dark) => { root.dataset.theme = dark ? "dark" : "light"; };
  const system = matchMedia("(prefers-color-scheme: dark)");
  setTheme(system.matches);
  system.addEventListener("change", (event) => setTheme(event.matches));
  const flip = () => setTheme(root.dataset.theme !== "dark");
  $("#theme").addEventListener("click", flip);
  $("#help").addEventListener("click", () => $("#keys").showModal());

  // Keys.
  const step = (list, by) => {
    const entries = $$("li", list).filter((entry) => !entry.hidden);
    const at = entries.findIndex((entry) => entry.getAttribute("aria-selected") === "true");
    const next = entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.max(0, Math.min(entries.length - 1, at + by))];
    if (next) activate(next, { inText: false });
  };
  $$("[role=listbox]").forEach((list) => list.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 }[event.key];
    const entry = $("li[aria-selected=true]", list);
    if (by) { event.preventDefault(); step(list, by); }
    else if ((event.key === "Enter" || event.key === " ") && entry) { event.preventDefault(); activate(entry); }
  }));
  text.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const quantities = data.spans.map((span, index) => [index, span]).filter(([index, span]) => span[1] === "QUANTITY" && ofSpan[index])
      .sort(([, a], [, b]) => a[2] - b[2]).map(([index]) => index);
    const current = picked && ("fact" in picked ? data.facts[picked.fact].quantity : picked.span);
    const at = quantities.indexOf(current);
    const next = quantities[at < 0 ? (by > 0 ? 0 : quantities.length - 1) : at + by];
    if (next === undefined) return;
    event.preventDefault();
    pickSpan(next);
    scrollTo(ofSpan[next][0]);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") { if (!$("#keys").open) release(); return; }
    if (event.target.matches("input[type=search]") || event.ctrlKey || event.metaKey || event.altKey || $("#keys").open) return;
    if (event.key === "/") { event.preventDefault(); openTab("facts"); $("#search").focus(); }
    else if (event.key === "t") flip();
    else if (event.key === "?") $("#keys").showModal();
    else if (/^[1-9]$/.test(event.key) && chips[event.key - 1]) toggle(chips[event.key - 1]);
  });
})();
