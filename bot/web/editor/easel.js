// What the tools do to the mask, whoever moves them: a pointer or the keyboard.

export class Easel {
  constructor(bitmap, history, view, changed) {
    this.bitmap = bitmap;
    this.history = history;
    this.view = view;
    this.changed = changed; // told what was done, by the name of its text
    this.tool = "brush";
    this.size = 10; // percent of the picture's longer side
    this.painting = null;
  }

  get radius() {
    return (Math.max(this.bitmap.width, this.bitmap.height) * this.size) / 200;
  }

  get hoverRadius() {
    return ["brush", "eraser"].includes(this.tool) ? this.radius : 0;
  }

  begin(point, erase = false) {
    this.history.begin();
    const tool = erase ? "eraser" : this.tool;
    this.painting = { tool, points: [point] };
    if (this.dabs) this.dab(point, point);
  }

  get dabs() {
    return ["brush", "eraser"].includes(this.painting.tool);
  }

  go(point) {
    if (!this.painting) return;
    const { points, tool } = this.painting;
    if (this.dabs) this.dab(points[points.length - 1], point);
    if (tool === "rectangle") {
      const [{ x, y }] = points;
      this.view.outline([{ x, y }, { x: point.x, y }, point, { x, y: point.y }]);
      points.splice(1, 1, point);
    } else {
      points.push(point);
      if (tool === "lasso") this.view.outline(points);
    }
  }

  dab(from, to) {
    const before = this.bitmap.touched;
    this.bitmap.forget();
    this.bitmap.stroke(from, to, this.radius, this.painting.tool === "brush" ? 1 : 0);
    this.view.draw(this.bitmap.touched);
    if (before) this.bitmap.touch(before);
  }

  end() {
    if (!this.painting) return;
    const { tool, points } = this.painting;
    this.painting = null;
    this.view.outline([]);
    if (tool === "rectangle" && points.length > 1) this.bitmap.rectangle(points[0], points[1], 1);
    if (tool === "lasso") this.bitmap.polygon(points, 1);
    this.keep(tool);
  }

  abandon() {
    if (!this.painting) return;
    this.painting = null;
    this.view.outline([]);
    this.view.draw(this.history.abandon());
  }

  /** Do something to the whole mask, or to one field of it. */
  invert() {
    this.all("inverted", () => this.bitmap.invert());
  }

  clear() {
    this.all("cleared", () => this.bitmap.clear());
  }

  field(number) {
    const box = this.bitmap.field(number);
    this.all("field", () => this.bitmap.rectangle(...box, this.bitmap.full(box) ? 0 : 1));
  }

  all(name, change) {
    this.abandon();
    this.history.begin();
    change();
    this.keep(name);
  }

  undo() {
    this.stepped("undone", this.history.undo());
  }

  redo() {
    this.stepped("redone", this.history.redo());
  }

  stepped(name, box) {
    if (!box) return;
    this.view.draw(box);
    this.changed(name);
  }

  keep(name) {
    const box = this.bitmap.touched;
    this.history.end();
    this.view.draw(box);
    if (box) this.changed(name);
  }
}
