// The levers of a team: a private preview of their effects, and votes for the room.
import { write } from './classpage.js';
import { h } from './dom.js';
import { anchorsOf } from './levers.js';

export class Voting {
  constructor(page) {
    this.page = page;
    this.tried = new Map();
    this.views = [];
    this.levers = h('div', {});
    this.note = h('p', { className: 'notice', hidden: true });
    this.root = h(
      'section',
      { className: 'panel', attributes: { 'aria-labelledby': 'own-levers' } },
      h('h2', { id: 'own-levers' }, page.say('ownLevers')),
      h('p', { className: 'unit' }, page.say('ownLeversIntro')),
      this.note,
      this.levers,
    );
  }

  /** Shows the levers of a team. */
  take(levers) {
    this.views = levers.map((lever) => this.view(lever));
    this.levers.replaceChildren(...this.views.map(({ root }) => root));
  }

  /** Discards the levels tried, for a new round. */
  forget() {
    this.tried.clear();
  }

  view(lever) {
    const { page } = this;
    const one = page.data.levers[lever];
    const id = `lever${lever}`;
    const slider = h('input', {
      type: 'range',
      id,
      min: one.min,
      max: one.max,
      step: one.step,
      attributes: { 'aria-describedby': `${id}-now` },
      oninput: () => {
        this.tried.set(lever, Number(slider.value));
        page.offers.stopTrying();
        this.show();
        page.redraw();
      },
    });
    const now = h('p', { id: `${id}-now` });
    const vote = h('button', { className: 'main', onclick: () => this.vote(lever, slider) });
    const back = h('button', { onclick: () => this.takeBack(lever, slider) }, page.say('takeBack'));
    back.setAttribute('aria-label', page.say('takeBack') + page.t('colon') + one.label);
    const told = h('p', { className: 'told', attributes: { 'aria-live': 'polite' } });
    const root = h(
      'div',
      { className: 'lever' },
      h('label', { htmlFor: id }, one.label),
      h('p', {}, page.words.sentence[one.instrument] ?? one.about),
      slider,
      anchorsOf(one, page.words),
      now,
      h('div', { className: 'bar' }, vote, back),
      told,
    );
    return { lever, one, slider, now, vote, back, told, root };
  }

  /** This phone's vote, whether accepted or still being sent; null if there is none. */
  mine(lever) {
    const { room, state } = this.page;
    const claim = room.claimed(`vote ${lever}`);
    if (claim && claim.round === state.round) return claim.level;
    return state.me.votes?.[lever] ?? null;
  }

  /** The level that was tried, or else voted for, or else is in force. */
  level(lever) {
    return (
      this.tried.get(lever) ??
      this.mine(lever) ??
      this.page.inForce(lever)?.level ??
      this.page.data.levers[lever].start
    );
  }

  /** The levels tried or voted for, by lever. */
  levels() {
    const levels = new Map();
    for (const { lever } of this.views) {
      const level = this.tried.get(lever) ?? this.mine(lever);
      if (level !== null && level !== undefined) levels.set(lever, level);
    }
    return levels;
  }

  vote(lever, slider) {
    const level = Number(slider.value);
    const { round } = this.page.state;
    this.tried.set(lever, level);
    this.page.room.act(`vote ${lever}`, { do: 'vote', round, lever, level });
    this.show();
    slider.focus();
  }

  takeBack(lever, slider) {
    const { round } = this.page.state;
    this.tried.delete(lever);
    this.page.room.act(`vote ${lever}`, { do: 'vote', round, lever, level: null });
    this.show();
    this.page.redraw();
    slider.focus();
  }

  show() {
    const { page } = this;
    const { frozen } = page.state;
    this.note.hidden = !frozen;
    write(this.note, frozen ? page.say('frozen') : '');
    for (const { lever, slider, now, vote, back, told, root } of this.views) {
      const level = this.level(lever);
      const mine = this.mine(lever);
      if (Number(slider.value) !== level) slider.value = level;
      root.classList.toggle('moved', mine !== null);
      write(now, page.inForceText(lever));
      slider.setAttribute('aria-valuetext', page.levelText(lever, level) + page.t('semicolon') + now.textContent);
      write(vote, page.say('vote', { level: page.levelText(lever, level) }));
      vote.setAttribute('aria-label', vote.textContent + page.t('colon') + page.lever(lever));
      vote.disabled = frozen || mine === level;
      back.disabled = frozen || mine === null;
      const words = page.room.waits(`vote ${lever}`)
        ? page.say('sending')
        : mine === null
          ? ''
          : page.say('voted', { level: page.levelText(lever, mine) });
      write(told, words);
    }
  }
}
