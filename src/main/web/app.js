// The page: one state, several views of it.
import { Bet } from './bet.js';
import { Chart, svg } from './chart.js';
import { afterRest, folded, h } from './dom.js';
import { Ensemble } from './ensemble.js';
import { History } from './history.js';
import { readAddress, writeAddress } from './address.js';
import { brief, signed } from './numbers.js';
import { startRunners, unpack } from './runner.js';
import { sha256 } from './sha256.js';
import { identityOf, scenarioText } from './scenariofile.js';
import { differences, fill, foremost, readEvents, Storyteller } from './story.js';

const REST = 220;
const MOST_TOLD = 12;

class Page {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    this.story = new Storyteller(data);
    const linked = readAddress(data, location.hash);
    const { moves, settings, replication } = linked;
    this.history = new History(this.complete({ moves, settings, replication }));
    this.linked = linked;
    this.charts = [];
    this.shown = [...data.charts];
    this.year = data.years.at(-1).year;
    this.from = data.start;
    this.kept = {};
    this.bet = null;
    this.lines = null;
    this.ensemble = new Ensemble(data.pairs, data.days.length, this.shown.length);
    this.fillSoon = afterRest(REST, () => this.rested());
    this.whySoon = afterRest(REST, () => this.tellWhy());
    this.build();
  }

  t(key, values = {}) {
    return fill(this.words[key], values);
  }

  /** A state with the places of its parameters. */
  complete(state) {
    const settings = state.settings.map(({ name, value }) => ({
      name,
      value,
      place: this.data.assumptions.find((one) => one.name === name).place,
    }));
    return { ...state, settings };
  }

  get state() {
    return this.history.now;
  }

  month(tick) {
    const [year, month] = this.data.days[tick].split('-');
    const day = new Date(Date.UTC(year, month - 1, 1));
    return day.toLocaleDateString(this.words.language, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }

  metric(place) {
    return this.data.metrics[this.shown[place]];
  }

  unit(metric) {
    return ['0-1', 'share', 'HHI', 'number', '1'].includes(metric.unit) ? '' : metric.unit;
  }

  ticksOf(year) {
    return this.data.days.flatMap((day, tick) => (day.startsWith(`${year}-`) ? [tick] : []));
  }

  // Building

  build() {
    const { data } = this;
    this.notices = h('div', { attributes: { 'aria-live': 'polite' } });
    this.status = h('p', { className: 'unit', attributes: { role: 'status' } }, this.t('opening'));
    const header = h(
      'header',
      {},
      h('p', { className: 'from' }, data.title),
      h('h1', {}, data.question || data.description || data.title),
    );
    const main = h('main', {}, this.buildLevers(), this.buildStage());
    const below = h(
      'div',
      { className: 'below' },
      this.buildWhy(),
      this.buildBets(),
      this.buildAssumptions(),
      this.buildShare(),
    );
    document.getElementById('app').append(
      this.notices,
      header,
      main,
      h('section', { attributes: { 'aria-label': this.t('explain') } }, below),
      this.buildFooter(),
    );
    document.addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.followLink());
    this.noticeLink(this.linked);
  }

  notice(text) {
    this.notices.append(h('p', { className: 'notice' }, text));
  }

  noticeLink({ other, dropped }) {
    if (other) this.notice(this.t('otherPage'));
    if (dropped) {
      const many = this.words.dropped[dropped === 1 ? 'one' : 'other'];
      this.notice(fill(many, { n: dropped }));
    }
  }

  buildLevers() {
    const { data } = this;
    const when = h(
      'select',
      {
        id: 'from',
        onchange: () => {
          this.from = Number(when.value);
          this.showLevers();
        },
      },
      data.days.flatMap((day, tick) =>
        tick >= data.branch
          ? [h('option', { value: tick, selected: tick === this.from }, this.month(tick))]
          : [],
      ),
    );
    this.leverViews = data.levers.map((lever, i) => this.buildLever(lever, i));
    return h(
      'section',
      { className: 'panel', attributes: { 'aria-labelledby': 'levers' } },
      h('h2', { id: 'levers' }, this.t('levers')),
      h('p', { className: 'unit' }, this.t('leversIntro')),
      h('p', {}, h('label', { htmlFor: 'from' }, `${this.t('from')} `), when),
      this.leverViews.map(({ root }) => root),
    );
  }

  buildLever(lever, i) {
    const slider = h('input', {
      type: 'range',
      id: `lever${i}`,
      min: lever.min,
      max: lever.max,
      step: 0.01,
      oninput: () => this.move(i, Number(slider.value)),
      onchange: () => this.history.rest(),
    });
    const now = h('span', { className: 'now', id: `now${i}` });
    slider.setAttribute('aria-describedby', `now${i} about${i}`);
    const free = h(
      'button',
      {
        className: 'small',
        title: this.t('releaseOf', { lever: lever.label }),
        onclick: () => this.letGo(i),
      },
      this.t('release'),
    );
    const anchors = h('div', { className: 'anchors', attributes: { 'aria-hidden': 'true' } });
    const marks = (this.words.anchors[lever.instrument] ?? []).filter(
      ([level]) => level >= lever.min && level <= lever.max,
    );
    for (const [level, words] of marks) {
      const mark = h('span', {}, `${level} ${words}`);
      mark.style.left = `${(100 * (level - lever.min)) / (lever.max - lever.min)}%`;
      anchors.append(mark);
    }
    const root = h(
      'div',
      { className: 'lever' },
      h('label', { htmlFor: `lever${i}` }, lever.label),
      h('p', { id: `about${i}` }, this.words.sentence[lever.instrument] ?? lever.about),
      slider,
      anchors,
      h('div', { className: 'row' }, now, free),
    );
    return { root, slider, now, free };
  }

  buildStage() {
    this.yearChoice = h(
      'select',
      {
        id: 'year',
        onchange: () => {
          this.year = Number(this.yearChoice.value);
          this.redraw();
          this.tellEffects();
          this.tellWhy();
        },
      },
      this.data.years
        .filter(({ tick }) => tick >= this.data.branch)
        .map(({ year }) => h('option', { value: year, selected: year === this.year }, year)),
    );
    const button = (key, act, title) =>
      h('button', { onclick: act, title: title ? this.t(title) : '' }, this.t(key));
    this.undoButton = button('undo', () => this.undo());
    this.redoButton = button('redo', () => this.redo());
    this.replayButton = button('replay', () => this.replay(), 'replayTitle');
    this.resetButton = button('reset', () =>
      this.change({ moves: [], settings: [], replication: this.state.replication }),
    );
    const frame = {
      years: this.data.years,
      count: this.data.days.length,
      branch: this.data.branch,
      words: { record: this.t('record') },
    };
    this.chartViews = this.shown.map((_, place) => this.buildChart(place, frame));
    return h(
      'section',
      { className: 'stage', attributes: { 'aria-label': this.data.title } },
      h(
        'div',
        { className: 'bar no-print' },
        this.undoButton,
        this.redoButton,
        this.replayButton,
        this.resetButton,
        h('label', { htmlFor: 'year' }, this.t('inYear')),
        this.yearChoice,
      ),
      this.buildLegend(),
      h('div', { className: 'charts' }, this.chartViews.map(({ root }) => root)),
    );
  }

  buildLegend() {
    const entry = (kind, words) => {
      const sample = svg('svg', { viewBox: '0 0 36 14', 'aria-hidden': 'true' });
      if (kind === 'band') svg('rect', { width: 36, height: 14, class: 'band' }, sample);
      else if (kind === 'points') {
        svg('circle', { cx: 18, cy: 7, r: 4 }, svg('g', { class: 'points' }, sample));
      } else svg('path', { d: 'M0 7L36 7', class: `line ${kind}` }, sample);
      return h('li', {}, sample, words);
    };
    this.baseEntry = entry('base', this.t('base'));
    return h(
      'ul',
      { className: 'legend' },
      entry('run', this.t('run')),
      entry('twin', this.t('twin')),
      this.baseEntry,
      entry('band', this.t('band', { n: this.data.pairs })),
      this.data.metrics.some(({ points }) => points.length)
        ? entry('points', this.t('observed'))
        : null,
    );
  }

  buildChart(place, frame) {
    const choice = h(
      'select',
      {
        attributes: { 'aria-label': `${this.t('metric')} ${place + 1}` },
        onchange: () => {
          this.shown[place] = Number(choice.value);
          chart.show(this.metric(place));
          this.describe(place);
          this.refresh();
        },
      },
      this.data.metrics.map((metric, i) =>
        h('option', { value: i, selected: i === this.shown[place] }, metric.label),
      ),
    );
    const plot = h('div', { className: 'plot' });
    const caption = h('figcaption', { attributes: { 'aria-live': 'polite' } });
    const unit = h('p', { className: 'unit about' });
    const table = h('div', {});
    const numbers = h(
      'details',
      { className: 'no-print', ontoggle: () => this.tabulate(place) },
      h('summary', {}, this.t('table')),
      unit,
      table,
    );
    const root = h(
      'figure',
      {},
      h('div', { className: 'head' }, h('h3', {}, choice)),
      plot,
      caption,
      numbers,
    );
    root.querySelector('h3').style.flex = '1';
    choice.style.width = '100%';
    const chart = new Chart(plot, frame);
    chart.show(this.metric(place));
    plot.addEventListener('pointerdown', (event) => this.press(place, event));
    plot.addEventListener('pointermove', (event) => this.drag(place, event));
    return { root, chart, caption, unit, table, numbers, plot };
  }

  describe(place) {
    const metric = this.metric(place);
    const unit = this.unit(metric);
    this.chartViews[place].unit.textContent = `${metric.summary}${unit ? ` (${unit})` : ''}`;
  }

  buildWhy() {
    this.whyText = h('div', { attributes: { 'aria-live': 'polite' } });
    return folded(
      this.t('why'),
      true,
      h('p', { className: 'unit' }, this.t('whyIntro')),
      this.whyText,
    );
  }

  buildBets() {
    this.betBox = h('div', {});
    return folded(
      this.t('bets'),
      false,
      h('p', { className: 'unit' }, this.t('betsIntro')),
      this.data.predict ? h('p', {}, this.data.predict) : null,
      this.betBox,
    );
  }

  buildAssumptions() {
    this.assumptionViews = this.data.assumptions.map((one, i) => {
      const slider = h('input', {
        type: 'range',
        id: `assumption${i}`,
        min: 0,
        max: 200,
        step: 1,
        oninput: () => this.assume(one, Number(slider.value) / 200),
        onchange: () => this.history.rest(),
      });
      const now = h('span', { className: 'now', id: `assumed${i}` });
      slider.setAttribute('aria-describedby', `assumed${i}`);
      const back = h(
        'button',
        { className: 'small', onclick: () => this.forget(one) },
        this.t('back', { value: brief(one.value) }),
      );
      const from = [
        this.words.provenance[one.provenance] ?? one.provenance,
        one.contested ? this.t('contested') : '',
        one.source,
      ];
      const root = h(
        'div',
        { className: 'assumption' },
        h('label', { htmlFor: `assumption${i}` }, one.is),
        slider,
        h('div', { className: 'lever row' }, now, back),
        h('p', {}, from.filter(Boolean).join('; ')),
      );
      root.querySelector('.row').className = 'row';
      return { one, root, slider, now, back };
    });
    return folded(
      this.t('assumptions'),
      false,
      h('p', { className: 'unit' }, this.t('assumptionsIntro')),
      this.assumptionViews.map(({ root }) => root),
    );
  }

  buildShare() {
    this.identity = h('p', { className: 'identity' });
    this.linkText = h('p', { attributes: { 'aria-live': 'polite' } });
    const replication = h('input', {
      type: 'number',
      id: 'replication',
      min: 1,
      max: 1000,
      value: this.state.replication,
      onchange: () => {
        const number = Math.max(1, Math.min(1000, Math.round(Number(replication.value) || 1)));
        this.change({ ...this.state, replication: number });
      },
    });
    this.replicationBox = replication;
    const file = `${this.data.name}-page.yaml`;
    const command = h('code', {}, `multipolar run ${file}`);
    const [before, after] = this.words.saveIntro.split('{command}');
    return folded(
      this.t('share'),
      true,
      h(
        'div',
        { className: 'bar' },
        h('button', { onclick: () => this.copyLink() }, this.t('link')),
        h('button', { onclick: () => this.save(file) }, this.t('save')),
        Object.keys(this.data.beside).map((name) =>
          h('button', { onclick: () => this.download(name, this.data.beside[name]) }, name),
        ),
        h('button', { onclick: () => print() }, this.t('print')),
      ),
      this.linkText,
      h('p', {}, before, command, after),
      this.identity,
      Object.keys(this.data.beside).map((name) => h('p', {}, this.t('beside', { file: name }))),
      h(
        'p',
        {},
        h('label', { htmlFor: 'replication' }, `${this.t('replication')} `),
        replication,
        ` ${this.t('replicationIntro')}`,
      ),
      h('h3', {}, this.t('compare')),
      h('div', { className: 'bar' }, ['A', 'B'].map((letter) => this.buildKeeper(letter))),
    );
  }

  buildKeeper(letter) {
    const show = h(
      'button',
      { disabled: true, onclick: () => this.change(this.kept[letter]) },
      this.t('showKept', { letter }),
    );
    const keep = h(
      'button',
      {
        onclick: () => {
          this.kept[letter] = this.state;
          show.disabled = false;
        },
      },
      this.t('keep', { letter }),
    );
    return h('span', { className: 'bar' }, keep, show);
  }

  buildFooter() {
    const { data } = this;
    const sources = data.sourcesOfPoints;
    return h(
      'footer',
      {},
      this.status,
      h('p', {}, this.t('aboutText', { version: data.version })),
      h('p', { className: 'no-print' }, this.t('keys')),
      sources.length
        ? h(
            'details',
            {},
            h('summary', {}, this.t('sources')),
            h('ul', {}, sources.map((source) => h('li', {}, source))),
          )
        : null,
    );
  }

  // Starting

  async start(source) {
    this.useShipped();
    this.showLevers();
    this.chartViews.forEach((_, place) => this.describe(place));
    const text = (id) => document.getElementById(id).textContent;
    try {
      const [wasm, bundle] = await Promise.all([unpack(text('wasm')), unpack(text('bundle'))]);
      const cores = navigator.hardwareConcurrency || 2;
      const workers = Math.max(1, Math.min(4, cores - 1, cores > 2 ? 4 : 2));
      const runners = await startRunners(source, wasm, bundle, Math.max(2, workers));
      this.live = runners.live;
      this.pool = runners.pool;
    } catch (failure) {
      this.status.textContent = '';
      const old = failure instanceof WebAssembly.CompileError;
      this.notice(old ? this.t('old') : this.t('broken', { reason: failure.message }));
      return;
    }
    await this.check();
    this.refresh();
  }

  /** The untouched run as the page brought it, until the model is open. */
  useShipped() {
    const values = Float64Array.from(this.data.first, (v) => (v === null ? NaN : v));
    this.lines = { run: values, twin: values, base: null };
    this.redraw();
    this.firstCurve = performance.now();
  }

  /** Compares the bits of this browser's run with those of the one that the page was made with. */
  async check() {
    const { values } = await this.live.ask({
      replication: 1,
      moves: [],
      settings: [],
      metrics: this.data.charts.map((i) => this.data.metrics[i].number),
    });
    this.modelOpen = performance.now();
    const view = new DataView(values.buffer);
    const bits = Array.from(values, (v, i) =>
      Number.isNaN(v) ? '-' : view.getBigUint64(8 * i, true).toString(16),
    );
    const same = sha256(bits.join(' ')) === this.data.firstBits;
    this.status.textContent = this.t(same ? 'same' : 'differs', { n: values.length });
    this.status.dataset.same = same;
  }

  // Changes

  change(state, gesture = null) {
    this.history.put(this.complete(state), gesture);
    this.refresh();
  }

  move(lever, level) {
    const moves = this.state.moves.filter((m) => m.lever !== lever || m.tick !== this.from);
    moves.push({ lever, tick: this.from, level });
    moves.sort((a, b) => a.tick - b.tick || a.lever - b.lever);
    this.change({ ...this.state, moves }, `lever${lever}`);
  }

  letGo(lever) {
    const moves = this.state.moves.filter((m) => m.lever !== lever);
    this.change({ ...this.state, moves });
    this.leverViews[lever].slider.focus();
  }

  assume(one, part) {
    const rough = one.low + part * (one.high - one.low);
    const value = Number(rough.toPrecision(3));
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

  undo() {
    this.history.undo();
    this.refresh();
  }

  redo() {
    this.history.redo();
    this.refresh();
  }

  replay() {
    if (!this.history.canUndo) return;
    this.history.undo();
    this.refresh();
    setTimeout(() => this.redo(), 900);
  }

  key(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    const typing = event.target.type === 'number';
    if (typing || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  followLink() {
    if (location.hash.slice(1) === writeAddress(this.data, this.state)) return;
    const linked = readAddress(this.data, location.hash);
    this.noticeLink(linked);
    const { moves, settings, replication } = linked;
    this.change({ moves, settings, replication });
  }

  // Showing

  /** Shows the present state: one replication at once, the others when it rests. */
  async refresh() {
    const { state } = this;
    this.showLevers();
    this.showAssumptions();
    this.undoButton.disabled = !this.history.canUndo;
    this.redoButton.disabled = !this.history.canRedo;
    this.replayButton.disabled = !this.history.canUndo;
    this.resetButton.disabled = !state.moves.length && !state.settings.length;
    if (!this.live) return;
    this.fillSoon();
    const metrics = this.metricNumbers();
    const key = JSON.stringify([metrics, state.replication, state.settings]);
    try {
      if (this.twinKey !== key && !(await this.runTwins(metrics, state, key))) return;
      const asked = performance.now();
      const done = await this.ask(state, metrics, state.moves);
      if (!done) return;
      this.runTime = performance.now() - asked;
      this.events = { run: done.events, twin: this.twinEvents };
      this.lines = { ...this.lines, run: done.values };
      this.drawn = { state, at: performance.now() };
      this.redraw();
      this.whySoon();
    } catch (failure) {
      this.notice(this.t('broken', { reason: failure.message }));
    }
  }

  /** One replication for the present state; null where the page has gone on to another. */
  async ask(state, metrics, moves, settings = state.settings) {
    if (state !== this.state || metrics.join() !== this.metricNumbers().join()) return null;
    const done = await this.live.ask({
      replication: state.replication,
      moves,
      settings: settings.map(({ place, value }) => ({ place, value })),
      metrics,
      events: true,
    });
    return state === this.state ? done : null;
  }

  metricNumbers() {
    return this.shown.map((i) => this.data.metrics[i].number);
  }

  /** The run without moves, and where assumptions are moved the one without these either. */
  async runTwins(metrics, state, key) {
    const twin = await this.ask(state, metrics, []);
    const base = state.settings.length ? await this.ask(state, metrics, [], []) : twin;
    if (!twin || !base) return false;
    this.twinEvents = twin.events;
    this.lines = {
      run: twin.values,
      twin: twin.values,
      base: state.settings.length ? base.values : null,
    };
    this.twinKey = key;
    return true;
  }

  column(values, place) {
    const width = this.shown.length;
    const column = new Float64Array(values.length / width);
    for (let t = 0; t < column.length; t++) column[t] = values[t * width + place];
    return column;
  }

  redraw() {
    const moved = [...new Set(this.state.moves.map(({ tick }) => tick))];
    const year = this.ticksOf(this.year).at(-1);
    this.baseEntry.hidden = !this.lines.base;
    this.chartViews.forEach(({ chart, plot }, place) => {
      const betting = this.bet && this.bet.metric === place;
      const of = (kind) => (this.lines[kind] ? this.column(this.lines[kind], place) : null);
      const band = this.bands?.[place] ?? { low: null, high: null };
      const twin = this.state.moves.length || !this.live ? of('twin') : null;
      chart.draw({
        run: of('run'),
        twin,
        base: of('base'),
        low: band.low,
        high: band.high,
        moved,
        year,
        bet: betting ? this.bet.line : null,
        betFrom: betting ? this.bet.from : 0,
        hideFrom: this.bet && !this.bet.revealed && betting ? this.bet.from : undefined,
      });
      plot.classList.toggle('betting', Boolean(betting && !this.bet.revealed));
    });
  }

  showLevers() {
    const { state, data } = this;
    data.levers.forEach((lever, i) => {
      const { root, slider, now, free } = this.leverViews[i];
      const own = state.moves.filter((m) => m.lever === i);
      const held = own.filter((m) => m.tick <= this.from).at(-1) ?? own[0];
      const level = held ? held.level : lever.start;
      if (Number(slider.value) !== level) slider.value = level;
      root.classList.toggle('moved', own.length > 0);
      free.disabled = !own.length;
      const words = held
        ? own
            .map((m) => this.t('held', { level: m.level.toFixed(2), month: this.month(m.tick) }))
            .join(', ')
        : this.t('freeWide', { level: lever.start.toFixed(2) });
      now.textContent = words;
      slider.setAttribute('aria-valuetext', held ? words : this.t('free'));
    });
  }

  showAssumptions() {
    for (const { one, root, slider, now, back } of this.assumptionViews) {
      const set = this.state.settings.find(({ name }) => name === one.name);
      const value = set ? set.value : one.value;
      const place = Math.round((200 * (value - one.low)) / (one.high - one.low));
      if (Number(slider.value) !== place) slider.value = place;
      root.classList.toggle('moved', Boolean(set));
      back.disabled = !set;
      const unit = one.unit === '1' ? '' : one.unit;
      now.textContent = this.t('assumptionNow', {
        value: brief(value),
        unit,
        default: brief(one.value),
      }).replace(' ;', ';');
      slider.setAttribute('aria-valuetext', now.textContent);
    }
  }

  /** What takes longer, once nothing has moved for a moment. */
  async rested() {
    const { state } = this;
    history.replaceState(null, '', `#${writeAddress(this.data, state)}`);
    this.replicationBox.value = state.replication;
    this.identity.textContent = identityOf(this.data, state);
    this.bands = null;
    this.started = performance.now();
    const pool = await this.pool;
    if (state !== this.state) return;
    let due = 0;
    const changed = () => {
      due ||= requestAnimationFrame(() => {
        due = 0;
        this.bands = this.shown.map((_, place) => this.ensemble.band(place));
        this.redraw();
        this.tellEffects();
      });
    };
    this.ensemble.width = this.shown.length;
    await this.ensemble.fill(pool, this.metricNumbers(), state, changed);
    if (state !== this.state) return;
    changed();
    this.pairTime = performance.now() - this.started;
    this.chartViews.forEach((_, place) => this.summarise(place));
  }

  // Telling

  tellEffects() {
    const { state, ensemble, year } = this;
    const ticks = this.ticksOf(year);
    this.chartViews.forEach(({ caption }, place) => {
      const metric = this.metric(place);
      const about = { label: metric.label, unit: this.unit(metric), year };
      if (this.bet?.metric === place && !this.bet.revealed) {
        caption.replaceChildren();
        return;
      }
      const parts = [];
      const tell = (kind, words, effect) => {
        if (effect.n < 2) return;
        const none = effect.mean === 0 && effect.low === effect.high;
        const text = this.t(none ? 'noEffect' : 'effect', {
          ...about,
          mean: signed(effect.mean),
          low: signed(effect.low),
          high: signed(effect.high),
          n: effect.n,
        });
        parts.push(
          h('p', { className: kind }, h('b', {}, `${words}: `), text.replace(/ {2,}/g, ' ')),
        );
      };
      if (state.moves.length) {
        tell('policy', this.t('ofMoves'), ensemble.effect(place, ticks, 'run', 'twin'));
      }
      if (state.settings.length) {
        tell('belief', this.t('ofAssumptions'), ensemble.effect(place, ticks, 'twin', 'base'));
      }
      const level = ensemble.level(place, ticks);
      if (!parts.length && level && !state.moves.length && !state.settings.length) {
        const text = this.t('untouched', {
          ...about,
          mean: brief(level.mean),
          low: brief(level.low),
          high: brief(level.high),
        });
        parts.push(h('p', {}, text.replace(/ {2,}/g, ' ')));
      }
      if (!parts.length) parts.push(h('p', {}, this.t('wait')));
      caption.replaceChildren(...parts);
    });
  }

  /** The text of a chart for those who do not see it, and its table. */
  summarise(place) {
    const metric = this.metric(place);
    const run = this.column(this.lines.run, place);
    const twin = this.column(this.lines.twin, place);
    const last = run.length - 1;
    const from = run.findIndex((v) => !Number.isNaN(v));
    this.chartViews[place].chart.describe(
      this.t('chartText', {
        label: metric.label,
        unit: metric.unit,
        first: brief(run[from]),
        start: this.month(Math.max(0, from)),
        last: brief(run[last]),
        end: this.month(last),
        twin: brief(twin[last]),
      }),
    );
    this.tabulate(place);
  }

  tabulate(place) {
    const { numbers, table } = this.chartViews[place];
    if (!numbers.open || !this.lines.run) return;
    const hidden = this.bet?.metric === place && !this.bet.revealed ? this.bet.from : Infinity;
    const run = this.column(this.lines.run, place);
    const twin = this.column(this.lines.twin, place);
    const head = ['year', 'run', 'twin'].map((key) => h('th', { scope: 'col' }, this.t(key).split(':')[0]));
    const rows = this.data.years.map(({ year }) => {
      const tick = this.ticksOf(year).at(-1);
      const cells = tick > hidden ? ['?', '?'] : [brief(run[tick]), brief(twin[tick])];
      return h('tr', {}, h('th', { scope: 'row' }, year), cells.map((cell) => h('td', {}, cell)));
    });
    table.replaceChildren(
      h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows)),
    );
  }

  tellWhy() {
    const { state } = this;
    if (!state.moves.length || !this.events?.twin) {
      this.whyText.replaceChildren(h('p', {}, this.t('whyNone')));
      return;
    }
    const until = this.ticksOf(this.year).at(-1);
    const all = differences(
      readEvents(this.events.run),
      readEvents(this.events.twin),
      this.data.source,
    ).filter(({ tick }) => tick <= until);
    const lines = this.story.lines(foremost(all, MOST_TOLD));
    const items = lines.slice(0, MOST_TOLD).map((line) =>
      h(
        'li',
        {},
        h('time', {}, this.month(Math.max(0, line.tick))),
        h(
          'span',
          { className: line.here ? 'tag here' : 'tag' },
          this.t(line.here ? 'here' : 'there'),
        ),
        line.text,
        line.reasons.length
          ? h('small', {}, this.t('saw', { reasons: line.reasons.join(' · ') }))
          : null,
      ),
    );
    const more = lines.length - items.length;
    this.whyText.replaceChildren(
      items.length
        ? h('ol', { className: 'story' }, items)
        : h('p', {}, this.t('whyQuiet')),
      ...(more > 0 ? [h('p', { className: 'unit' }, this.t('more', { n: more }))] : []),
    );
  }

  // Bets

  showBets() {
    const { bet } = this;
    if (!bet) {
      const choice = h(
        'select',
        { id: 'betOn' },
        this.shown.map((i, place) => h('option', { value: place }, this.data.metrics[i].label)),
      );
      this.betBox.replaceChildren(
        h(
          'div',
          { className: 'bar' },
          h('label', { htmlFor: 'betOn' }, this.t('betOn')),
          choice,
          h('button', { onclick: () => this.startBet(Number(choice.value)) }, this.t('betStart')),
        ),
      );
      return;
    }
    const stop = h('button', { onclick: () => this.stopBet() }, this.t(bet.revealed ? 'betAgain' : 'betStop'));
    if (bet.revealed) {
      this.betBox.replaceChildren(
        h('p', { attributes: { role: 'status' } }, this.betVerdict()),
        h('div', { className: 'bar' }, stop),
      );
      return;
    }
    const { chart } = this.chartViews[bet.metric];
    const ticks = this.betTicks();
    const sliders = this.data.years
      .filter(({ year }) => ticks.includes(this.ticksOf(year).at(-1)))
      .map(({ year }) => {
        const tick = this.ticksOf(year).at(-1);
        const slider = h('input', {
          type: 'range',
          min: 0,
          max: 100,
          value: (100 * (bet.at(tick) - chart.low)) / (chart.high - chart.low),
          attributes: { 'aria-label': this.t('betYear', { year }) },
          oninput: () => {
            const value = chart.low + (slider.value / 100) * (chart.high - chart.low);
            bet.set(tick, value, ticks);
            slider.setAttribute('aria-valuetext', brief(value));
            this.redraw();
          },
        });
        return h('label', {}, String(year), slider);
      });
    this.betBox.replaceChildren(
      h(
        'div',
        { className: 'bar' },
        h('button', { onclick: () => this.reveal() }, this.t('betReveal')),
        stop,
      ),
      h('div', { className: 'years' }, sliders),
    );
  }

  betTicks() {
    return this.data.years
      .map(({ year }) => this.ticksOf(year).at(-1))
      .filter((tick) => tick > this.bet.from);
  }

  startBet(place) {
    const run = this.column(this.lines.run, place);
    this.bet = new Bet(place, this.data.branch, run.length, run[this.data.branch]);
    this.chartViews[place].plot.scrollIntoView({ block: 'center' });
    this.afterBet();
  }

  afterBet() {
    this.redraw();
    this.tellEffects();
    this.chartViews.forEach((_, place) => this.tabulate(place));
    this.showBets();
  }

  reveal() {
    if (this.bet.empty) {
      this.betBox.prepend(h('p', { attributes: { role: 'status' } }, this.t('betEmpty')));
      return;
    }
    this.bet.revealed = true;
    this.afterBet();
  }

  stopBet() {
    this.bet = null;
    this.afterBet();
  }

  betVerdict() {
    const { bet } = this;
    const metric = this.metric(bet.metric);
    const run = this.column(this.lines.run, bet.metric);
    const band = this.bands?.[bet.metric] ?? {};
    const score = bet.score(run, band.low, band.high, this.betTicks());
    return this.t('betScore', {
      off: brief(score.off),
      naive: brief(score.naive),
      unit: this.unit(metric),
      within: score.within,
      years: score.years,
      verdict: this.t(score.off < score.naive ? 'betBetter' : 'betWorse'),
    }).replace(/ {2,}/g, ' ');
  }

  press(place, event) {
    if (this.bet && this.bet.metric === place && !this.bet.revealed) {
      this.drag(place, event, true);
      return;
    }
    const { tick } = this.chartViews[place].chart.at(event);
    if (tick < this.data.branch) return;
    this.year = Number(this.data.days[tick].slice(0, 4));
    this.yearChoice.value = this.year;
    this.redraw();
    this.tellEffects();
    this.tellWhy();
  }

  drag(place, event, first = false) {
    const { bet } = this;
    const held = event.buttons === 1 || first;
    if (!bet || bet.metric !== place || bet.revealed || !held) return;
    const { tick, value } = this.chartViews[place].chart.at(event);
    if (first) event.target.setPointerCapture?.(event.pointerId);
    bet.draw(tick, value);
    this.redraw();
  }

  // Files and links

  async copyLink() {
    const address = `${location.href.split('#')[0]}#${writeAddress(this.data, this.state)}`;
    try {
      await navigator.clipboard.writeText(address);
      this.linkText.textContent = this.t('linkDone');
    } catch {
      this.linkText.textContent = `${this.t('linkShow')} ${address}`;
    }
  }

  save(name) {
    this.download(name, scenarioText(this.data, this.state));
  }

  download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    const link = h('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }
}

const page = new Page(JSON.parse(document.getElementById('data').textContent));
page.showBets();
page.start(document.getElementById('worker').textContent);
// For tests and for those who look: what the page knows, and its files.
globalThis.multipolar = {
  page,
  file: () => scenarioText(page.data, page.state),
  identity: () => identityOf(page.data, page.state),
};
