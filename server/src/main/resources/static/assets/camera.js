"use strict";
// Reads a band, a pass or a form by the camera, where no scanner is at hand. The browser's own
// reader is used where it has one, else jsQR, which is fetched only when somebody asks for it.

const JSQR = "/assets/vendor/jsqr-1.4.0.js";
const LOOKS_A_SECOND = 8;

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

async function runCamera(part) {
  const button = part.querySelector("button");
  const video = part.querySelector("video");
  const wrong = part.querySelector("[role=alert]");
  const field = document.getElementById("q");
  let stream = null;
  const stop = () => {
    if (stream) stream.getTracks().forEach(track => track.stop());
    stream = null;
    video.hidden = true;
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", async () => {
    wrong.hidden = true;
    if (stream) { stop(); field.focus(); return; }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      button.setAttribute("aria-pressed", "true");
      video.hidden = false;
      video.srcObject = stream;
      await video.play();
      const read = await reader();
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const look = async () => {
        if (!stream) return;
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        context.drawImage(video, 0, 0);
        const text = canvas.width > 0 ? await read(canvas, context) : null;
        if (text && stream) {
          stop();
          field.value = text;
          field.form.requestSubmit();
          return;
        }
        setTimeout(look, 1000 / LOOKS_A_SECOND);
      };
      look();
    } catch (failed) {
      stop();
      wrong.hidden = false;
    }
  });
}

// without a camera, or on an address that is not safe, there is no button
const camera = document.querySelector("[data-camera]");
if (camera && navigator.mediaDevices) {
  camera.hidden = false;
  runCamera(camera);
}
