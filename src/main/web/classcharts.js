// The curves of a class: several side by side if they fit, one at a time on a phone.
import { Chart, svg } from './chart.js';
import { h } from './dom.js';

/** Creates a legend with a sample of each line. */
export function legendOf(entries) {
  return h(
    'ul',
    { className: 'legend' },
    entries.map(([kind, words]) => {
      const sample = svg('svg', { viewBox: '0 0 36 14', 'aria-hidden': 'true' });
      if (kind === 'band') svg('rect', { width: 36, height: 14, class: 'band' }, sample);
      else svg('path', { d: 'M0 7L36 7', class: `line ${kind}` }, sample);
      return h('li', {}, sample, words);
    }),
  );
}

export class ClassCharts {
  /**
   * @param {number[]} metrics indices of the metrics in the page's data
   * @param {number} room extension of the axes beyond the range of untouched runs at each end
   */
  constructor(page, metrics, room = 0.04) {
    this.page = page;
    this.metrics = metrics;
    this.room = room;
    this.views = metrics.map((i, place) => this.view(page.data.metrics[i], place));
    this.root = h('div', { className: 'class-charts' }, this.views.map(({ root }) => root));
  }

  view(metric, place) {
    const { data } = this.page;
    const plot = h('div', { className: 'plot' });
    const caption = h('figcaption', {});
    const chart = new Chart(plot, {
      years: data.years,
      count: data.days.length,
      branch: data.branch,
      words: { record: place ? '' : this.page.t('record'), now: this.page.say('now') },
    });
    chart.show(metric, this.room);
    const about = h('p', { className: 'about' }, this.page.plain(metric));
    const root = h('figure', {}, h('h2', {}, metric.label), about, plot, caption);
    return { metric, plot, caption, chart, root };
  }

  /** Creates the choice of the one curve shown on a phone. */
  choice() {
    const choice = h(
      'select',
      {
        className: 'one-curve',
        attributes: { 'aria-label': this.page.t('metric') },
        onchange: () => this.look(Number(choice.value)),
      },
      this.views.map(({ metric }, place) => h('option', { value: place }, metric.label)),
    );
    this.look(0);
    return choice;
  }

  look(place) {
    this.views.forEach(({ root }, i) => root.classList.toggle('on', i === place));
  }

  /**
   * Draws runs.
   * @param {{run, twin, base, bands, moved, until, now}} lines complete runs, and the tick up to
   * which
   *   they are shown
   */
  draw({ run, twin, base, bands, moved = [], until, now, more = [] }) {
    const { runs } = this.page;
    this.views.forEach(({ chart }, place) => {
      const metric = this.metrics[place];
      const of = (values) => (values ? runs.column(values, metric) : null);
      chart.draw({
        run: of(run),
        twin: of(twin),
        base: of(base),
        low: bands?.[place]?.low,
        high: bands?.[place]?.high,
        moved,
        now,
        hideFrom: until,
        ...more[place],
      });
      this.describe(place, of(run), of(twin), until);
    });
  }

  /** Describes a chart for screen readers. */
  describe(place, run, twin, until = run.length - 1) {
    const { chart, metric } = this.views[place];
    chart.describe(this.page.chartText(metric, run, twin, until));
  }

  /** Writes a caption below each chart. */
  caption(words) {
    this.views.forEach(({ caption }, place) => {
      const text = words ? words(this.metrics[place], place) : '';
      if (caption.textContent !== text) caption.textContent = text;
    });
  }
}
