// Classes of values on the map and their colours.
import { rough } from './numbers.js';

const RAMP = ['#e3eef7', '#b9d5ea', '#6aaed6', '#2a78b5', '#0a3a6b'];
const ZERO = '#fffefa';

/** From less than the twin to more, in steps that any colour vision tells apart. */
const DIVERGING = ['#542788', '#998ec3', '#d8daeb', '#f7f7f7', '#fee0b6', '#f1a340', '#b35806'];

/** Bounds of classes of differences, as parts of the range of values or of the value itself. */
const OF_RANGE = [0.01, 0.05, 0.2];
const OF_TWIN = [0.01, 0.1, 0.5];

/** Returns the round number nearest to a positive one: 1, 2 or 5 times a power of ten. */
export function nearestRound(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const near = (m) => Math.abs(Math.log(value / (m * power)));
  const digit = [1, 2, 5, 10].reduce((best, m) => (near(m) < near(best) ? m : best));
  return Number((digit * power).toPrecision(3));
}

function mixed(at) {
  const stop = Math.min(RAMP.length - 2, Math.floor(at));
  const parts = (colour) => [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  const [from, to] = [parts(RAMP[stop]), parts(RAMP[stop + 1])];
  return `rgb(${from.map((c, i) => Math.round(c + (to[i] - c) * (at - stop))).join()})`;
}

/** Shades of the values of a metric, which are the same in all months and under all moves. */
export class ValueShades {
  constructor({ bounds, zero, magnitude, most }) {
    this.bounds = bounds;
    this.zero = zero;
    this.closed = !magnitude && most !== undefined && bounds.at(-1) >= most;
    this.begins = !magnitude && bounds[0] === 0;
    this.count = bounds.length - 1;
    const last = RAMP.length - 1;
    this.colours = Array.from({ length: this.count }, (_, i) =>
      mixed(this.count === 1 ? last : (i * last) / (this.count - 1)),
    );
  }

  colour(value) {
    if (Number.isNaN(value)) return null;
    if (value === 0 && this.zero) return ZERO;
    const inner = this.bounds.slice(1, -1);
    return this.colours[inner.filter((bound) => value >= bound * (1 - 1e-9)).length];
  }

  /** Returns the colours with what they stand for, in words of a page. */
  steps(page) {
    const bounds = this.bounds.map((bound) => rough(bound));
    const steps = this.colours.map((colour, i) => {
      const [from, to] = [bounds[i], bounds[i + 1]];
      if (i === 0 && !this.begins) return [colour, page.t('mapUnder', { to })];
      if (i === this.count - 1 && !this.closed) return [colour, page.t('mapOver', { from })];
      return [colour, page.t('mapSpan', { from, to })];
    });
    return this.zero ? [[ZERO, '0'], ...steps] : steps;
  }
}

/** Shades of differences, whose bounds follow from those of the values, not from the moves. */
export class DifferenceShades {
  constructor({ bounds, magnitude }) {
    const range = bounds.at(-1) - bounds[0];
    this.relative = magnitude;
    this.bounds = magnitude ? OF_TWIN : OF_RANGE.map((part) => nearestRound(part * range));
  }

  /** Returns the difference that is shown: relative to the twin where values span magnitudes. */
  of(value, twin) {
    if (!this.relative || value === twin) return value - twin;
    return twin === 0 ? Infinity : (value - twin) / twin;
  }

  colour(difference) {
    if (Number.isNaN(difference)) return null;
    const above = this.bounds.filter((bound) => Math.abs(difference) >= bound).length;
    return DIVERGING[this.bounds.length + Math.sign(difference) * above];
  }

  steps(page) {
    const scale = this.relative ? 100 : 1;
    const to = (bound) => rough(scale * bound) + (this.relative ? '\u202f%' : '');
    const [small, middle, large] = this.bounds.map(to);
    const less = (from, until) => page.t('mapLess', { from, to: until });
    const more = (from, until) => page.t('mapMore', { from, to: until });
    return [
      page.t('mapMuchLess', { from: large }),
      less(middle, large),
      less(small, middle),
      page.t('mapWithin', { bound: small }),
      more(small, middle),
      more(middle, large),
      page.t('mapMuchMore', { from: large }),
    ].map((words, i) => [DIVERGING[i], words]);
  }
}
