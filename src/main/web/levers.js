// The levers, with the meaning of their levels and their current moves, and the month from which a
// move acts.
import { h } from './dom.js';
import { anchorText, levelText } from './numbers.js';

/** Creates labels for the meaning of levels, below the slider. */
export function anchorsOf({ instrument, min, max }, words) {
  const anchors = h('div', { className: 'anchors', attributes: { 'aria-hidden': 'true' } });
  const known = words.anchors[instrument] ?? {};
  const levels = Object.keys(known).map(Number);
  for (const level of levels.sort((a, b) => a - b)) {
    if (level < min || level > max) continue;
    const mark = h('span', {}, `${anchorText(level)} ${known[level]}`);
    mark.style.insetInlineStart = `${(100 * (level - min)) / (max - min)}%`;
    anchors.append(mark);
  }
  return anchors;
}

export class LeverPanel {
  constructor(page) {
    this.page = page;
    this.from = page.data.start;
    this.views = page.data.levers.map((lever, i) => this.view(lever, i));
    this.root = h(
      'section',
      { className: 'panel', attributes: { 'aria-labelledby': 'levers' } },
      h('h2', { id: 'levers' }, page.t('levers')),
      h('p', { className: 'unit' }, page.t('leversIntro')),
      h('p', {}, h('label', { htmlFor: 'from' }, `${page.t('from')} `), this.months()),
      this.views.map(({ root }) => root),
    );
  }

  months() {
    const { page } = this;
    const months = h(
      'select',
      {
        id: 'from',
        onchange: () => {
          this.from = Number(months.value);
          this.show();
        },
      },
      page.data.days.flatMap((day, tick) =>
        tick > page.data.branch
          ? [h('option', { value: tick, selected: tick === this.from }, page.month(tick))]
          : [],
      ),
    );
    return months;
  }

  view(lever, i) {
    const { page } = this;
    const slider = h('input', {
      type: 'range',
      id: `lever${i}`,
      min: lever.min,
      max: lever.max,
      step: lever.step,
      attributes: { 'aria-describedby': `now${i} about${i}` },
      oninput: () => page.move(i, this.from, Number(slider.value)),
      onchange: () => page.history.rest(),
    });
    const now = h('span', { className: 'now', id: `now${i}` });
    const free = h(
      'button',
      {
        className: 'small',
        title: page.t('releaseOf', { lever: lever.label }),
        onclick: () => {
          page.releaseLever(i);
          slider.focus();
        },
      },
      page.t('release'),
    );
    const root = h(
      'div',
      { className: 'lever' },
      h('label', { htmlFor: `lever${i}` }, lever.label),
      h('p', { id: `about${i}` }, page.words.sentence[lever.instrument] ?? lever.about),
      slider,
      anchorsOf(lever, page.words),
      h('div', { className: 'row' }, now, free),
    );
    return { root, slider, now, free };
  }

  show() {
    const { page } = this;
    page.data.levers.forEach((lever, i) => {
      const { root, slider, now, free } = this.views[i];
      const own = page.state.moves.filter((m) => m.lever === i);
      const held = own.filter((m) => m.tick <= this.from).at(-1) ?? own[0];
      const level = held ? held.level : lever.start;
      if (Number(slider.value) !== level) slider.value = level;
      root.classList.toggle('moved', own.length > 0);
      free.disabled = !own.length;
      const words = own.map(({ level: to, tick }) =>
        page.t('held', { level: levelText(page.words, lever, to), month: page.month(tick) }),
      );
      now.textContent = held
        ? words.join(page.t('semicolon'))
        : page.t('freeWide', { level: levelText(page.words, lever, lever.start) });
      slider.setAttribute('aria-valuetext', held ? now.textContent : page.t('free'));
    });
  }
}
