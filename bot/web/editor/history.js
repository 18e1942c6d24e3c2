// Undo and redo: of each change, the box that it touched, as it was before and after.

const MOST = 100; // steps that can be undone

export class History {
  constructor(bitmap) {
    this.bitmap = bitmap;
    this.done = [];
    this.undone = [];
  }

  begin() {
    this.before = this.bitmap.pixels.slice();
    this.bitmap.forget();
  }

  /** Keep what was changed since `begin`. */
  end() {
    const box = this.bitmap.touched;
    if (box) {
      this.done.push({ box, before: this.cut(this.before, box), after: this.cut(this.bitmap.pixels, box) });
      if (this.done.length > MOST) this.done.shift();
      this.undone = [];
    }
    this.before = null;
  }

  /** Take back what was changed since `begin`; return the box of it. */
  abandon() {
    this.bitmap.pixels.set(this.before);
    this.before = null;
    return this.bitmap.touched;
  }

  undo() {
    return this.step(this.done, this.undone, "before");
  }

  redo() {
    return this.step(this.undone, this.done, "after");
  }

  step(from, to, side) {
    const change = from.pop();
    if (!change) return null;
    to.push(change);
    this.paste(change[side], change.box);
    return change.box;
  }

  cut(pixels, [left, top, right, bottom]) {
    const width = right - left;
    const piece = new Uint8Array(width * (bottom - top));
    for (let row = top; row < bottom; row++) {
      const start = row * this.bitmap.width;
      piece.set(pixels.subarray(start + left, start + right), (row - top) * width);
    }
    return piece;
  }

  paste(piece, [left, top, right, bottom]) {
    const width = right - left;
    for (let row = top; row < bottom; row++) {
      const from = (row - top) * width;
      this.bitmap.pixels.set(piece.subarray(from, from + width), row * this.bitmap.width + left);
    }
  }
}
