// One chart over the whole run, drawn as SVG so that it is sharp in print and on a projector.
import { axisTexts, axisTicks } from './numbers.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Units of values between zero and one. */
const BOUNDED = ['0-1', 'share', 'HHI'];

/** Creates an SVG element with attributes. */
export function svg(name, attributes = {}, parent = null) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
}

/** Returns the path of a line through values, with gaps where values are missing. */
function pathOf(values, x, y, from = 0) {
  let path = '';
  let down = false;
  for (let t = from; t < values.length; t++) {
    if (Number.isNaN(values[t])) {
      down = false;
    } else {
      path += `${down ? 'L' : 'M'}${x(t).toFixed(1)} ${y(values[t]).toFixed(1)}`;
      down = true;
    }
  }
  return path;
}

function areaOf(low, high, x, y) {
  let there = '';
  let back = '';
  for (let t = 0; t < low.length; t++) {
    if (Number.isNaN(low[t])) continue;
    there += `${there ? 'L' : 'M'}${x(t).toFixed(1)} ${y(high[t]).toFixed(1)}`;
    back = `L${x(t).toFixed(1)} ${y(low[t]).toFixed(1)}${back}`;
  }
  return there ? `${there}${back}Z` : '';
}

export class Chart {
  /**
   * @param {HTMLElement} host the element that the chart fills
   * @param {{years: {year, tick}[], count: number, branch: number, words: object}} frame
   */
  constructor(host, frame) {
    this.host = host;
    this.frame = frame;
    this.root = svg('svg', { role: 'img', class: 'chart', focusable: 'false' }, null);
    host.append(this.root);
    const layer = (kind, tag = 'path') => svg(tag, { class: kind }, this.root);
    this.grid = layer('grid', 'g');
    this.band = layer('band');
    this.pale = layer('line pale');
    this.base = layer('line base');
    this.twin = layer('line twin');
    this.run = layer('line run');
    this.bet = layer('line bet');
    this.marks = layer('marks', 'g');
    this.points = layer('points', 'g');
    this.shown = null;
    new ResizeObserver(() => this.resize()).observe(host);
  }

  /**
   * Shows a metric, with the range of its untouched runs and its observed points.
   * @param {number} room extension of the axis at each end, as a fraction of that range
   */
  show(metric, room = 0) {
    this.metric = metric;
    const values = metric.points.flatMap((p) => [p.value, p.low, p.high]);
    const known = [metric.low, metric.high, ...values].filter((v) => Number.isFinite(v));
    this.low = Math.min(...known);
    this.high = Math.max(...known);
    if (metric.unit === '0-1' || metric.unit === 'share' || this.low < 0.4 * this.high) {
      this.low = Math.min(0, this.low);
    }
    if (this.high <= this.low) this.high = this.low + 1;
    const more = room * (this.high - this.low);
    const most = BOUNDED.includes(metric.unit) && this.high <= 1 ? 1 : Infinity;
    this.low = this.low >= 0 ? Math.max(0, this.low - more) : this.low - more;
    this.high = Math.min(most, this.high + more);
    this.resize();
  }

  resize() {
    const { width, height } = this.host.getBoundingClientRect();
    if (!width || !height || !this.metric) return;
    this.width = width;
    this.height = height;
    // Margins around the plot, which scale with the font size.
    const em = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    this.em = em;
    this.edge = { left: 46 * em, right: 10, top: 10, bottom: 24 * em };
    this.root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.drawGrid();
    if (this.shown) this.draw(this.shown);
  }

  x = (tick) =>
    this.edge.left +
    ((this.width - this.edge.left - this.edge.right) * tick) / (this.frame.count - 1);

  y = (value) =>
    this.height -
    this.edge.bottom -
    ((this.height - this.edge.top - this.edge.bottom) * (value - this.low)) / (this.high - this.low);

  /** Returns the tick and the value at the position of an event. */
  at(event) {
    const box = this.root.getBoundingClientRect();
    const across = (event.clientX - box.left - this.edge.left) / (this.width - this.edge.left - this.edge.right);
    const up =
      (box.bottom - this.edge.bottom - event.clientY) / (this.height - this.edge.top - this.edge.bottom);
    const last = this.frame.count - 1;
    return {
      tick: Math.max(0, Math.min(last, Math.round(across * last))),
      value: this.low + Math.max(0, Math.min(1, up)) * (this.high - this.low),
    };
  }

