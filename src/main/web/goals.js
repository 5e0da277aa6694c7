// The goals of a team, with its metrics compared to the untouched world.
import { svg } from './chart.js';
import { h } from './dom.js';
import { write } from './classpage.js';

const WIDTH = 200;

export class Goals {
  /** @param {{more: number[], less: number[]}} role */
  constructor(page, role) {
    this.page = page;
    this.views = [
      ...role.more.map((metric) => this.view(metric, 1)),
      ...role.less.map((metric) => this.view(metric, -1)),
    ];
    this.when = h('p', { className: 'unit' });
    this.root = h(
      'section',
      { className: 'goals', attributes: { 'aria-label': page.say('goals') } },
      h('h2', {}, page.say('goals')),
      this.views.map(({ root }) => root),
      this.when,
    );
    this.root.hidden = !this.views.length;
  }

  view(metric, sign) {
    const { page } = this;
    const { label } = page.data.metrics[metric];
    const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} 22`, 'aria-hidden': 'true', class: 'meter' });
    svg('path', { d: `M4 11L${WIDTH - 4} 11`, class: 'track' }, drawing);
    const way = svg('path', { class: 'way' }, drawing);
    const twin = svg('path', { class: 'untouched' }, drawing);
    const run = svg('circle', { r: 6, cy: 11, class: 'here' }, drawing);
    const text = h('p', {});
    const words = page.say(sign > 0 ? 'wantMore' : 'wantLess', { label });
    const root = h('div', { className: 'goal' }, h('h3', { title: page.plain(page.data.metrics[metric]) }, words), drawing, text);
    return { metric, sign, way, twin, run, text, root };
  }

  /** Compares a run with the untouched one from one tick to another. */
  show(run, untouched, [from, to], when) {
    const { page } = this;
    write(this.when, when);
    for (const { metric, sign, way, twin, run: dot, text, root } of this.views) {
      const { low, high } = page.data.metrics[metric];
      const here = page.runs.mean(run, metric, from, to);
      const there = page.runs.mean(untouched, metric, from, to);
      const least = Math.min(low, here, there);
      const most = Math.max(high, here, there);
      const x = (value) => 8 + ((WIDTH - 16) * (value - least)) / (most - least || 1);
      dot.setAttribute('cx', x(here));
      twin.setAttribute('d', `M${x(there)} 2L${x(there)} 20`);
      way.setAttribute('d', `M${x(there)} 11L${x(here)} 11`);
      const better = sign * (here - there);
      root.classList.toggle('reached', better > 0);
      root.classList.toggle('missed', better < 0);
      const values = { here: page.amount(here, metric), there: page.amount(there, metric) };
      // A difference that does not show in the rounded values is called small.
      const verdicts =
        values.here === values.there
          ? ['little-away', 'little-towards']
          : ['clear-away', 'clear-towards'];
      const verdict = better ? verdicts[Number(better > 0)] : 'noChange';
      const key = run === untouched ? 'goalStart' : 'goalNow';
      write(text, page.say(key, { ...values, verdict: page.say(verdict) }));
    }
  }
}
