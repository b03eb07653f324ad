"use strict";
// A warden's list without network. What is kept in the browser is sealed with a key that is made of
// the warden's phrase and lives in this page's memory alone; it has an end, set by the server. Reports
// wait sealed, each under the name of its command, until the server says that it has them.

const ROUNDS = 600_000;
const SHORTEST = 12;
const IDLE = 10 * 60 * 1000;
const LOOK = 20 * 1000;

const page = document.getElementById("cell");
const root = page.dataset.root;
const words = page.dataset;
const at = id => document.getElementById(id);
const utf8 = new TextEncoder();
const clock = new Intl.DateTimeFormat(words.language + "-u-nu-latn",
  { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: words.zone });

/** What the browser keeps: records by name. */
const kept = {
  open: () => new Promise((done, failed) => {
    const asked = indexedDB.open("muster-cell-" + words.operation, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  }),
  async act(mode, act) {
    const base = await kept.open();
    try {
      return await new Promise((done, failed) => {
        const turn = base.transaction("kept", mode, { durability: "strict" });
        const asked = act(turn.objectStore("kept"));
        turn.oncomplete = () => done(asked.result);
        turn.onabort = turn.onerror = () => failed(turn.error);
      });
    } finally {
      base.close();
    }
  },
  get: name => kept.act("readonly", store => store.get(name)),
  put: (name, value) => kept.act("readwrite", store => store.put(value, name)),
  drop: name => kept.act("readwrite", store => store.delete(name)),
  clear: () => kept.act("readwrite", store => store.clear()),
  names: () => kept.act("readonly", store => store.getAllKeys()),
};

let key = null;
let list = null;
let token = "";
let line = "unknown";
let lastAct = Date.now();
let busy = Promise.resolve();

const keyOf = async (phrase, salt, rounds) => {
  const raw = await crypto.subtle.importKey("raw", utf8.encode(phrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, raw,
    { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
};

/** Sealed under its name: one record cannot be put in another's place. */
const seal = async (name, value) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8.encode(name) }, key, utf8.encode(JSON.stringify(value)));
  return { iv, data };
};
const unseal = async (name, sealed, by = key) =>
  JSON.parse(new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv, additionalData: utf8.encode(name) }, by, sealed.data)));

const reportNames = async () => (await kept.names()).filter(name => String(name).startsWith("report:"));
const reports = async () => {
  const all = [];
  for (const name of await reportNames()) all.push({ name, ...await unseal(name, await kept.get(name)) });
  return all.sort((a, b) => a.at < b.at ? -1 : 1);
};

const say = (where, text) => { at(where).textContent = text; at(where).hidden = !text; };
const show = id => ["cell-lock", "cell-open"].forEach(one => { at(one).hidden = one !== id; });

/** The list goes; what waits to be sent stays sealed, for nobody else has it. */
const dropList = async () => {
  list = null;
  at("cell-list").replaceChildren();
  await kept.drop("list");
};

/** Nothing of the cell stays on this device. */
const wipe = async () => {
  key = null;
  list = null;
  at("cell-list").replaceChildren();
  await kept.clear();
};

const expire = async () => {
  const sealed = await kept.get("list");
  if (sealed && Date.now() >= sealed.until) {
    await dropList();
    say("cell-told", words.expired);
    return true;
  }
  return false;
};

const lock = async text => {
  key = null;
  list = null;
  at("cell-list").replaceChildren();
  const first = !await kept.get("meta");
  say("cell-told", text || "");
  at("cell-first").hidden = !first;
  at("cell-again").hidden = first;
  at("cell-forget").hidden = first;
  at("phrase").value = "";
  at("phrase").autocomplete = first ? "new-password" : "current-password";
  show("cell-lock");
};

const unlock = async phrase => {
  const meta = await kept.get("meta");
  if (meta) {
    const tried = await keyOf(phrase, meta.salt, meta.rounds);
    try {
      await unseal("check", meta.check, tried);
    } catch (e) {
      return say("cell-wrong", words.wrong);
    }
    key = tried;
  } else {
    if ([...phrase].length < SHORTEST) return say("cell-wrong", words.short);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    key = await keyOf(phrase, salt, ROUNDS);
    await kept.put("meta", { salt, rounds: ROUNDS, check: await seal("check", "muster") });
  }
  say("cell-wrong", "");
  at("phrase").value = "";
  const sealed = await expire() ? null : await kept.get("list");
  list = sealed ? { ...await unseal("list", sealed), until: sealed.until } : null;
  await draw();
  show("cell-open");
  await meet();
};

