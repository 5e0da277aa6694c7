// Bets: a curve whose future is hidden, drawn by the reader and then revealed.
import { Bet } from './bet.js';
import { folded, h } from './dom.js';
import { brief } from './numbers.js';

/** Creates a slider for the bet in a year, as an alternative to drawing. */
export function yearSlider(page, bet, chart, ticks, tick, changed) {
  const year = page.data.days[tick].slice(0, 4);
  const slider = h('input', {
    type: 'range',
    min: 0,
    max: 100,
    value: (100 * (bet.at(tick) - chart.low)) / (chart.high - chart.low),
    attributes: { 'aria-label': page.t('betYear', { year }) },
    oninput: () => {
      const value = chart.low + (slider.value / 100) * (chart.high - chart.low);
      bet.set(tick, value, ticks);
      slider.setAttribute('aria-valuetext', brief(value));
      changed();
    },
  });
  return h('label', {}, year, slider);
}

/** The year ends after a tick, at which bets are made. */
export function betTicks(page, from) {
  return page.data.years
    .map(({ year }) => page.ticksOf(year).at(-1))
    .filter((tick) => tick > from);
}

export class BetPanel {
  constructor(page) {
    this.page = page;
    this.bet = null;
    this.box = h('div', {});
    const { predict } = page.data;
    this.root = folded(
      page.t('bets'),
      false,
      h('p', { className: 'unit' }, page.t('betsIntro')),
      predict ? h('p', {}, predict) : null,
      this.box,
    );
    this.show();
  }

  /** The bet on a chart whose future is still hidden, if there is one. */
  hiding(place) {
    return this.bet?.metric === place && !this.bet.revealed ? this.bet : null;
  }

  /** The tick after which a bet hides the future, if one does. */
  get hiddenFrom() {
    return this.bet && !this.bet.revealed ? this.bet.from : undefined;
  }

  /** The bet on a chart, hidden or revealed. */
  on(place) {
    return this.bet?.metric === place ? this.bet : null;
  }

  get chart() {
    return this.page.stage.views[this.bet.metric].chart;
  }

  ticks() {
    return betTicks(this.page, this.bet.from);
  }

  start(place) {
    const { page } = this;
    const run = page.column(page.lines.run, place);
    this.bet = new Bet(place, page.data.branch, run.length, run[page.data.branch]);
    page.stage.views[place].plot.scrollIntoView({ block: 'center' });
    this.changed();
  }

  changed() {
    this.page.stage.redraw();
    this.page.stage.showEffects();
    this.page.stage.tabulate();
    this.page.map?.draw();
    this.show();
  }

  reveal() {
    if (this.bet.empty) {
      this.box.prepend(h('p', { attributes: { role: 'status' } }, this.page.t('betEmpty')));
      return;
    }
    this.bet.revealed = true;
    this.changed();
  }

  stop() {
    this.bet = null;
    this.changed();
  }

  show() {
    const { bet } = this;
    this.box.replaceChildren(
      ...(!bet ? this.choosing() : bet.revealed ? this.revealed() : this.drawing()),
    );
  }

  bar(...children) {
    return h('div', { className: 'bar' }, children);
  }

  choosing() {
    const { page } = this;
    const options = page.shown.map((i, place) =>
      h('option', { value: place }, page.data.metrics[i].label),
    );
    const choice = h('select', { id: 'betOn' }, options);
    const hide = () => this.start(Number(choice.value));
    return [
      this.bar(
        h('label', { htmlFor: 'betOn' }, page.t('betOn')),
        choice,
        h('button', { onclick: hide }, page.t('betStart')),
      ),
    ];
  }

  drawing() {
    const { bet, chart, page } = this;
    const ticks = this.ticks();
    const redraw = () => page.stage.redraw();
    return [
      this.bar(
        h('button', { onclick: () => this.reveal() }, page.t('betReveal')),
        h('button', { onclick: () => this.stop() }, page.t('betStop')),
      ),
      h('div', { className: 'years' }, ticks.map((tick) => yearSlider(page, bet, chart, ticks, tick, redraw))),
    ];
  }

  revealed() {
    return [
      h('p', { attributes: { role: 'status' } }, this.verdict()),
      this.bar(h('button', { onclick: () => this.stop() }, this.page.t('betAgain'))),
    ];
  }

  verdict() {
    const { bet, page } = this;
    const run = page.column(page.lines.run, bet.metric);
    const band = page.bands?.[bet.metric] ?? {};
    const { off, naive, within, years } = bet.score(run, band.low, band.high, this.ticks());
    return page.t('betScore', {
      off: brief(off),
      naive: brief(naive),
      unit: page.unit(page.metric(bet.metric)),
      within,
      years,
      verdict: page.t(off < naive ? 'betBetter' : 'betWorse'),
    });
  }
}
