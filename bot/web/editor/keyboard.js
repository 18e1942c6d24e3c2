// Painting without a pointer: arrows move a cursor, space paints there, Enter keeps the brush down.
// Letters count only while the picture has the focus, so that nothing happens while somebody writes.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const FINE = 0.2; // of a step, with Shift

export class Keyboard {
  constructor(view, easel, commands, say) {
    this.view = view;
    this.easel = easel;
    this.commands = commands; // by key
    this.say = say;
    this.cursor = { x: view.bitmap.width / 2, y: view.bitmap.height / 2 };
    view.stage.addEventListener("keydown", (event) => this.key(event));
    view.stage.addEventListener("blur", () => {
      this.easel.end();
      this.view.hover(null);
    });
  }

  key(event) {
    const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key.toLowerCase();
    if (event.altKey) return;
    if (ARROWS[event.key]) this.move(ARROWS[event.key], event.shiftKey ? FINE : 1);
    else if (event.key === " ") this.dab();
    else if (event.key === "Enter") this.hold();
    else if (event.key === "Escape") this.easel.abandon();
    else if (name === "Ctrl+z" && event.shiftKey) this.commands["Ctrl+y"]();
    else if (this.commands[name]) this.commands[name]();
    else return;
    event.preventDefault();
  }

  move([x, y], steps) {
    const step = Math.max(1, this.easel.radius) * steps;
    const within = (value, most) => Math.min(most - 0.5, Math.max(0.5, value));
    this.cursor = {
      x: within(this.cursor.x + x * step, this.view.bitmap.width),
      y: within(this.cursor.y + y * step, this.view.bitmap.height),
    };
    this.easel.go(this.cursor);
    this.show();
    const percent = (value, most) => Math.round((100 * value) / most);
    this.say("cursor", {
      x: percent(this.cursor.x, this.view.bitmap.width),
      y: percent(this.cursor.y, this.view.bitmap.height),
    });
  }

  dab() {
    if (this.easel.painting || !this.easel.hoverRadius) return;
    this.easel.begin(this.cursor);
    this.easel.end();
    this.show();
  }

  /** Put the tool down, or lift it. */
  hold() {
    if (this.easel.tool === "move") return;
    if (this.easel.painting) this.easel.end();
    else {
      this.easel.begin(this.cursor);
      this.say("down");
    }
    this.show();
  }

  show() {
    this.view.reveal(this.cursor);
    this.view.hover(this.cursor, Math.max(this.easel.hoverRadius, 2));
  }
}
