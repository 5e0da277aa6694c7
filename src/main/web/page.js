// The page: one state with several views.
import { AssumptionPanel } from './assumptions.js';
import { BetPanel } from './betting.js';
import { sameBits } from './bits.js';
import { afterRest, h } from './dom.js';
import { Ensemble } from './ensemble.js';
import { History } from './history.js';
import { LeverPanel } from './levers.js';
import { readAddress, writeAddress } from './address.js';
import { MapPanel } from './mappanel.js';
import { studentQuantile } from './numbers.js';
import { startFromPage } from './runner.js';
import { identityOf, scenarioText } from './scenariofile.js';
import { SharePanel } from './sharing.js';
import { Stage } from './stage.js';
import { Repeats, spreadParts } from './spread.js';
import { fill } from './story.js';
import { Texts } from './texts.js';
import { WhyPanel } from './why.js';

/** Milliseconds without a change after which replications start. */
const REST = 220;

/** Milliseconds for which replay shows the state before the last change. */
const LOOK_BACK = 900;

class Page extends Texts {
  constructor(data) {
    super(data);
    this.address = location.hash;
    const linked = readAddress(data, this.address);
    this.history = new History(this.placed(linked));
    this.shown = linked.view.charts;
    this.year = linked.view.year;
    this.lines = null;
    this.bands = null;
    this.events = null;
    this.ensemble = new Ensemble(data.pairs, data.days.length, this.shown.length);
    this.repeats = data.sets > 1 ? new Repeats(this.ensemble, data.sets) : null;
    this.fillSoon = afterRest(REST, () => this.rested());
    this.whySoon = afterRest(REST, () => this.explain());
    this.viewed = afterRest(REST, () => this.writeLink());
    this.build(linked.view);
    this.noticeLink(linked);
  }

  // Access for views

  get state() {
    return this.history.now;
  }

  metric(place) {
    return this.data.metrics[this.shown[place]];
  }

  /** Returns the values of one of the metrics shown. */
  column(values, place) {
    const width = this.shown.length;
    const column = new Float64Array(values.length / width);
    for (let t = 0; t < column.length; t++) column[t] = values[t * width + place];
    return column;
  }

  metricNumbers() {
    return this.shown.map((i) => this.data.metrics[i].number);
  }

  /** The metrics of states that the map shows. */
  mapped() {
    return this.map ? [this.map.number] : [];
  }

  // Construction

