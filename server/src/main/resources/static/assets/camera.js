"use strict";
// Reads a band, a pass, a form or a passport by the camera, where no scanner is at hand. For codes
// the browser's own reader is used where it has one, else jsQR, which is fetched only when somebody
// asks for it. Passport lines are read by the Muster that sent this page: pictures go there one at
// a time, and what two of them in a row agree on is typed into the field.

const JSQR = "/assets/vendor/jsqr-1.4.0.js";
const LOOKS_A_SECOND = 8;
const WIDEST = 1600;
const OFFER_TYPING_AFTER = 15000;

async function reader() {
  const native = window.BarcodeDetector;
  if (native && (await native.getSupportedFormats()).includes("qr_code")) {
    const detector = new native({ formats: ["qr_code"] });
    return async canvas => {
      const found = await detector.detect(canvas);
      return found.length > 0 ? found[0].rawValue : null;
    };
  }
  if (!window.jsQR) {
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = JSQR;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }
  return async (canvas, context) => {
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = window.jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" });
    return found ? found.data : null;
  };
}

// asks about a picture whenever the answer to the one before has come
function passports(part, told, typed) {
  const begun = Date.now();
  let asking = false;
  let before = null;
  const say = what => { told.textContent = told.dataset[what]; told.hidden = false; };
  say("steady");
  return async canvas => {
    if (asking) return;
    asking = true;
    try {
      const small = document.createElement("canvas");
      const scale = Math.min(1, WIDEST / Math.max(canvas.width, canvas.height));
      small.width = canvas.width * scale;
      small.height = canvas.height * scale;
      small.getContext("2d").drawImage(canvas, 0, 0, small.width, small.height);
      const form = new FormData();
      form.append("_csrf", part.dataset.csrf);
      form.append("picture", await new Promise(done => small.toBlob(done, "image/jpeg", 0.85)), "look.jpg");
      const answer = await fetch(part.dataset.look, { method: "POST", body: form });
      if (!answer.ok) throw new Error(answer.status);
      const { seen, lines } = await answer.json();
      if (lines && lines === before) typed(lines);
      before = lines || null;
      if (seen === "UNSURE") say("unsure");
      else if (seen === "READ") say("steady");
      else if (Date.now() - begun > OFFER_TYPING_AFTER) say("type");
    } catch (failed) {
      // codes are still read; for passports there is typing
      say("type");
    } finally {
      asking = false;
    }
  };
}

async function runCamera(part) {
  const button = part.querySelector("button");
  const video = part.querySelector("video");
  const wrong = part.querySelector("[role=alert]");
  const told = part.querySelector("[role=status]");
  const field = document.getElementById("q");
  let stream = null;
  const stop = () => {
    if (stream) stream.getTracks().forEach(track => track.stop());
    stream = null;
    video.hidden = true;
    told.hidden = true;
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", async () => {
    wrong.hidden = true;
    if (stream) { stop(); field.focus(); return; }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false });
      button.setAttribute("aria-pressed", "true");
      video.hidden = false;
      video.srcObject = stream;
      await video.play();
      const read = await reader();
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const typed = text => {
        if (!stream) return;
        stop();
        field.value = text;
        field.form.requestSubmit();
      };
      const askAbout = passports(part, told, typed);
      const look = async () => {
        if (!stream) return;
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        context.drawImage(video, 0, 0);
        const text = canvas.width > 0 ? await read(canvas, context) : null;
        if (text) { typed(text); return; }
        if (canvas.width > 0) askAbout(canvas);
        setTimeout(look, 1000 / LOOKS_A_SECOND);
      };
      look();
    } catch (failed) {
      stop();
      wrong.hidden = false;
    }
  });
}

// browsers lend the camera only to addresses that are safe; without one there is no button
const camera = document.querySelector("[data-camera]");
if (camera && navigator.mediaDevices) {
  camera.hidden = false;
  runCamera(camera);
} else if (!window.isSecureContext) {
  document.querySelector("[data-camera-unsafe]").hidden = false;
}
