// Checks whether a browser reproduces the numbers of the page to the last bit.
import { sha256 } from './sha256.js';

/** Compares the opening run with the JVM's, whose hash is in the page. */
export function sameBits(values, data) {
  const view = new DataView(values.buffer);
  const bits = Array.from(values, (v, i) =>
    Number.isNaN(v) ? '-' : view.getBigUint64(8 * i, true).toString(16),
  );
  return sha256(bits.join(' ')) === data.firstBits;
}