/** Asks once for the list; says how that went. */
const fetchList = async () => {
  let answer;
  try {
    answer = await fetch(root + "my-cell/list", { redirect: "manual", cache: "no-store", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15_000) });
  } catch (e) {
    line = "offline";
    return false;
  }
  if (answer.type === "opaqueredirect" || answer.status === 401) {
    line = "out";
    await dropList();
    return false;
  }
  if (answer.status === 403) {
    await wipe();
    await lock(words.refused);
    return false;
  }
  if (!answer.ok) {
    line = "offline";
    return false;
  }
  line = "online";
  const fresh = await answer.json();
  token = fresh.token;
  delete fresh.token;
  if (fresh.cells.length === 0) {
    await dropList();
    say("cell-told", words.none);
    return true;
  }
  // by this device's own clock, however wrong it is; reports are told by the server's
  const until = Date.now() + fresh.seconds * 1000;
  fresh.ahead = Date.parse(fresh.now) - Date.now();
  await kept.put("list", { ...await seal("list", fresh), until });
  list = { ...fresh, until };
  return true;
};

/** Sends what waits, the oldest first. Only an answer of the server ends the waiting. */
const sendReports = async () => {
  let sent = 0;
  for (const report of await reports()) {
    if (report.refused) continue;
    const form = new URLSearchParams({ _csrf: token, command: report.command, cell: report.cell, word: report.word,
      by: report.by, at: report.at, note: report.note });
    if (report.leaving) form.set("leaving", "yes");
    report.persons.forEach(person => form.append("person", person));
    let answer;
    try {
      answer = await fetch(root + "my-cell/reports", { method: "POST", body: form, redirect: "manual", signal: AbortSignal.timeout(20_000) });
    } catch (e) {
      line = "offline";
      break;
    }
    if (answer.ok) {
      await kept.drop(report.name);
      sent++;
    } else if (answer.status === 422) {
      const { name, ...rest } = report;
      rest.refused = (await answer.json()).sentence;
      await kept.put(name, await seal(name, rest));
    } // else it waits: the next try has another token, or finds the server well
  }
  return sent;
};

/** Meets the server, one at a time: the list, then what waits, then the list as that left it. */
const meet = () => busy = busy.then(async () => {
  if (!key) return;
  if (await fetchList() && key && await sendReports() > 0) await fetchList();
  if (key) await draw();
}).catch(e => { if (key) say("cell-told", words.failed + " " + e.message); });

const element = (tag, text, css) => {
  const one = document.createElement(tag);
  if (text) one.textContent = text;
  if (css) one.className = css;
  return one;
};
const isolated = text => element("bdi", text);

const drawMember = member => {
  const item = element("li", "", "m-member");
  const name = element("p", "", "m-member__name");
  name.append(isolated(member.name));
  item.append(name);
  member.phones.forEach(phone => {
    const call = element("a", phone, "govuk-link m-member__phone");
    call.href = "tel:" + phone.replace(/[^+\d]/g, "");
    call.dir = "ltr";
    item.append(call);
  });
  item.append(element("p", member.presence));
  if (member.needs) item.append(element("p", member.needs, "m-tag m-tag--care"));
  if (member.last) item.append(element("p", member.last, "m-member__last"));
  return item;
};

const drawReport = report => {
  const item = element("p", "", report.refused ? "m-tag m-tag--alarm" : "m-tag m-tag--leaving");
  item.textContent = (report.refused ? words.notTaken + " " + report.refused : words.waits)
    + " – " + report.told + ", " + clock.format(new Date(report.at));
  const block = element("div");
  block.append(item);
  if (report.refused) {
    const away = element("button", words.remove, "m-linkish");
    away.type = "button";
    away.addEventListener("click", async () => { await kept.drop(report.name); await draw(true); });
    block.append(" ", away);
  }
  return block;
};

const drawForm = (cell, household) => {
  const form = at("cell-report").content.firstElementChild.cloneNode(true);
  form.dataset.household = household.id;
  form.addEventListener("toggle", () => { if (!form.open && form.isConnected) draw(); });
  const fields = form.querySelector("form");
  const who = form.querySelector(".m-who-list");
  household.members.forEach(member => {
    const label = element("label", "", "m-tick");
    const box = element("input");
    box.type = "checkbox";
    box.name = "person";
    box.value = member.id;
    box.checked = true;
    label.append(box, " ", isolated(member.name));
    who.append(label);
  });
  fields.addEventListener("submit", async event => {
    event.preventDefault();
    const typed = new FormData(fields);
    const wrong = form.querySelector(".govuk-error-message");
    if (!typed.get("word") || typed.getAll("person").length === 0) {
      wrong.hidden = false;
      return;
    }
    const command = crypto.randomUUID();
    const name = "report:" + command;
    const chosen = fields.querySelector("[name=word]:checked").closest("label").textContent.trim();
    await kept.put(name, await seal(name, { command, cell: cell.id, household: household.id, persons: typed.getAll("person"),
      word: typed.get("word"), by: typed.get("by"), leaving: typed.has("leaving"), at: new Date(Date.now() + list.ahead).toISOString(),
      note: typed.get("note").trim(), told: chosen }));
    form.open = false;
    await draw(true);
    await meet();
  });
  return form;
};

