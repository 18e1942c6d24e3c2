// Mouse, touch and pen: one pointer paints, two fingers look around.

export const PEN_ERASER = 32; // of PointerEvent.buttons

export class Pointers {
  constructor(view, easel) {
    this.view = view;
    this.easel = easel;
    this.down = new Map();
    const surface = view.surface;
    surface.addEventListener("pointerdown", (event) => this.press(event));
    surface.addEventListener("pointermove", (event) => this.move(event));
    surface.addEventListener("pointerleave", () => this.view.hover(null));
    for (const end of ["pointerup", "pointercancel"]) {
      surface.addEventListener(end, (event) => this.release(event));
    }
    view.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  press(event) {
    if (event.button > 0 && !(event.buttons & PEN_ERASER)) return;
    event.preventDefault();
    this.view.stage.focus({ preventScroll: true });
    this.view.surface.setPointerCapture(event.pointerId);
    this.down.set(event.pointerId, event);
    if (this.down.size === 1 && this.easel.tool !== "move") {
      this.easel.begin(this.view.point(event), Boolean(event.buttons & PEN_ERASER));
    } else {
      this.easel.abandon(); // the first finger of two painted by mistake
    }
  }

  move(event) {
    if (event.pointerType !== "touch") this.view.hover(this.view.point(event), this.easel.hoverRadius);
    const before = this.down.get(event.pointerId);
    if (!before) return;
    if (this.easel.painting) {
      const between = event.getCoalescedEvents?.() ?? [];
      for (const each of between.length ? between : [event]) this.easel.go(this.view.point(each));
    } else {
      this.lookAround(before, event);
    }
    this.down.set(event.pointerId, event);
  }

  /** Drag with one pointer, and pinch with two. */
  lookAround(before, event) {
    const share = 1 / this.down.size;
    this.view.stage.scrollLeft -= (event.clientX - before.clientX) * share;
    this.view.stage.scrollTop -= (event.clientY - before.clientY) * share;
    const other = [...this.down.values()].find((each) => each.pointerId !== event.pointerId);
    if (!other) return;
    const distance = (each) => Math.hypot(each.clientX - other.clientX, each.clientY - other.clientY);
    const middle = {
      clientX: (event.clientX + other.clientX) / 2,
      clientY: (event.clientY + other.clientY) / 2,
    };
    if (distance(before) > 0) this.view.look((this.view.zoom * distance(event)) / distance(before), middle);
  }

  release(event) {
    this.down.delete(event.pointerId);
    if (event.type === "pointercancel") this.easel.abandon();
    else this.easel.end();
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.view.look(this.view.zoom * Math.exp(-event.deltaY / 300), event);
  }
}
