// The page: its buttons, its words, and sending the mask.

import { Bitmap } from "./bitmap.js";
import { Easel } from "./easel.js";
import { History } from "./history.js";
import { Keyboard } from "./keyboard.js";
import { png } from "./png.js";
import { Pointers } from "./pointer.js";
import { View } from "./view.js";

const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

const page = find("main");
const texts = JSON.parse(page.dataset.texts);
const bitmap = new Bitmap(Number(page.dataset.width), Number(page.dataset.height));
const view = new View(bitmap, find("#stage"), find("#surface"));
const history = new History(bitmap);
const easel = new Easel(bitmap, history, view, changed);
let sending = false;

function text(name, values = {}) {
  return Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, value), texts[name]);
}

function announce(...words) {
  find("#live").textContent = words.join(" ");
}

function marked() {
  const share = bitmap.share();
  if (share === 0) return text("nothing");
  if (share === 1) return text("everything");
  return text("marked", { percent: Math.min(99, Math.max(1, Math.round(share * 100))) });
}

/** Say and show what was done. */
function changed(name) {
  const said = marked();
  find("#share").textContent = said;
  announce(text(`did-${name}`), said);
  refresh();
}

function refresh() {
  const share = bitmap.share();
  find("#undo").disabled = !history.done.length;
  find("#redo").disabled = !history.undone.length;
  find("#clear").disabled = share === 0;
  find("#submit").disabled = sending || share === 0 || share === 1;
  for (const button of all("[data-field]")) press(button, bitmap.full(bitmap.field(Number(button.dataset.field))));
}

function press(button, pressed) {
  button.setAttribute("aria-pressed", String(pressed));
}

function choose(tool) {
  easel.end();
  easel.tool = tool;
  for (const button of all("[data-tool]")) press(button, button.dataset.tool === tool);
  page.dataset.tool = tool;
  view.hover(null);
}

function resize(size) {
  const slider = find("#size");
  slider.value = size;
  easel.size = Number(slider.value);
  find("#size-shown").textContent = text("percent", { percent: slider.value });
}

function look(zoom) {
  view.look(zoom);
  announce(text("zoomed", { percent: Math.round(view.zoom * 100) }));
}

const nearer = () => look(view.zoom * 1.5);
const farther = () => look(view.zoom / 1.5);
const whole = () => look(1);

for (const button of all("[data-tool]")) button.addEventListener("click", () => choose(button.dataset.tool));
for (const button of all("[data-field]")) {
  button.addEventListener("click", () => easel.field(Number(button.dataset.field)));
}
const clicks = {
  undo: () => easel.undo(),
  redo: () => easel.redo(),
  invert: () => easel.invert(),
  clear: () => easel.clear(),
  nearer,
  farther,
  whole,
};
for (const [id, act] of Object.entries(clicks)) find(`#${id}`).addEventListener("click", act);
find("#size").addEventListener("input", (event) => resize(event.target.value));
find("#picture").addEventListener("error", () => page.classList.add("no-picture"));

new Pointers(view, easel);
new Keyboard(view, easel, {
  b: () => choose("brush"),
  e: () => choose("eraser"),
  r: () => choose("rectangle"),
  l: () => choose("lasso"),
  m: () => choose("move"),
  i: clicks.invert,
  "Ctrl+z": clicks.undo,
  "Ctrl+y": clicks.redo,
  delete: clicks.clear,
  "[": () => resize(easel.size - 2),
  "]": () => resize(easel.size + 2),
  "+": nearer,
  "-": farther,
  0: whole,
}, (name, values) => announce(text(name, values)));

find("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  easel.end();
  if (sending) return;
  sending = true;
  refresh();
  tell(text("sending"));
  const refusal = await send();
  sending = false;
  refresh();
  if (refusal) tell(refusal, true);
  else finish();
});

/** Send words and mask; return why they were not taken. */
async function send() {
  const bytes = await png(bitmap);
  const mask = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
  const body = JSON.stringify({ prompt: find("#prompt").value, mask });
  try {
    const answer = await fetch(location.pathname, { method: "POST", body });
    return answer.ok ? "" : localTime(await answer.text());
  } catch {
    return text("unreachable");
  }
}

/** Put Discord's mark for a moment as the time here. */
function localTime(said) {
  return said.replace(/<t:(\d+):R>/g, (_, seconds) =>
    new Date(seconds * 1000).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" }));
}

function tell(words, wrong = false) {
  find("#answer").textContent = words;
  find("#answer").classList.toggle("wrong", wrong);
}

function finish() {
  page.hidden = true;
  const done = find("#done");
  done.hidden = false;
  document.title = done.querySelector("h1").textContent;
  done.querySelector("h1").focus();
  window.removeEventListener("beforeunload", stay);
}

/** Ask before a mask is lost. */
function stay(event) {
  if (history.done.length) event.preventDefault();
}

window.addEventListener("beforeunload", stay);
choose("brush");
resize(easel.size);
refresh();
find("#share").textContent = marked();
