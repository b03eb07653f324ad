"use strict";
// Small things: figures that refresh while the operation moves, the gate station's focus, keys
// and sounds, a running sum, and attention to what went wrong. Every page works without them.

const body = document.body;

function focusProblems() {
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
}

function goLive() {
  const figures = document.querySelector("[data-live]");
  if (!figures || body.dataset.now !== "true") return;
  const light = document.getElementById("live");
  const source = new EventSource(body.dataset.root + "live");
  let waiting = false;
  const refresh = () => {
    // many facts can come at once; a second between two refreshes is soon enough for people
    if (waiting) return;
    waiting = true;
    setTimeout(async () => {
      waiting = false;
      const open = [...figures.querySelectorAll("details[open][id]")].map(part => part.id);
      const focused = figures.contains(document.activeElement) ? document.activeElement : null;
      const address = focused && focused.getAttribute("href");
      const inside = focused && focused.closest("details[id]");
      await htmx.ajax("GET", figures.dataset.live, { target: figures, swap: "innerHTML" });
      open.forEach(id => { const part = document.getElementById(id); if (part) part.open = true; });
      // whoever was on a link or a summary stays on it
      const again = address ? figures.querySelector(`[href="${CSS.escape(address)}"]`)
        : inside ? document.querySelector(`#${CSS.escape(inside.id)} > summary`) : null;
      if (again) again.focus({ preventScroll: true });
    }, 1000);
  };
  source.onopen = () => { if (light) light.hidden = false; };
  source.onerror = () => { if (light) light.hidden = true; };
  source.onmessage = refresh;
  ["change", "changed", "horizon"].forEach(name => source.addEventListener(name, refresh));
}

function sound(kind) {
  const tunes = { GOOD: [[880, 0.09]], ATTENTION: [[520, 0.14], [520, 0.14]], BAD: [[220, 0.28], [180, 0.3]] };
  const tune = tunes[kind];
  const Audio = window.AudioContext;
  if (!tune || !Audio) return;
  const context = new Audio();
  // a browser keeps silent until somebody has touched the page; the answer is on the screen anyway
  if (context.state === "suspended") { context.close(); return; }
  let at = context.currentTime;
  for (const [pitch, length] of tune) {
    const tone = context.createOscillator();
    const loud = context.createGain();
    tone.frequency.value = pitch;
    loud.gain.value = 0.15;
    tone.connect(loud).connect(context.destination);
    tone.start(at);
    tone.stop(at + length);
    at += length + 0.06;
  }
}

function runGate() {
  const gate = document.querySelector("[data-sound]");
  if (!gate) return;
  const field = document.getElementById("q");
  sound(gate.dataset.sound);
  field.focus();
  field.select();
  document.querySelector("[data-scan]").addEventListener("submit", event => {
    const next = document.getElementById("next");
    if (field.value.trim() === "") {
      event.preventDefault();
      if (next) next.form.requestSubmit(next);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") { field.value = ""; field.focus(); return; }
    if (!event.altKey) return;
    const part = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!part) return;
    event.preventDefault();
    part.open = true;
    const first = part.querySelector("select, input:not([type=hidden]), button");
    if (first) first.focus();
  });
  // from here on Enter alone confirms; before, it would only look up nothing
  body.dataset.gate = "ready";
}

// one person or two: a digit answers, wherever the focus is but in a text. Whoever is quicker than
// the page must not answer a question that they have not seen, nor by leaning on a key.
function runKeys() {
  const SEEN = 400;
  const choice = document.querySelector("[data-keys]");
  const start = document.querySelector("[data-start]");
  if (start && !document.querySelector("[data-focus]")) start.focus({ preventScroll: true });
  if (!choice) return;
  choice.checked = localStorage.getItem("keys") !== "off";
  choice.closest("label").hidden = false;
  choice.addEventListener("change", () => localStorage.setItem("keys", choice.checked ? "on" : "off"));
  setTimeout(() => { body.dataset.keys = "ready"; }, SEEN);
  document.addEventListener("keydown", event => {
    if (body.dataset.keys !== "ready" || !choice.checked || event.repeat) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("textarea, select, input:not([type=checkbox])")) return;
    // the place of the key counts: digits stand elsewhere on French and look otherwise on Arabic ones
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
    const what = digit && document.querySelector(`[data-shortcut="${digit[1]}"]`);
    if (!what) return;
    event.preventDefault();
    body.dataset.keys = "used";
    what.click();
  });
}

// how many people the ticked parties are, beside the seats that are free
function addUp() {
  const chosen = document.getElementById("chosen");
  const table = document.querySelector("[data-sum]");
  if (!chosen || !table) return;
  const sum = () => {
    const persons = [...table.querySelectorAll("input:checked")].reduce((all, box) => all + Number(box.dataset.persons), 0);
    chosen.textContent = persons.toLocaleString(document.documentElement.lang);
    chosen.classList.toggle("m-over", chosen.dataset.free !== "" && persons > Number(chosen.dataset.free));
  };
  table.addEventListener("change", sum);
  sum();
}

// a second press must not send twice; the server would do it once anyway
document.addEventListener("submit", event => {
  // a form that opens another window leaves this one as it is
  if (event.defaultPrevented || event.target.target) return;
  setTimeout(() => event.target.querySelectorAll("button[type=submit]").forEach(b => { b.disabled = true; }), 0);
});
window.addEventListener("pageshow", event => {
  if (event.persisted) document.querySelectorAll("button[disabled]").forEach(b => { b.disabled = false; });
});

runGate();
runKeys();
addUp();
focusProblems();
goLive();
