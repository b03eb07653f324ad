// Draws what the tables of the page say. Without a script, or without WebGL, the tables are all.

const box = document.getElementById("map");

/** Nearly two megabytes: fetched when somebody looks at the map. */
let gl;

/** Latitude first, as people write it; charts want longitude first. */
function point(text) {
  const [latitude, longitude] = text.split(",").map(Number);
  return [longitude, latitude];
}

function spots() {
  return [...document.querySelectorAll("tr[data-latitude]")].map((row) => ({
    at: [Number(row.dataset.longitude), Number(row.dataset.latitude)],
    sign: row.dataset.sign,
    link: row.querySelector("a"),
    what: row.cells[1].textContent,
  }));
}

function ways() {
  return [...document.querySelectorAll("tr[data-from][data-to]")].map((row) => ({
    from: point(row.dataset.from),
    to: point(row.dataset.to),
    moving: row.dataset.moving === "true",
    link: row.querySelector("a"),
    what: row.cells[1].textContent,
  }));
}

/** The vendored atlas is topology; the chart wants shapes. */
async function countries() {
  await import("/assets/vendor/world/topojson-client.min.js");
  const answer = await fetch(box.dataset.world);
  const world = await answer.json();
  return globalThis.topojson.feature(world, world.objects.countries);
}

function style(world) {
  return {
    version: 8,
    sources: {
      world: { type: "geojson", data: world },
      ways: { type: "geojson", data: lines() },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#d7e3ee" } },
      { id: "land", type: "fill", source: "world", paint: { "fill-color": "#f6f4ee" } },
      { id: "borders", type: "line", source: "world", paint: { "line-color": "#8a97a5", "line-width": 0.8 } },
      {
        id: "ways", type: "line", source: "ways",
        paint: { "line-color": "#12284b", "line-width": ["case", ["get", "moving"], 3, 1.2], "line-dasharray": [2, 1.5] },
      },
    ],
  };
}

function lines() {
  const features = ways().map((way) => ({
    type: "Feature",
    properties: { moving: way.moving },
    geometry: { type: "LineString", coordinates: [way.from, way.to] },
  }));
  return { type: "FeatureCollection", features };
}

function sign(link, what, kind) {
  const mark = document.createElement("a");
  mark.className = "m-spot m-spot--" + kind;
  mark.href = link.href;
  mark.textContent = link.textContent;
  mark.title = what;
  return mark;
}

/** Several at one point stand below each other, so that each can be read and chosen. */
function put(chart, at, marks) {
  const stack = document.createElement("div");
  stack.className = "m-spots";
  stack.append(...marks);
  new gl.Marker({ element: stack, anchor: "top" }).setLngLat(at).addTo(chart);
}

function mark(chart) {
  const stacks = new Map();
  const add = (at, one) => {
    const key = at.join();
    stacks.set(key, { at, marks: [...(stacks.get(key)?.marks ?? []), one] });
  };
  spots().forEach((spot) => add(spot.at, sign(spot.link, spot.what, spot.sign)));
  ways()
    .filter((way) => way.moving)
    .forEach((way) => add(middle(way), sign(way.link, way.what, "leg")));
  stacks.forEach(({ at, marks }) => put(chart, at, marks));
}

function middle(way) {
  return [(way.from[0] + way.to[0]) / 2, (way.from[1] + way.to[1]) / 2];
}

function bounds() {
  const all = [...spots().map((spot) => spot.at), ...ways().flatMap((way) => [way.from, way.to])];
  return all.reduce((around, at) => around.extend(at), new gl.LngLatBounds());
}

async function draw() {
  gl = await import("/assets/vendor/maplibre/maplibre-gl.mjs");
  const world = await countries();
  box.hidden = false;
  const around = bounds();
  const near = { padding: 60, maxZoom: 9 };
  const chart = new gl.Map({
    container: box,
    style: style(world),
    ...(around.isEmpty() ? { center: [10, 20], zoom: 1 } : { bounds: around, fitBoundsOptions: near }),
    attributionControl: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    locale: { "NavigationControl.ZoomIn": box.dataset.closer, "NavigationControl.ZoomOut": box.dataset.farther },
    dragRotate: false,
    pitchWithRotate: false,
  });
  chart.addControl(new gl.NavigationControl({ showCompass: false }));
  mark(chart);
  printed(chart, around, near);
  chart.once("idle", () => box.setAttribute("data-drawn", "yes"));
}

/** Paper is narrower than the screen: the chart is fitted to it, and back. */
function printed(chart, around, near) {
  const fit = () => {
    chart.resize();
    if (!around.isEmpty()) {
      chart.fitBounds(around, { ...near, animate: false });
    }
    chart.redraw();
  };
  const paper = (on) => {
    box.classList.toggle("m-map--paper", on);
    fit();
  };
  addEventListener("beforeprint", () => paper(true));
  addEventListener("afterprint", () => paper(false));
}

function show() {
  draw().catch(() => {
    box.hidden = true;
  });
}

const folded = box.closest("details:not([open])");
if (folded) {
  folded.addEventListener("toggle", show, { once: true });
} else {
  show();
}