  drawGrid() {
    this.grid.replaceChildren();
    const { grid, width, height } = this;
    const values = axisTicks(this.low, this.high, height > 220 ? 5 : 3);
    const texts = axisTexts(values);
    for (const [i, value] of values.entries()) {
      const y = this.y(value);
      svg('line', { x1: this.edge.left, x2: width - this.edge.right, y1: y, y2: y }, grid);
      svg('text', { x: this.edge.left - 6, y: y + 4, 'text-anchor': 'end' }, grid).textContent =
        texts[i];
    }
    const apart = width < 330 * this.em ? 4 : width < 560 * this.em ? 3 : 2;
    for (const { year, tick } of this.frame.years) {
      if (year % apart) continue;
      const x = this.x(tick);
      const y = height - this.edge.bottom;
      svg('line', { x1: x, x2: x, y1: y, y2: y + 4 }, grid);
      svg('text', { x, y: height - 6, 'text-anchor': 'middle' }, grid).textContent = year;
    }
  }

  /** Extends the axis if a line would leave it; it never shrinks, to avoid jumps. */
  fit(lines) {
    let { low, high } = this;
    for (const line of lines) {
      for (const value of line ?? []) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    if (low === this.low && high === this.high) return;
    const room = 0.06 * (high - low);
    if (high > this.high) this.high = high + room;
    if (low < this.low) this.low = low - room;
    this.drawGrid();
  }

  /**
   * Draws lines.
   * @param {{run, twin, base, low, high, moved: number[], year: number, now: number, bet, pale,
   *   hideFrom}} lines where pale is a list of bets
   */
  draw(lines) {
    this.shown = lines;
    if (!this.width) return;
    const hidden = lines.hideFrom ?? Infinity;
    const seen = (line) => (line && hidden < line.length ? line.subarray(0, hidden + 1) : line);
    const [run, twin, base] = [lines.run, lines.twin, lines.base].map(seen);
    this.fit([run, twin, base, seen(lines.low), seen(lines.high), lines.bet, ...(lines.pale ?? [])]);
    const { x, y } = this;
    const put = (path, d) => path.setAttribute('d', d);
    put(this.band, lines.low && hidden === Infinity ? areaOf(lines.low, lines.high, x, y) : '');
    put(this.base, base ? pathOf(base, x, y) : '');
    put(this.twin, twin ? pathOf(twin, x, y) : '');
    put(this.run, run ? pathOf(run, x, y) : '');
    put(this.pale, (lines.pale ?? []).map((line) => pathOf(line, x, y)).join(''));
    put(this.bet, lines.bet ? pathOf(lines.bet, x, y, lines.betFrom) : '');
    this.drawMarks(lines);
    this.drawPoints();
  }

  drawMarks({ moved, year, now, hideFrom }) {
    const key = `${moved} ${year} ${now} ${hideFrom} ${this.width} ${this.height}`;
    if (key === this.markKey) return;
    this.markKey = key;
    this.marks.replaceChildren();
    const rule = (tick, kind, text, side = -1) => {
      const x = this.x(tick);
      const group = svg('g', { class: kind }, this.marks);
      svg('line', { x1: x, x2: x, y1: this.edge.top, y2: this.height - this.edge.bottom }, group);
      if (!text) return;
      const mark = svg('text', { y: this.edge.top + 9 * this.em }, group);
      mark.textContent = text;
      // Place the text to the left of the rule unless it would run into the axis.
      const room = x - this.edge.left > mark.getComputedTextLength() + 4;
      const way = side < 0 && room ? -1 : 1;
      mark.setAttribute('x', x + 4 * way);
      mark.setAttribute('text-anchor', way < 0 ? 'end' : 'start');
    };
    const { branch, words } = this.frame;
    moved.forEach((tick) => rule(tick, 'moved', ''));
    if (year) rule(year, 'year', '');
    if (branch > 0) rule(branch, 'branch', now ? '' : words.record);
    if (now) rule(now, 'year now', words.now, 1);
  }

  drawPoints() {
    const key = `${this.metric.name} ${this.width} ${this.height} ${this.low} ${this.high}`;
    if (key === this.pointKey) return;
    this.pointKey = key;
    this.points.replaceChildren();
    for (const { tick, value, low, high } of this.metric.points) {
      const x = this.x(tick);
      if (Number.isFinite(low)) {
        svg('line', { x1: x, x2: x, y1: this.y(low), y2: this.y(high) }, this.points);
      }
      svg('circle', { cx: x, cy: this.y(value), r: 3.2 }, this.points);
    }
  }

  describe(text) {
    this.root.setAttribute('aria-label', text);
  }
}
