// The map of one metric at a month: of the run, beside its twin, or of their difference.
import { MAP_SIDES } from './address.js';
import { h } from './dom.js';
import { brief, signed } from './numbers.js';
import { DifferenceShades, ValueShades } from './shades.js';
import { WorldMap } from './worldmap.js';

/** Months a second while the map plays. */
const SPEED = 8;

export class MapPanel {
  /** @param {{metric, tick, side}} view what a link shows of it, if it says so */
  constructor(page, view) {
    this.page = page;
    this.data = page.data.map;
    this.tick = view?.tick ?? this.usualTick;
    this.values = null;
    this.chosen = -1;
    this.timer = 0;
    this.build();
    this.restore(view);
  }

  /** The month that it shows unless another one is chosen: the last of the year looked at. */
  get usualTick() {
    return this.page.ticksOf(this.page.year).at(-1);
  }

  /** Returns what it shows, as part of a link; null if nothing was chosen. */
  view() {
    const { side, tick } = this;
    const metric = Number(this.colours.value);
    const usual = metric === 0 && side.value === MAP_SIDES[0] && tick === this.usualTick;
    return usual ? null : { metric, tick, side: side.value };
  }

  /** Shows what a link says, or what it opens with. The values of the metric are still to be run. */
  restore(view) {
    if (this.timer) this.stop();
    this.colours.value = view?.metric ?? 0;
    this.side.value = view?.side ?? MAP_SIDES[0];
    this.metric = this.data.metrics[this.colours.value];
    this.values = null;
    this.dress();
  }

  get number() {
    return this.metric.number;
  }

  name(place) {
    return this.page.data.states[this.data.places[place].id];
  }

  build() {
    const { page, data } = this;
    const option = (value, words) => h('option', { value }, words);
    this.colours = h(
      'select',
      { id: 'mapColours', onchange: () => this.show(data.metrics[this.colours.value]) },
      data.metrics.map(({ label }, i) => option(i, label)),
    );
    const words = [page.t('run'), page.t('mapBeside'), page.t('mapDifference')];
    this.side = h(
      'select',
      {
        id: 'mapSide',
        onchange: () => {
          this.dress();
          page.viewed();
        },
      },
      MAP_SIDES.map((side, i) => option(side, words[i])),
    );
    this.play = h('button', { onclick: () => this.toggle() });
    this.months = h('input', {
      type: 'range',
      id: 'mapMonth',
      min: 0,
      max: page.data.days.length - 1,
      value: this.tick,
      dir: 'ltr',
      oninput: () => {
        this.stop();
        this.look(Number(this.months.value));
      },
    });
    this.month = h('span', { className: 'now', attributes: { 'aria-hidden': 'true' } });
    this.first = this.figure('run');
    this.second = this.figure('twin');
    this.legend = h('ul', { className: 'legend' });
    this.places = h(
      'select',
      { id: 'mapPlace', onchange: () => this.choose(Number(this.places.value)) },
      option(-1, page.t('mapChoose')),
      data.places
        .map((_, i) => i)
        .sort((a, b) => this.name(a).localeCompare(this.name(b), page.words.language))
        .map((i) => option(i, this.name(i))),
    );
    this.readout = h('p', { className: 'readout', attributes: { role: 'status' } });
    const scrolled = { role: 'group', 'aria-label': page.t('mapTable') };
    this.rows = h('div', { className: 'rows', tabIndex: 0, attributes: scrolled });
    this.table = h(
      'details',
      { className: 'no-print', ontoggle: () => this.tabulate() },
      h('summary', {}, page.t('mapTable')),
      this.rows,
    );
    this.about = h('p', { className: 'unit' });
    const choice = (words, element) =>
      h('span', { className: 'choice' }, h('label', { htmlFor: element.id }, words), element);
    this.root = h(
      'section',
      { className: 'panel map', attributes: { 'aria-labelledby': 'map' } },
      h('h2', { id: 'map' }, page.t('map')),
      h(
        'div',
        { className: 'bar no-print' },
        choice(page.t('mapColours'), this.colours),
        choice(page.t('mapShow'), this.side),
      ),
      h(
        'div',
        { className: 'bar months' },
        this.play,
        h('label', { htmlFor: 'mapMonth', className: 'no-print' }, page.t('mapMonth')),
        this.months,
        this.month,
      ),
      h('div', { className: 'maps' }, this.first.root, this.second.root),
      this.legend,
      h('div', { className: 'bar no-print' }, choice(page.t('mapPlace'), this.places)),
      this.readout,
      this.table,
      this.about,
      h('p', { className: 'unit' }, page.t('mapNotice')),
    );
    this.play.textContent = page.t('mapPlay');
  }

  figure(kind) {
    const host = h('div', { className: 'ground' });
    const head = h('figcaption', {});
    const map = new WorldMap(
      host,
      this.data,
      (place) => this.short(kind, place),
      (place) => this.choose(place),
    );
    return { root: h('figure', {}, head, host), head, map };
  }

  /** Shows another metric, which is run first. */
  show(metric) {
    this.metric = metric;
    this.values = null;
    this.dress();
    this.page.refresh();
    this.page.viewed();
  }

