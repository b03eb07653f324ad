"use strict";
// Takes a portrait by the camera, or makes the chosen file small before it is sent: 240 by 320
// points of its middle. The server does the same with whatever it gets.

const WIDE = 240;
const HIGH = 320;
const LARGEST_PHOTO = 12000;

async function portrait(source, width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDE;
  canvas.height = HIGH;
  const scale = Math.max(WIDE / width, HIGH / height);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(source, (WIDE - width * scale) / 2, (HIGH - height * scale) / 2, width * scale, height * scale);
  for (let quality = 0.8; ; quality -= 0.15) {
    const jpeg = await new Promise(done => canvas.toBlob(done, "image/jpeg", Math.max(0, quality)));
    if (jpeg.size <= LARGEST_PHOTO || quality <= 0) return jpeg;
  }
}

function choose(field, jpeg) {
  const files = new DataTransfer();
  files.items.add(new File([jpeg], "photo.jpg", { type: "image/jpeg" }));
  field.files = files.files;
}

function runPhoto(form) {
  const field = form.querySelector("input[type=file]");
  const part = form.querySelector(".m-photo__camera");
  const open = part.querySelector("button");
  const shoot = part.querySelector("[data-shoot]");
  const video = part.querySelector("video");
  const wrong = part.querySelector("[role=alert]");
  field.addEventListener("change", async () => {
    const file = field.files[0];
    if (!file || file.size <= LARGEST_PHOTO) return;
    try {
      // upright, as the telephone held it
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      choose(field, await portrait(picture, picture.width, picture.height));
    } catch (failed) {
      // what the browser cannot open is sent as it is: the answer says what is wrong with it
    }
  });
  if (!navigator.mediaDevices) return;
  part.hidden = false;
  open.addEventListener("click", async () => {
    wrong.hidden = true;
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" }, audio: false });
      video.hidden = false;
      await video.play();
      open.hidden = true;
      shoot.hidden = false;
      shoot.focus();
    } catch (failed) {
      wrong.hidden = false;
    }
  });
  shoot.addEventListener("click", async () => {
    choose(field, await portrait(video, video.videoWidth, video.videoHeight));
    video.srcObject.getTracks().forEach(track => track.stop());
    form.requestSubmit();
  });
}

document.querySelectorAll("[data-photo]").forEach(runPhoto);
