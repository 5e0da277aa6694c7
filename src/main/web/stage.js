// The charts with their captions, the legend, and the buttons above.
import { Chart, svg } from './chart.js';
import { h } from './dom.js';
import { fullScreenButton } from './fullscreen.js';
import { brief, rough, signed, whole } from './numbers.js';
import { nearestRound } from './shades.js';

/** An effect counts as none where it stays below this part of the range of its curve. */
const UNSEEN = 0.001;

/** The smallest bound of effects that is written without a power of ten. */
const LEAST_BOUND = 1e-4;

/** An interval of a part of the spread that is wider than this tells nothing. */
const UNTOLD = 0.5;

export class Stage {
  constructor(page) {
    this.page = page;
    this.years = this.yearChoice();
    const button = (key, act, title = '') =>
      h('button', { onclick: act, title: title && page.t(title) }, page.t(key));
    this.undo = button('undo', () => page.undo());
    this.redo = button('redo', () => page.redo());
    this.replay = button('replay', () => page.replay(), 'replayTitle');
    this.reset = button('reset', () => page.reset());
    this.views = page.shown.map((_, place) => this.view(place));
    this.root = h(
      'section',
      { className: 'stage', attributes: { 'aria-label': page.data.title } },
      h(
        'div',
        { className: 'bar no-print' },
        [this.undo, this.redo, this.replay, this.reset],
        h('label', { htmlFor: 'year' }, page.t('inYear')),
        this.years,
        fullScreenButton(page),
      ),
      this.legend(),
      page.data.stored ? h('p', { className: 'unit' }, page.t('stored', page.data.stored)) : null,
      page.data.few ? h('p', { className: 'unit' }, page.t('smallStates', page.data.few)) : null,
      h('div', { className: 'charts' }, this.views.map(({ root }) => root)),
    );
  }

  yearChoice() {
    const { page } = this;
    const choice = h(
      'select',
      { id: 'year', onchange: () => page.look(Number(choice.value)) },
      page.data.years
        .filter(({ tick }) => tick >= page.data.branch)
        .map(({ year }) => h('option', { value: year, selected: year === page.year }, year)),
    );
    return choice;
  }

  legend() {
    const { page } = this;
    const entry = (kind, words) => {
      const sample = svg('svg', { viewBox: '0 0 36 14', 'aria-hidden': 'true' });
      if (kind === 'band') svg('rect', { width: 36, height: 14, class: 'band' }, sample);
      else if (kind === 'points') {
        svg('circle', { cx: 18, cy: 7, r: 4 }, svg('g', { class: 'points' }, sample));
      } else svg('path', { d: 'M0 7L36 7', class: `line ${kind}` }, sample);
      return h('li', {}, sample, h('span', {}, words));
    };
    const observed = page.data.metrics.some(({ points }) => points.length);
    this.baseEntry = entry('base', page.t('base'));
    this.bandEntry = entry('band', this.bandText());
    return h(
      'ul',
      { className: 'legend' },
      entry('run', page.t('run')),
      entry('twin', page.t('twin')),
      this.baseEntry,
      this.bandEntry,
      page.repeats ? null : h('li', {}, page.t('bandChance')),
      observed ? entry('points', page.t('observed')) : null,
    );
  }

  /** Says how many replications the bands of the charts are made of. */
  bandText() {
    const { page } = this;
    const { stored, pairs } = page.data;
    const numbers = page.shown.map((_, place) => (page.showsStored(place) ? stored.n : pairs));
    return page.t('band', { n: [...new Set(numbers)].join(' / ') });
  }

  view(place) {
    const { page } = this;
    const choice = h(
      'select',
      {
        attributes: { 'aria-label': `${page.t('metric')} ${place + 1}` },
        onchange: () => {
          this.choose(page.shown.with(place, Number(choice.value)));
          page.refresh();
          page.viewed();
        },
      },
      page.data.metrics.map((metric, i) =>
        h('option', { value: i, selected: i === page.shown[place] }, metric.label),
      ),
    );
    const plot = h('div', { className: 'plot' });
    const caption = h('figcaption', { attributes: { 'aria-live': 'polite' } });
    const about = h('p', { className: 'unit' });
    const table = h('div', {});
    const numbers = h(
      'details',
      { className: 'no-print', ontoggle: () => this.tabulate() },
      h('summary', {}, page.t('table')),
      about,
      table,
    );
    const { data } = page;
    const chart = new Chart(plot, {
      years: data.years,
      count: data.days.length,
      branch: data.branch,
      words: { record: page.t('record') },
    });
    chart.show(page.metric(place));
    plot.addEventListener('pointerdown', (event) => this.press(place, event));
    plot.addEventListener('pointermove', (event) => this.drag(place, event));
    const root = h('figure', {}, h('h3', { className: 'head' }, choice), plot, caption, numbers);
    return { root, choice, chart, caption, about, table, numbers, plot };
  }

  /** Selects the metrics of the charts, whose values are still to be run. */
  choose(charts) {
    const { page } = this;
    page.shown = charts;
    page.bands = null;
    this.views.forEach(({ choice, chart }, place) => {
      choice.value = charts[place];
      chart.show(page.metric(place));
      this.describe(place);
    });
    if (!page.live) page.useShipped();
    page.bets.show();
  }

  /** Describes the metric of a chart. */
  describe(place) {
    const { page } = this;
    const metric = page.metric(place);
    const unit = page.unit(metric);
    this.views[place].about.textContent = metric.summary + (unit && page.t('aside', { text: unit }));
  }

  showButtons() {
    const { history, state } = this.page;
    this.undo.disabled = !history.canUndo;
    this.redo.disabled = !history.canRedo;
    this.replay.disabled = !history.canUndo;
    this.reset.disabled = !state.moves.length && !state.settings.length;
  }

