"use strict";
// The plan board's drawing: a leg is dragged in time, or chosen and moved by the arrow keys, a
// quarter of an hour at a time. What it leads to is the form that the page has anyway.

const QUARTER = 15 * 60 * 1000;

function planBoard() {
  const svg = document.querySelector("svg.m-plan");
  const form = document.getElementById("plan-move");
  if (!svg || !form) return;
  const told = document.getElementById("plan-told");
  const from = Number(svg.dataset.from);
  const to = Number(svg.dataset.to);
  const width = svg.viewBox.baseVal.width;
  const clock = new Intl.DateTimeFormat(svg.dataset.language + "-u-nu-latn",
    { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: svg.dataset.zone });
  const bars = [...svg.querySelectorAll("[data-leg]")];
  const shifts = new Map();

  const show = (bar, shift) => {
    shifts.set(bar, shift);
    bar.setAttribute("transform", `translate(${shift * width / (to - from)} 0)`);
    told.hidden = false;
    told.textContent = bar.querySelector("text").textContent + " → " + clock.format(Number(bar.dataset.departs) + shift);
  };
  const send = bar => {
    const shift = shifts.get(bar) || 0;
    if (shift === 0) return;
    form.elements.leg.value = bar.dataset.leg;
    form.elements.departs.value = new Date(Number(bar.dataset.departs) + shift).toISOString();
    form.submit();
  };
  const choose = bar => { location.search = "?leg=" + encodeURIComponent(bar.dataset.leg); };

  bars.forEach(bar => {
    let begin = null;
    bar.addEventListener("keydown", event => {
      const step = { ArrowLeft: -QUARTER, ArrowRight: QUARTER, PageUp: -4 * QUARTER, PageDown: 4 * QUARTER }[event.key];
      if (step) {
        event.preventDefault();
        show(bar, (shifts.get(bar) || 0) + step);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (shifts.get(bar)) send(bar); else choose(bar);
      } else if (event.key === "Escape") {
        show(bar, 0);
        told.hidden = true;
      }
    });
    bar.addEventListener("pointerdown", event => {
      begin = event.clientX;
      bar.setPointerCapture(event.pointerId);
    });
    bar.addEventListener("pointermove", event => {
      if (begin === null) return;
      const millis = (event.clientX - begin) / svg.getBoundingClientRect().width * (to - from);
      show(bar, Math.round(millis / QUARTER) * QUARTER);
    });
    bar.addEventListener("pointerup", event => {
      if (begin === null) return;
      const still = Math.abs(event.clientX - begin) < 4;
      begin = null;
      if (still) choose(bar); else send(bar);
    });
    bar.addEventListener("pointercancel", () => { begin = null; show(bar, 0); });
  });
  const chosen = new URLSearchParams(location.search).get("leg");
  const again = bars.find(bar => bar.dataset.leg === chosen);
  const attend = () => { if (again && !document.querySelector("[data-focus]")) again.focus({ preventScroll: true }); };
  // the address's own fragment takes the focus first, once everything is there
  if (document.readyState === "complete") attend(); else window.addEventListener("load", () => setTimeout(attend, 0));
  document.body.dataset.plan = "ready";
}

planBoard();
document.body.addEventListener("htmx:afterSwap", planBoard);
