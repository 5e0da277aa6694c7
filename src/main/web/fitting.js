// Content that is made smaller until it fits.
const SMALLEST = 0.6;

const SCALE_STEP = 0.04;

/**
 * Scales the children of an element, in small steps, as far as they fit without scrolling; below a
 * limit, the element scrolls.
 */
export function fit(element) {
  for (let scale = 1; ; scale -= SCALE_STEP) {
    for (const child of element.children) child.style.zoom = scale;
    const fits = element.scrollHeight <= element.clientHeight + 1;
    if (fits || scale - SCALE_STEP < SMALLEST) return;
  }
}
