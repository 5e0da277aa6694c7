// The time left in a round.
import { h } from './dom.js';
import { write } from './classpage.js';

const TICK = 250;

export class Countdown {
  constructor(page) {
    this.page = page;
    this.end = null;
    this.root = h('p', { className: 'timer', hidden: true, attributes: { role: 'timer' } });
    setInterval(() => this.tick(), TICK);
  }

  /** @param {number} left seconds, or null if no time is set */
  show(left) {
    this.end = left === null || left === undefined ? null : performance.now() + 1000 * left;
    this.root.hidden = this.end === null;
    this.tick();
  }

  tick() {
    if (this.end === null) return;
    const left = Math.max(0, Math.round((this.end - performance.now()) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    write(this.root, left ? clock : this.page.say('timeUp'));
    this.root.classList.toggle('late', left <= 10);
  }
}
