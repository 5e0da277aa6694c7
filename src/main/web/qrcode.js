// Draws a QR code, with the quiet zone that scanners need.
import { svg } from './chart.js';

const QUIET = 4;

/** @param {{size: number, dark: string}} code rows of 0 and 1 */
export function qrDrawing({ size, dark }, words) {
  const cells = dark.replace(/[^01]/g, '');
  const all = size + 2 * QUIET;
  const root = svg('svg', { viewBox: `0 0 ${all} ${all}`, class: 'qr', role: 'img', 'aria-label': words });
  svg('rect', { width: all, height: all, class: 'light' }, root);
  let path = '';
  for (let i = 0; i < size * size; i++) {
    if (cells[i] === '1') path += `M${QUIET + (i % size)} ${QUIET + Math.floor(i / size)}h1v1h-1z`;
  }
  svg('path', { d: path, class: 'dark' }, root);
  return root;
}