  /** Selects what is shown: the run, its twin beside it, or their difference. */
  dress() {
    const { page, metric } = this;
    this.differs = this.side.value === 'difference';
    this.shades = new ValueShades(metric);
    this.differences = new DifferenceShades(metric);
    const unit = page.unit(metric);
    const shades = this.differs ? this.differences : this.shades;
    const swatch = (colour) => {
      const box = h('span', { className: 'swatch', attributes: { 'aria-hidden': 'true' } });
      if (colour) box.style.backgroundColor = colour;
      return box;
    };
    const steps = shades.steps(page).map(([colour, words]) => h('li', {}, swatch(colour), words));
    const land = this.data.land ? h('li', {}, swatch(null), page.t('mapLand')) : null;
    const relative = this.differs && this.differences.relative;
    const head = unit && !relative ? h('li', {}, unit) : null;
    this.legend.replaceChildren(...[head, ...steps, land].filter(Boolean));
    const blocs = this.data.blocs ? ` ${page.t('mapBlocs')}` : '';
    this.about.textContent = metric.label + page.t('colon') + metric.summary + blocs;
    this.second.root.hidden = this.side.value !== 'beside';
    this.first.head.textContent = page.t(this.differs ? 'mapDifference' : 'run');
    this.second.head.textContent = page.t('twinShort');
    this.draw();
  }

  /** Takes the values of a run and its twin. */
  take(run, twin) {
    this.values = run && twin && run.length ? { run, twin } : null;
    this.draw();
  }

  at(kind, place) {
    return this.values[kind][this.tick * this.data.places.length + place];
  }

  /** Shows a month; beyond the point from which a bet hides the future it shows none. */
  look(tick) {
    this.tick = tick;
    this.draw();
    this.page.viewed();
  }

  draw() {
    const { page, tick } = this;
    const most = page.bets?.hiddenFrom ?? page.data.days.length - 1;
    this.months.max = most;
    if (tick > most) this.tick = most;
    this.months.value = this.tick;
    this.month.textContent = page.month(this.tick);
    this.months.setAttribute('aria-valuetext', this.month.textContent);
    if (!this.values) return;
    const run = this.data.places.map((_, i) => this.at('run', i));
    const twin = this.data.places.map((_, i) => this.at('twin', i));
    const shown = this.differs ? run.map((v, i) => this.differences.of(v, twin[i])) : run;
    const shades = this.differs ? this.differences : this.shades;
    this.first.map.paint(shown.map((value) => shades.colour(value)));
    this.second.map.paint(twin.map((value) => this.shades.colour(value)));
    this.tell();
    if (!this.timer) this.describe(this.differs ? run.map((v, i) => v - twin[i]) : run, twin);
  }

  /** Describes the maps for screen readers. */
  describe(shown, twin) {
    const text = (values) => {
      const known = values.flatMap((v, i) => (Number.isNaN(v) ? [] : [i]));
      if (!known.length) return this.metric.label;
      known.sort((a, b) => values[b] - values[a]);
      const said = (i) => `${this.name(i)} ${(this.differs ? signed : brief)(values[i])}`;
      return this.page.t('mapText', {
        label: this.metric.label,
        month: this.page.month(this.tick),
        high: said(known[0]),
        low: said(known.at(-1)),
      });
    };
    this.first.map.describe(`${this.first.head.textContent}. ${text(shown)}`);
    this.second.map.describe(`${this.second.head.textContent}. ${text(twin)}`);
    this.tabulate();
  }

  /** Returns the name of a place and its value on one of the maps. */
  short(kind, place) {
    if (!this.values) return this.name(place);
    const value = this.at(kind, place);
    const shown = this.differs ? signed(value - this.at('twin', place)) : brief(value);
    const { page } = this;
    return `${this.name(place)}${page.t('colon')}${shown} ${page.unit(this.metric)}`.trim();
  }

  /** Returns the name and the values of a place. */
  told(place) {
    const { page } = this;
    if (!this.values) return this.name(place);
    const [run, twin] = [this.at('run', place), this.at('twin', place)];
    const unit = page.unit(this.metric);
    return page.t('mapValue', {
      place: this.name(place),
      value: brief(run),
      unit,
      twin: brief(twin),
      difference: signed(run - twin),
    });
  }

  choose(place) {
    this.chosen = place;
    this.places.value = place;
    this.first.map.choose(place);
    this.second.map.choose(place);
    this.tell();
  }

  tell() {
    const text = this.chosen < 0 ? '' : this.told(this.chosen);
    if (this.readout.textContent !== text) this.readout.textContent = text;
  }

  /** Fills the table, if it is open. */
  tabulate() {
    const { page } = this;
    if (!this.table.open || !this.values) return;
    const cell = (name, words, attributes) => h(name, { attributes }, words);
    const heads = [page.t('mapPlace'), page.t('run'), page.t('twinShort'), page.t('mapDifference')];
    const rows = [...this.places.options].slice(1).map(({ value }) => {
      const [run, twin] = [this.at('run', Number(value)), this.at('twin', Number(value))];
      return h(
        'tr',
        {},
        cell('th', this.name(Number(value)), { scope: 'row' }),
        [brief(run), brief(twin), signed(run - twin)].map((words) => cell('td', words)),
      );
    });
    const month = page.t('aside', { text: page.month(this.tick) });
    const caption = h('caption', {}, this.metric.label + month);
    this.rows.replaceChildren(
      h(
        'table',
        {},
        caption,
        h('thead', {}, h('tr', {}, heads.map((words) => cell('th', words, { scope: 'col' })))),
        h('tbody', {}, rows),
      ),
    );
  }

  // Playing

  toggle() {
    if (this.timer) {
      this.stop();
      return;
    }
    const last = Number(this.months.max);
    if (this.tick >= last) this.look(Math.min(this.page.data.branch, last - 1));
    this.timer = setInterval(() => this.step(), 1000 / SPEED);
    this.play.textContent = this.page.t('mapStop');
  }

  step() {
    if (this.tick >= Number(this.months.max)) this.stop();
    else this.look(this.tick + 1);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.play.textContent = this.page.t('mapPlay');
    this.draw();
  }
}
