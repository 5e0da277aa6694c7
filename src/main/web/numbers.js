// Means, intervals and number formats.

/**
 * The 97.5 % quantile of Student's t distribution, by the Cornish-Fisher expansion about the
 * normal.
 */
export function studentQuantile(freedom) {
  const exact = [NaN, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
  if (freedom < exact.length) return exact[freedom];
  const z = 1.959964;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

/** Mean and 95 % confidence interval of numbers; the interval is NaN for fewer than two. */
export function meanWithInterval(numbers) {
  const known = numbers.filter((x) => !Number.isNaN(x));
  const n = known.length;
  const mean = known.reduce((sum, x) => sum + x, 0) / n;
  const spread = known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const half = studentQuantile(n - 1) * Math.sqrt(spread / n);
  return { n, mean, low: mean - half, high: mean + half };
}

/** A quantile of sorted numbers, by linear interpolation. */
export function quantile(sorted, part) {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

const MINUS = '\u2212';

/** Below this a number is written with a power of ten. */
const LEAST = 1e-4;

const MOST = 1e6;

const writing = { language: 'en', mirrored: false, formats: new Map() };

/** The language in which numbers are written from now on, and the direction of its texts. */
export function writeNumbersIn(language, direction) {
  writing.language = language;
  writing.mirrored = direction === 'rtl';
  writing.formats.clear();
}

/** A number with its sign, which stays to its left in a text from right to left. */
function withSign(sign, number) {
  const text = sign + number;
  return sign && writing.mirrored ? `\u2066${text}\u2069` : text;
}

/** A number of no sign with so many digits behind the point, at least and at most. */
function plain(size, least, most) {
  const key = `${least} ${most}`;
  if (!writing.formats.has(key)) {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    writing.formats.set(key, new Intl.NumberFormat(writing.language, digits));
  }
  return writing.formats.get(key).format(size);
}

function powerOfTen(size) {
  const [mantissa, power] = size.toExponential(1).split('e');
  return `${plain(Number(mantissa), 1, 1)}e${power}`;
}

/** Whether three digits behind the point show nothing of a number. */
const vanishes = (size) => size === 0 || (size >= LEAST && Number(size.toFixed(3)) === 0);

const minus = (value) => (value < 0 && !vanishes(-value) ? MINUS : '');

/** Formats a level of a lever: a number, or a word if files use one or it is there or not. */
export function levelText({ anchors }, { instrument, written, step }, level) {
  const word = (written[level] || step === 1) && anchors[instrument]?.[level];
  return word || plain(level, 2, 2);
}

/** A level as it stands under a slider. */
export const anchorText = (level) => withSign(minus(level), plain(Math.abs(level), 0, 2));

/** Formats a number with about three digits and a true minus sign. */
export function brief(value) {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (size >= MOST || (size > 0 && size < LEAST)) {
    return withSign(minus(value), powerOfTen(size));
  }
  const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return withSign(minus(value), plain(size, digits, digits));
}

/** A number without what lies behind its point. */
export const whole = (value) => withSign(minus(value), plain(Math.abs(value), 0, 0));

/** A number as one would say it: two digits behind the point, and more only of very little. */
export function rough(value) {
  const size = Math.abs(value);
  if (size >= 10) return whole(value);
  if (Number.isNaN(value) || (size > 0 && size < LEAST)) return brief(value);
  const digits = size >= 0.095 || size === 0 ? 2 : Math.min(4, 1 - Math.floor(Math.log10(size)));
  return withSign(minus(value), plain(size, 0, digits));
}

/** Formats a number as `brief` does, with a plus sign if it is positive. */
export const signed = (value) =>
  value > 0 && !vanishes(value) ? withSign('+', brief(value)) : brief(value);

/** Formats the values on an axis, all with as many digits behind the point as the finest needs. */
export function axisTexts(ticks) {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : largest;
  if (largest >= MOST || step < LEAST) return ticks.map(brief);
  const digits = Math.max(0, -Math.floor(Math.log10(step || 1) + 1e-9));
  return ticks.map((v) => (v === 0 ? '0' : withSign(minus(v), plain(Math.abs(v), digits, digits))));
}

/** Returns round values on an axis from low to high, about as many as requested. */
export function axisTicks(low, high, about) {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((m) => m >= rough * 0.999);
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}
