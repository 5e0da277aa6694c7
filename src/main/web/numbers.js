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

/** Formats a level of a lever: a number, or a word if files use one for it. */
export function levelText({ anchors }, { instrument, written }, level) {
  const found = written[level] && anchors[instrument]?.find(([at]) => at === level);
  return found ? found[1] : level.toFixed(2);
}

const MINUS = '\u2212';

/** Formats a number with about three digits and a true minus sign. */
export function brief(value) {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const text =
    size >= 1e6 || (size > 0 && size < 1e-4) ? size.toExponential(1) : size.toFixed(digits);
  const plain = size >= 1000 && size < 1e6 ? Math.round(size).toLocaleString('en') : text;
  return (value < 0 && Number(text) !== 0 ? MINUS : '') + plain;
}

/** Formats a number as above, with a plus sign if it is positive. */
export function signed(value) {
  const text = brief(value);
  return value > 0 && Number(text.replace(/,/g, '')) !== 0 ? `+${text}` : text;
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
