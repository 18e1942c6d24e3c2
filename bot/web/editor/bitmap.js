// The mask: one byte a pixel, 1 where the picture is painted anew.

export class Bitmap {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
    this.touched = null; // the box that was changed since `forget`, as [left, top, right, bottom]
  }

  forget() {
    this.touched = null;
  }

  /** Set a part of a row, from `left` up to but without `right`. */
  span(row, left, right, value) {
    const from = Math.max(0, left);
    const to = Math.min(this.width, right);
    if (row < 0 || row >= this.height || from >= to) return;
    this.pixels.fill(value, row * this.width + from, row * this.width + to);
    this.touch([from, row, to, row + 1]);
  }

  touch([left, top, right, bottom]) {
    const [l, t, r, b] = this.touched ?? [left, top, right, bottom];
    this.touched = [Math.min(l, left), Math.min(t, top), Math.max(r, right), Math.max(b, bottom)];
  }

  /** Set every pixel whose middle is in the disc, and always the one below its own middle. */
  disc(x, y, radius, value) {
    this.span(Math.floor(y), Math.floor(x), Math.floor(x) + 1, value);
    for (let row = Math.floor(y - radius); row <= y + radius; row++) {
      const reach = radius * radius - (row + 0.5 - y) ** 2;
      if (reach > 0) {
        const half = Math.sqrt(reach);
        this.span(row, Math.ceil(x - half - 0.5), Math.floor(x + half - 0.5) + 1, value);
      }
    }
  }

  /** Drag a disc from one point to another. */
  stroke(from, to, radius, value) {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / Math.max(0.5, radius / 4)));
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      this.disc(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, radius, value);
    }
  }

  rectangle(from, to, value) {
    const [left, right] = [from.x, to.x].sort((a, b) => a - b).map(Math.round);
    const [top, bottom] = [from.y, to.y].sort((a, b) => a - b).map(Math.round);
    for (let row = top; row < bottom; row++) this.span(row, left, right, value);
  }

  /** Set what a closed line goes around. */
  polygon(points, value) {
    const rows = points.map((point) => point.y);
    for (let row = Math.floor(Math.min(...rows)); row <= Math.max(...rows); row++) {
      const crossings = this.crossings(points, row + 0.5);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        this.span(row, Math.round(crossings[pair]), Math.round(crossings[pair + 1]), value);
      }
    }
  }

  crossings(points, y) {
    const found = [];
    points.forEach((a, index) => {
      const b = points[(index + 1) % points.length];
      if (a.y <= y !== b.y <= y) found.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
    });
    return found.sort((a, b) => a - b);
  }

  invert() {
    for (let index = 0; index < this.pixels.length; index++) this.pixels[index] ^= 1;
    this.touch([0, 0, this.width, this.height]);
  }

  clear() {
    this.pixels.fill(0);
    this.touch([0, 0, this.width, this.height]);
  }

  /** One of the nine fields, as a box; neighbours meet without gap or overlap. */
  field(number) {
    const edge = (size, part) => Math.floor((size * part) / 3);
    const [row, column] = [Math.floor(number / 3), number % 3];
    return [
      { x: edge(this.width, column), y: edge(this.height, row) },
      { x: edge(this.width, column + 1), y: edge(this.height, row + 1) },
    ];
  }

  /** Whether a box is painted all over. */
  full([from, to]) {
    for (let row = from.y; row < to.y; row++) {
      const start = row * this.width;
      if (this.pixels.subarray(start + from.x, start + to.x).includes(0)) return false;
    }
    return from.x < to.x && from.y < to.y;
  }

  /** How much is painted, from 0 to 1. */
  share() {
    let painted = 0;
    for (const pixel of this.pixels) painted += pixel;
    return painted / this.pixels.length;
  }
}