  redraw() {
    const { page } = this;
    const { lines, state, bets } = page;
    const moved = [...new Set(state.moves.map(({ tick }) => tick))];
    const year = page.ticksOf(page.year).at(-1);
    this.baseEntry.hidden = !lines.base;
    this.bandEntry.lastChild.textContent = this.bandText();
    this.views.forEach(({ chart, plot }, place) => {
      const of = (kind) => (lines[kind] ? page.column(lines[kind], place) : null);
      const band = page.storedBand(place) ?? page.bands?.[place];
      const bet = bets.on(place);
      const hidden = bets.hiding(place);
      chart.draw({
        run: of('run'),
        twin: state.moves.length || !page.live ? of('twin') : null,
        base: of('base'),
        low: band?.low,
        high: band?.high,
        moved,
        year,
        bet: bet?.line,
        betFrom: bet?.from ?? 0,
        hideFrom: hidden?.from,
      });
      plot.classList.toggle('betting', Boolean(hidden));
    });
  }

  /** Writes the captions: paired effects of moves and of assumptions. */
  showEffects() {
    this.views.forEach(({ caption }, place) => {
      const hidden = this.page.bets.hiding(place);
      caption.replaceChildren(...(hidden ? [] : this.sentences(place)));
    });
  }

  sentences(place) {
    const { page } = this;
    const { state, ensemble } = page;
    const metric = page.metric(place);
    const about = { label: metric.label, unit: page.unit(metric), year: page.year };
    const ticks = page.ticksOf(page.year);
    const effect = (kind, who, { n, mean, low, high }) => {
      if (n < 2) return [];
      const bound = nearestRound(Math.max(LEAST_BOUND, UNSEEN * (metric.high - metric.low)));
      const unseen = Math.max(Math.abs(low), Math.abs(high)) < bound;
      const key = mean === 0 && low === high ? 'noEffect' : unseen ? 'unseenEffect' : 'effect';
      const written = { mean: signed(mean), low: signed(low), high: signed(high) };
      const text = page.t(key, { ...about, ...written, n, bound: rough(bound) });
      return [h('p', { className: kind }, h('b', {}, page.t(who) + page.t('colon')), text)];
    };
    const told = [
      ...(state.moves.length
        ? effect('policy', 'ofMoves', ensemble.effect(place, ticks, 'run', 'twin'))
        : []),
      ...(state.settings.length
        ? effect('belief', 'ofAssumptions', ensemble.effect(place, ticks, 'twin', 'base'))
        : []),
    ];
    const spread = this.spread(place, ticks);
    if (told.length) return [...told, ...spread];
    const level = ensemble.level(place, ticks);
    if (!level || state.moves.length || state.settings.length) {
      return [h('p', {}, page.t('wait'))];
    }
    const values = { mean: brief(level.mean), low: brief(level.low), high: brief(level.high) };
    return [h('p', {}, page.t('untouched', { ...about, ...values })), ...spread];
  }

  /** Says which part of a band stems from parameters, where replications differ in them. */
  spread(place, ticks) {
    const { page } = this;
    const { repeats } = page;
    if (!repeats) return [];
    const line = (key, values) => [h('p', { className: 'unit' }, page.t(key, values))];
    if (!repeats.complete) return line('spreadWait');
    const metric = page.metric(place);
    const parts = repeats.parts(place, ticks);
    if (!parts || parts.deviation < UNSEEN * (metric.high - metric.low)) return [];
    const { sets, draws, share, low, high } = parts;
    const percent = (part) => whole(100 * part);
    const written = { share: percent(share), low: percent(low), high: percent(high) };
    const key = high - low > UNTOLD ? 'spreadUntold' : 'spreadShare';
    return line(key, { ...written, sets, draws, year: page.year });
  }

  /** Updates the charts' descriptions for screen readers, and their tables. */
  summarise() {
    const { page } = this;
    this.views.forEach(({ chart }, place) => {
      const run = page.column(page.lines.run, place);
      const twin = page.column(page.lines.twin, place);
      const hidden = page.bets.hiding(place);
      chart.describe(page.chartText(page.metric(place), run, twin, run.length - 1, hidden));
    });
    this.tabulate();
  }

  /** Fills the open tables. */
  tabulate() {
    const { page } = this;
    this.views.forEach(({ numbers, table }, place) => {
      if (!numbers.open || !page.lines) return;
      const hidden = page.bets.hiding(place)?.from ?? Infinity;
      const run = page.column(page.lines.run, place);
      const twin = page.column(page.lines.twin, place);
      const head = ['year', 'run', 'twinShort'].map((key) =>
        h('th', { scope: 'col' }, page.t(key)),
      );
      const rows = page.data.years.map(({ year }) => {
        const tick = page.ticksOf(year).at(-1);
        const cells = tick > hidden ? ['?', '?'] : [brief(run[tick]), brief(twin[tick])];
        const row = cells.map((cell) => h('td', {}, cell));
        return h('tr', {}, h('th', { scope: 'row' }, year), row);
      });
      table.replaceChildren(
        h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows)),
      );
    });
  }

  press(place, event) {
    const { page } = this;
    if (page.bets.hiding(place)) {
      event.target.setPointerCapture?.(event.pointerId);
      this.drag(place, event, true);
      return;
    }
    const { tick } = this.views[place].chart.at(event);
    if (tick < page.data.branch) return;
    const year = Number(page.data.days[tick].slice(0, 4));
    this.years.value = year;
    page.look(year);
  }

  drag(place, event, pressed = event.buttons === 1) {
    const bet = this.page.bets.hiding(place);
    if (!bet || !pressed) return;
    const { tick, value } = this.views[place].chart.at(event);
    bet.draw(tick, value);
    this.redraw();
  }
}