  build(view) {
    const { data } = this;
    this.notices = h('div', { attributes: { 'aria-live': 'polite' } });
    this.status = h('p', { attributes: { role: 'status' } }, this.t('opening'));
    this.levers = new LeverPanel(this);
    this.assumptions = new AssumptionPanel(this);
    this.why = new WhyPanel(this);
    this.bets = new BetPanel(this);
    this.share = new SharePanel(this);
    this.stage = new Stage(this);
    this.map = data.map ? new MapPanel(this, view.map) : null;
    const panels = [this.why, this.bets, this.assumptions, this.share];
    document.getElementById('app').append(
      this.notices,
      h(
        'header',
        {},
        h('p', { className: 'from' }, data.title),
        h('h1', {}, data.question || data.description || data.title),
      ),
      h('main', {}, this.levers.root, this.stage.root),
      this.map ? this.map.root : '',
      h(
        'section',
        { className: 'below', attributes: { 'aria-label': this.t('about') } },
        panels.map(({ root }) => root),
      ),
      this.footer(),
    );
    document.addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.followLink());
  }

  footer() {
    const sources = this.data.sourcesOfPoints.map((source) => h('li', {}, source));
    const folded = h('details', {}, h('summary', {}, this.t('sources')), h('ul', {}, sources));
    return h(
      'footer',
      {},
      this.status,
      h('p', {}, this.t('aboutText', { version: this.data.version })),
      h('p', { className: 'no-print' }, this.t('keys')),
      sources.length ? folded : null,
    );
  }

  notice(text) {
    this.notices.append(h('p', { className: 'notice' }, text));
  }

  noticeLink({ other, dropped }) {
    if (other) this.notice(this.t('otherPage'));
    if (dropped) {
      const words = this.words.dropped[dropped === 1 ? 'one' : 'other'];
      this.notice(fill(words, { n: dropped }));
    }
  }

  // Start

  /** Opens the model in workers; until then the curves stored in the page are shown. */
  async start(source) {
    this.useShipped();
    this.levers.show();
    this.assumptions.show();
    this.stage.showButtons();
    this.shown.forEach((_, place) => this.stage.describe(place));
    try {
      const workers = Math.max(2, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
      const { live, pool } = await startFromPage(source, workers);
      this.live = live;
      this.pool = pool;
      await this.check();
    } catch (failure) {
      this.status.textContent = '';
      const old = failure instanceof WebAssembly.CompileError;
      this.notice(old ? this.t('old') : this.t('broken', { reason: failure.message }));
      return;
    }
    this.refresh();
  }

  /** Whether a chart shows the replications that the page was made from: until something moves. */
  showsStored(place) {
    const { moves, settings } = this.state;
    return Boolean(this.data.stored?.bands[this.shown[place]]) && !moves.length && !settings.length;
  }

  storedBand(place) {
    if (!this.showsStored(place)) return null;
    const band = this.data.stored.bands[this.shown[place]];
    const numbers = (values) => Float64Array.from(values, (v) => v ?? NaN);
    return { low: numbers(band.low), high: numbers(band.high) };
  }

  /** Shows the curves stored in the page; there are none of metrics that it does not open with. */
  useShipped() {
    const { charts, first } = this.data;
    const values = Float64Array.from(first, (_, i) => {
      const place = i % charts.length;
      const stored = charts.indexOf(this.shown[place]);
      return stored < 0 ? NaN : (first[i - place + stored] ?? NaN);
    });
    this.lines = { run: values, twin: values, base: null };
    this.stage.redraw();
    this.firstCurve = performance.now();
  }

  /** Compares this browser's run bit by bit with the one stored when the page was written. */
  async check() {
    const { values } = await this.live.ask({
      replication: 1,
      metrics: this.data.charts.map((i) => this.data.metrics[i].number),
    });
    this.modelOpen = performance.now();
    const same = sameBits(values, this.data);
    this.status.textContent = this.t(same ? 'same' : 'differs', { n: values.length });
    this.status.dataset.same = same;
  }

  // Changes

  /** Adds the positions of its parameters to a state. */
  placed({ moves, settings, replication }) {
    const placeOf = (name) => this.data.assumptions.find((one) => one.name === name).place;
    return {
      moves,
      settings: settings.map(({ name, value }) => ({ name, value, place: placeOf(name) })),
      replication,
    };
  }

  change(state, gesture = null) {
    this.history.put(this.placed(state), gesture);
    this.refresh();
  }

  move(lever, tick, level) {
    const moves = this.state.moves.filter((m) => m.lever !== lever || m.tick !== tick);
    moves.push({ lever, tick, level });
    moves.sort((a, b) => a.tick - b.tick || a.lever - b.lever);
    this.change({ ...this.state, moves }, `lever${lever}`);
  }

  releaseLever(lever) {
    const moves = this.state.moves.filter((m) => m.lever !== lever);
    this.change({ ...this.state, moves });
  }

  /** Sets a parameter to a fraction of its range. */
  assume(one, part) {
    const value = Number((one.low + part * (one.high - one.low)).toPrecision(3));
    const settings = this.state.settings.filter(({ name }) => name !== one.name);
    if (value !== one.value) {
      settings.push({ name: one.name, value: Math.max(one.low, Math.min(one.high, value)) });
    }
    this.change({ ...this.state, settings }, one.name);
  }

  forget(one) {
    const settings = this.state.settings.filter(({ name }) => name !== one.name);
    this.change({ ...this.state, settings });
  }

  reset() {
    this.change({ ...this.state, moves: [], settings: [] });
  }

  undo() {
    this.history.undo();
    this.refresh();
  }

  redo() {
    this.history.redo();
    this.refresh();
  }

  /** Replays the last change. */
  replay() {
    this.undo();
    setTimeout(() => this.redo(), LOOK_BACK);
  }

  key(event) {
    const key = event.key.toLowerCase();
    const undoing = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y');
    if (!undoing || event.target.type === 'number') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  followLink() {
    this.address = location.hash;
    if (this.address.slice(1) === this.fragment()) return;
    const linked = readAddress(this.data, this.address);
    this.noticeLink(linked);
    this.show(linked.view);
    const same = writeAddress(this.data, linked) === writeAddress(this.data, this.state);
    if (same) this.refresh();
    else this.change(linked);
  }

  /** Shows what a link looks at, which is no change that undo takes back. */
  show({ charts, year, map }) {
    this.stage.choose(charts);
    this.map?.restore(map);
    this.stage.years.value = year;
    this.look(year, map?.tick);
  }

  /** Returns the state and what is looked at as the fragment of an address, without #. */
  fragment() {
    const view = { charts: this.shown, year: this.year, map: this.map?.view() ?? null };
    return writeAddress(this.data, this.state, view);
  }

  /** Shows the state in the address, unless a link that was just followed is still to be read. */
  writeLink() {
    if (location.hash !== this.address) return;
    history.replaceState(null, '', `#${this.fragment()}`);
    this.address = location.hash;
  }

  // Display

  /** Selects another year, and the month of the map. */
  look(year, tick = this.ticksOf(year).at(-1)) {
    this.year = year;
    this.stage.redraw();
    this.stage.showEffects();
    this.map?.look(tick);
    this.why.tell();
    this.viewed();
  }

  /** Shows the current state: one replication immediately, the others once changes pause. */
  async refresh() {
    const { state } = this;
    this.levers.show();
    this.assumptions.show();
    this.stage.showButtons();
    if (!this.live) return;
    this.fillSoon();
    const metrics = this.metricNumbers();
    const key = JSON.stringify([metrics, this.mapped(), state.replication, state.settings]);
    try {
      if (this.twinKey !== key && !(await this.runTwins(metrics, state, key))) return;
      const done = await this.ask(state, metrics, state.moves);
      if (!done) return;
      this.lines = { ...this.lines, run: done.values };
      this.drawn = state;
      this.stage.redraw();
      this.map?.take(done.states, this.twinStates);
      this.whySoon();
    } catch (failure) {
      this.notice(this.t('broken', { reason: failure.message }));
    }
  }

  /** Runs one replication for a state; returns null if the page has moved on to another state. */
  async ask(state, metrics, moves, settings = state.settings, events = false) {
    const wanted = () => [...this.metricNumbers(), 'map', ...this.mapped()].join();
    const shown = wanted();
    const present = () => state === this.state && shown === wanted();
    if (!present()) return null;
    const { replication } = state;
    const mapped = this.mapped();
    // Reasons wait for what is drawn, after which they are asked for again.
    const request = { replication, moves, settings, metrics, mapped, events };
    const done = await this.live.ask(request, events);
    return present() ? done : null;
  }

  /** Runs again with events, which moving a slider does not wait for. */
  async explain() {
    const { state } = this;
    if (state.moves.length) {
      const run = await this.ask(state, [], state.moves, state.settings, true);
      const twin = await this.ask(state, [], [], state.settings, true);
      if (!run || !twin) return;
      this.events = { run: run.events, twin: twin.events };
    }
    this.why.tell();
  }

  /** Runs the twin without moves and, if assumptions are changed, the run without those as well. */
  async runTwins(metrics, state, key) {
    const assumed = state.settings.length > 0;
    const twin = await this.ask(state, metrics, []);
    const base = assumed ? await this.ask(state, metrics, [], []) : twin;
    if (!twin || !base) return false;
    this.lines = { run: twin.values, twin: twin.values, base: assumed ? base.values : null };
    this.twinStates = twin.states;
    this.twinKey = key;
    return true;
  }

  /** Does the slower work once nothing has changed for a moment. */
  async rested() {
    const { state } = this;
    const metrics = this.metricNumbers();
    this.writeLink();
    this.share.show();
    this.bands = null;
    const started = performance.now();
    const pool = await this.pool;
    if (state !== this.state) return;
    let due = 0;
    const changed = () => {
      due ||= requestAnimationFrame(() => {
        due = 0;
        this.bands = this.shown.map((_, place) => this.ensemble.band(place));
        this.stage.redraw();
        this.stage.showEffects();
      });
    };
    await this.ensemble.fill(pool, metrics, state, changed);
    if (state !== this.state) return;
    changed();
    this.stage.summarise();
    this.pairTime = performance.now() - started;
    await this.repeats?.fill(pool, metrics, state, () => state === this.state);
    if (state === this.state) this.stage.showEffects();
  }
}

/** Opens the page. */
export function openPage(data) {
  const page = new Page(data);
  page.start(document.getElementById('worker').textContent);
  // For tests and curious readers: the page's state, and its scenario file.
  globalThis.multipolar = {
    page,
    spreadParts,
    studentQuantile,
    file: () => scenarioText(page.data, page.state),
    identity: () => identityOf(page.data, page.state),
  };
}
