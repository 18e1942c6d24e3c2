// Shows the mask over the picture, and how near one looks.

const TINT = [236, 64, 160, 115];
const STRIPE = [255, 255, 255, 205];
const NEAREST = 8;
const STRIPES = 48; // across the longer side

export class View {
  constructor(bitmap, stage, surface) {
    this.bitmap = bitmap;
    this.stage = stage; // scrolls
    this.surface = surface; // holds picture, marking and guide, one above the other
    this.marking = surface.querySelector("canvas");
    this.marking.width = bitmap.width;
    this.marking.height = bitmap.height;
    this.brush = this.marking.getContext("2d");
    this.guide = surface.querySelector("svg");
    this.guide.setAttribute("viewBox", `0 0 ${bitmap.width} ${bitmap.height}`);
    this.period = Math.max(4, Math.round(Math.max(bitmap.width, bitmap.height) / STRIPES));
    this.zoom = 1;
    new ResizeObserver(() => this.resize()).observe(stage);
    this.resize();
  }

  /** Draw a box of the mask: tinted and hatched, since a tint alone is lost on some pictures. */
  draw(box) {
    if (!box) return;
    const [left, top, right, bottom] = box;
    const image = this.brush.createImageData(right - left, bottom - top);
    const stripe = Math.max(1, Math.round(this.period / 5));
    let at = 0;
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++, at += 4) {
        if (!this.bitmap.pixels[row * this.bitmap.width + column]) continue;
        image.data.set((row + column) % this.period < stripe ? STRIPE : TINT, at);
      }
    }
    this.brush.putImageData(image, left, top);
  }

  /** Where on the picture an event happened, in its pixels. */
  point(event) {
    const box = this.surface.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * this.bitmap.width,
      y: ((event.clientY - box.top) / box.height) * this.bitmap.height,
    };
  }

  /** Look from nearer or farther, and keep in its place what is at this spot of the window. */
  look(zoom, spot = this.middle()) {
    const before = this.point(spot);
    this.zoom = Math.min(NEAREST, Math.max(1, zoom));
    this.resize();
    const box = this.surface.getBoundingClientRect();
    this.stage.scrollLeft += box.left + (before.x / this.bitmap.width) * box.width - spot.clientX;
    this.stage.scrollTop += box.top + (before.y / this.bitmap.height) * box.height - spot.clientY;
  }

  middle() {
    const box = this.stage.getBoundingClientRect();
    return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  }

  resize() {
    const { clientWidth, clientHeight } = this.stage;
    const fit = Math.min(clientWidth / this.bitmap.width, clientHeight / this.bitmap.height);
    this.surface.style.width = `${this.bitmap.width * fit * this.zoom}px`;
    this.surface.style.height = `${this.bitmap.height * fit * this.zoom}px`;
  }

  /** Scroll until a point of the picture is in sight. */
  reveal(point) {
    const shown = this.stage.getBoundingClientRect();
    const box = this.surface.getBoundingClientRect();
    const x = box.left + (point.x / this.bitmap.width) * box.width;
    const y = box.top + (point.y / this.bitmap.height) * box.height;
    this.stage.scrollLeft += Math.min(0, x - shown.left - 24) + Math.max(0, x - shown.right + 24);
    this.stage.scrollTop += Math.min(0, y - shown.top - 24) + Math.max(0, y - shown.bottom + 24);
  }

  /** Show a line that is being drawn; none hides it. */
  outline(points) {
    const line = points.map((point) => `${point.x},${point.y}`).join(" ");
    for (const shape of this.guide.querySelectorAll("polygon")) shape.setAttribute("points", line);
  }

  /** Show what the brush would cover; nothing hides it. */
  hover(point, radius) {
    for (const shape of this.guide.querySelectorAll("circle")) {
      shape.toggleAttribute("hidden", !point);
      if (!point) continue;
      shape.setAttribute("cx", point.x);
      shape.setAttribute("cy", point.y);
      shape.setAttribute("r", radius);
    }
  }
}