const drawHousehold = (cell, household, waiting) => {
  const card = element("section", "", "m-card m-household");
  const people = element("ul", "", "m-plainlist");
  household.members.forEach(member => people.append(drawMember(member)));
  card.append(people);
  waiting.filter(report => report.household === household.id).forEach(report => card.append(drawReport(report)));
  card.append(openForm(household.id) || drawForm(cell, household));
  return card;
};

const openForm = household => at("cell-list").querySelector(`details[open]${household ? `[data-household="${household}"]` : ""}`);

/** A form that is open stays as it is, with what was typed; `sent` where one was just closed. */
const draw = async sent => {
  const waiting = await reports();
  const unsent = waiting.filter(report => !report.refused).length;
  at("cell-line").textContent = words[line] || "";
  at("cell-line").dataset.line = line;
  at("cell-sign-in").hidden = line !== "out";
  at("cell-waiting").textContent = unsent === 0 ? words.allSent : words.unsent.replace("{0}", unsent);
  at("cell-asof").textContent = list ? words.asOf.replace("{0}", list.asOfText).replace("{1}", clock.format(list.until + list.ahead)) : words.noList;
  if (list && !sent && openForm()) return; // a keyboard would close at each look
  const orphans = waiting.filter(report => !list || !list.cells.some(cell => cell.households.some(one => one.id === report.household)));
  const shown = orphans.map(drawReport);
  (list ? list.cells : []).forEach(cell => {
    const title = element("h2", "", "govuk-heading-m");
    title.append(isolated(cell.name));
    shown.push(title);
    if (cell.bounds) shown.push(element("p", cell.bounds));
    if (cell.households.length === 0) shown.push(element("p", words.nobody));
    cell.households.forEach(household => shown.push(drawHousehold(cell, household, waiting)));
  });
  at("cell-list").replaceChildren(...shown);
};

const signOut = async () => {
  await meet();
  if ((await reportNames()).length > 0 && !confirm(words.lose)) return;
  const out = token;
  await wipe();
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map(worker => worker.unregister()));
  await caches.delete("muster-cell");
  if (line === "online") {
    at("sign-out-token").value = out;
    at("sign-out").submit();
  } else {
    await lock(words.wiped);
  }
};

const begin = async () => {
  if (!window.isSecureContext || !window.indexedDB || !window.caches || !navigator.serviceWorker) return say("cell-told", words.cannot);
  page.hidden = false;
  at("cell-form").addEventListener("submit", async event => {
    event.preventDefault();
    const button = at("cell-form").querySelector("button");
    button.disabled = true;
    try {
      await unlock(at("phrase").value);
    } finally {
      button.disabled = false;
    }
  });
  at("cell-refresh").addEventListener("click", meet);
  at("cell-close").addEventListener("click", () => lock());
  at("cell-out").addEventListener("click", signOut);
  at("cell-forget").addEventListener("click", async () => {
    if (confirm(words.forget)) { await wipe(); await lock(words.wiped); }
  });
  ["pointerdown", "keydown"].forEach(act => addEventListener(act, () => { lastAct = Date.now(); }));
  addEventListener("online", meet);
  addEventListener("offline", () => { line = "offline"; if (key) draw(); });
  setInterval(async () => {
    if (await expire() && key) await draw();
    if (key && Date.now() - lastAct > IDLE) await lock();
    else if (key && ((await reportNames()).length > 0 || line !== "online")) await meet();
  }, LOOK);
  await expire();
  const told = at("cell-told").textContent;
  await lock(told);
  await navigator.serviceWorker.register(root + "my-cell/worker.js", { scope: root + "my-cell" })
    .catch(e => { if (navigator.onLine) say("cell-told", words.failed + " " + e.message); });
  const shell = await caches.open("muster-cell");
  await shell.addAll([root + "my-cell", ...[...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")].map(one => one.href),
    document.querySelector("script[src]").src]).catch(() => { /* without network, what is kept is kept */ });
  page.dataset.ready = "yes";
};
begin();
