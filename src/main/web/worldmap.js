// One map of states or blocs.
import { svg } from './chart.js';

/** Distance of the name under the pointer from it. */
const ASIDE = 14;

export class WorldMap {
  /**
   * @param {object} map the outlines
   * @param {(place: number) => string} tell what is shown of a place
   * @param {(place: number) => void} choose called when a place is tapped
   */
  constructor(host, map, tell, choose) {
    this.map = map;
    this.tell = tell;
    this.host = host;
    this.root = svg('svg', {
      viewBox: `0 0 ${map.width} ${map.height}`,
      role: 'img',
      class: 'world',
      focusable: 'false',
    });
    svg('path', { d: map.land, class: 'land' }, this.root);
    // Dots lie above all areas.
    const layer = (kind) =>
      map.places.map((place, i) =>
        place[kind]
          ? svg('path', { d: place[kind], 'data-place': i, class: 'land' }, this.root)
          : null,
      );
    this.areas = layer('area');
    this.dots = layer('dots');
    this.mark = svg('path', { class: 'chosen' }, this.root);
    this.tip = document.createElement('div');
    this.tip.className = 'tip';
    this.tip.setAttribute('aria-hidden', 'true');
    this.tip.hidden = true;
    host.append(this.root, this.tip);
    this.root.addEventListener('pointermove', (event) => this.point(event));
    this.root.addEventListener('pointerleave', () => this.point(null));
    this.root.addEventListener('click', (event) => {
      const place = event.target.dataset.place;
      if (place !== undefined) choose(Number(place));
    });
  }

  /** Shows the name and the value of what is under the pointer. */
  point(event) {
    const place = event?.target.dataset.place;
    this.tip.hidden = place === undefined;
    if (this.tip.hidden) return;
    this.tip.textContent = this.tell(Number(place));
    const frame = this.host.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const { offsetWidth: width, offsetHeight: height } = this.tip;
    const left = x + ASIDE + width > frame.width ? x - ASIDE - width : x + ASIDE;
    this.tip.style.left = `${Math.max(0, Math.min(left, frame.width - width))}px`;
    this.tip.style.top = `${y > height + ASIDE ? y - height - ASIDE : y + ASIDE}px`;
  }

  /** Colours the places; a place without a colour looks like land without a state. */
  paint(colours) {
    colours.forEach((colour, i) => {
      for (const path of [this.areas[i], this.dots[i]]) {
        if (path && path.getAttribute('fill') !== colour) {
          path.setAttribute('fill', colour ?? '');
          path.classList.toggle('land', !colour);
        }
      }
    });
  }

  choose(place) {
    const { area = '', dots = '' } = this.map.places[place] ?? {};
    this.mark.setAttribute('d', area + dots);
  }

  describe(text) {
    this.root.setAttribute('aria-label', text);
  }
}
