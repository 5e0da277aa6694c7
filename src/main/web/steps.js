// The steps of the debriefing, chosen on the board or on the teacher's desk.
import { h } from './dom.js';

export const DEBRIEFING = ['bets', 'luck', 'sources'];

export class StepBar {
  constructor(page) {
    this.buttons = DEBRIEFING.map((step, number) =>
      h('button', { onclick: () => page.room.once({ do: 'step', step: number }) }, page.say(`step-${step}`)),
    );
    this.root = h(
      'div',
      { className: 'bar', attributes: { role: 'group', 'aria-label': page.say('steps') } },
      this.buttons,
    );
  }

  /** Marks a step, counted from 0. */
  show(step) {
    this.buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(i === step)));
  }
}
