// The debriefing on the board, in three steps: bets; skill or luck; sources of the outcome.
import { betTicks } from './betting.js';
import { Bet } from './bet.js';
import { write } from './classpage.js';
import { plainMoves } from './classruns.js';
import { h } from './dom.js';
import { Ensemble } from './ensemble.js';
import { brief, meanWithInterval, signed } from './numbers.js';
import { StepBar, DEBRIEFING } from './steps.js';

/** Number of other random seeds, besides that of the class. */
const OTHERS = 20;

const SLIDER = 200;

/** Smallest change that counts, as a fraction of the range of a curve. */
const SEEN = 0.005;

export class Debrief {
  constructor(page) {
    const { data } = page;
    this.page = page;
    this.step = DEBRIEFING[0];
    this.setting = null;
    this.ensemble = new Ensemble(OTHERS + 1, data.days.length, page.runs.metrics.length);
    this.filled = '';
    this.bar = new StepBar(page);
    this.text = h('div', { attributes: { 'aria-live': 'polite' } });
    this.choice = h(
      'select',
      { id: 'assumption', onchange: () => this.choose() },
      data.assumptions.map((one, i) => h('option', { value: i }, page.belief(one))),
    );
    this.slider = h('input', {
      type: 'range',
      id: 'assumed',
      min: 0,
      max: SLIDER,
      attributes: { 'aria-describedby': 'assumed-now' },
      oninput: () => this.assume(),
    });
    this.named = h('p', {});
    this.now = h('p', { id: 'assumed-now' });
    this.turning = h(
      'div',
      { className: 'assumption' },
      h('label', { htmlFor: 'assumption' }, page.say('turnOne')),
      this.choice,
      this.named,
      h('label', { className: 'unseen', htmlFor: 'assumed' }, page.t('assumptions')),
      this.slider,
      this.now,
    );
    this.root = h(
      'section',
      {},
      this.bar.root,
      this.text,
      this.turning,
    );
    if (data.assumptions.length) this.choose();
    this.mark();
  }

  get one() {
    return this.page.data.assumptions[Number(this.choice.value)];
  }

  /** Turns to the step that the room is at, counted from 0. */
  follow(number) {
    if (this.step === DEBRIEFING[number]) return;
    this.step = DEBRIEFING[number];
    this.mark();
    this.page.redraw();
  }

  mark() {
    this.bar.show(DEBRIEFING.indexOf(this.step));
    this.turning.hidden = this.step !== 'sources' || !this.page.data.assumptions.length;
  }

  choose() {
    const { low, high, value } = this.one;
    this.slider.value = Math.round((SLIDER * (value - low)) / (high - low));
    this.setting = null;
    this.tellSetting();
    if (this.step === 'sources') this.page.redraw();
  }

  assume() {
    const { place, low, high } = this.one;
    const part = Number(this.slider.value) / SLIDER;
    const value = Number((low + part * (high - low)).toPrecision(3));
    this.setting = { place, value: Math.max(low, Math.min(high, value)) };
    this.tellSetting();
    this.page.redraw();
  }

  tellSetting() {
    const { value } = this.one;
    // A narrow list cuts its entries off.
    write(this.named, this.page.assumption(this.one));
    const now = this.setting?.value ?? value;
    const unit = this.page.unit(this.one);
    const values = { value: brief(now), default: brief(value), unit };
    write(this.now, this.page.t('assumptionNow', values).replace(' ;', ';'));
    this.slider.setAttribute('aria-valuetext', this.now.textContent);
  }

  get settings() {
    return this.step === 'sources' && this.setting ? [this.setting] : [];
  }

  /** Runs the moves under other random seeds, once for each set of moves. */
  async fill() {
    const { page } = this;
    const moves = plainMoves(page.state.moves);
    const key = JSON.stringify(moves);
    if (this.filled !== key) {
      this.filled = key;
      this.filling = this.ensemble.fill(
        page.runs.pool,
        page.runs.numbers,
        { moves, settings: [] },
        () => {},
      );
      this.filling = this.filling.then(() => this.rank());
    }
    await this.filling;
  }

  place(metric) {
    return this.page.runs.metrics.indexOf(metric);
  }

  bands(metrics) {
    return metrics.map((metric) => this.ensemble.band(this.place(metric), 2));
  }

  /** Draws the current step, unless a newer state arrives meanwhile. */
  async draw(fresh) {
    const { page } = this;
    const { runs, state } = page;
    const { settings } = this;
    const run = settings.length ? await runs.now(state.moves, settings) : await runs.of(state.moves);
    if (!run || !fresh()) return;
    const twin = await runs.of([], settings);
    const base = settings.length ? await runs.of(state.moves) : null;
    if (!fresh()) return;
    if (!this.filled) write(this.text, page.t('wait'));
    await this.fill();
    if (!fresh()) return;
    const bets = this.step === 'bets';
    const charts = bets ? page.first : page.curves;
    page.look(bets ? 'first' : 'curves');
    const more = bets ? [this.drawnBets(run)] : [];
    const bands = settings.length ? null : this.bands(charts.metrics);
    charts.draw({ run, twin, base, bands, moved: page.movedTicks(), more });
    page.legend(settings.length > 0, bands !== null);
    this.tell(run, base);
    this.drawn = { step: this.step, run };
  }

  // Bets

  /** Returns the bets of the class with their distances from the curve, the closest first. */
  bets(run) {
    const { page } = this;
    const { data, state, runs } = page;
    const [metric] = data.charts;
    const values = runs.column(run, metric);
    const ticks = betTicks(page, data.branch);
    return (state.bets.lines ?? [])
      .map((line) => {
        const frame = [0, data.branch, data.days.length, values[data.branch]];
        const bet = Bet.of(...frame, ticks, line);
        return { bet, ...bet.score(values, null, null, ticks) };
      })
      .sort((a, b) => a.off - b.off);
  }

  drawnBets(run) {
    const bets = this.bets(run);
    return {
      pale: bets.map(({ bet }) => bet.line),
      bet: bets[0]?.bet.line,
      betFrom: this.page.data.branch,
    };
  }

  tell(run, base) {
    const { page } = this;
    const paragraphs = {
      bets: () => this.tellBets(run),
      luck: () => this.tellLuck(),
      sources: () => [page.say('sourcesIntro')],
    }[this.step]();
    this.text.replaceChildren(...paragraphs.map((text) => h('p', {}, text)));
    const captions = {
      bets: null,
      luck: (metric) => this.luckCaption(metric),
      sources: (metric) => this.sourcesCaption(metric, run, base),
    }[this.step];
    page.curves.caption(captions);
  }

  tellBets(run) {
    const { page } = this;
    const bets = this.bets(run);
    if (!bets.length) return [page.say('betsFew')];
    const [metric] = page.data.charts;
    const [{ off, naive }] = bets;
    const better = bets.filter((bet) => bet.off < bet.naive).length;
    return [
      page.say('betBest', { label: page.data.metrics[metric].label, off: page.amount(off, metric) }),
      page.say('betNaive', { naive: page.amount(naive, metric), better, n: bets.length }),
    ];
  }

  // Skill or luck

  ticks() {
    const [from, to] = this.page.lastMonths;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  /** Effects of the moves: with the class's random seed, and with the others. */
  luck(metric) {
    const frame = [this.place(metric), this.ticks(), 'run', 'twin'];
    const [own, ...others] = this.ensemble.differences(...frame);
    const { mean, low, high, n } = meanWithInterval(others);
    const same = others.filter((d) => Math.sign(d) === Math.sign(own)).length;
    return { own, mean, low, high, n, same };
  }

  tellLuck() {
    const { page } = this;
    const [metric] = page.data.charts;
    const { own, mean, low, high, n, same } = this.luck(metric);
    const values = {
      label: page.data.metrics[metric].label,
      span: page.span(page.lastMonths),
      unit: page.unit(page.data.metrics[metric]),
      own: signed(own),
      mean: signed(mean),
      low: signed(low),
      high: signed(high),
      same,
      n,
    };
    if (own === 0 && low === 0 && high === 0) return [page.say('luckNone', values)];
    const sure = low > 0 || high < 0;
    const verdict = !sure ? 'luckLucky' : own * mean > 0 ? 'luckGood' : 'luckOther';
    return [page.say('luck', values).replace(/ {2,}/g, ' ').replace(/ ([.,])/g, '$1'), page.say(verdict)];
  }

  luckCaption(metric) {
    const { own, low, high } = this.luck(metric);
    const values = { own: this.change(own, metric), low: signed(low), high: signed(high) };
    return this.page.say('luckShort', values);
  }

  // Sources of the outcome

  sourcesCaption(metric, run, base) {
    const { page } = this;
    const { mean } = this.luck(metric);
    const { low, high } = this.ensemble.level(this.place(metric), this.ticks(), 2);
    const months = page.lastMonths;
    const values = { us: this.change(mean, metric), chance: brief((high - low) / 2) };
    if (!base) return page.say('sourcesAlone', values);
    const turned = page.runs.mean(run, metric, ...months) - page.runs.mean(base, metric, ...months);
    return page.say('sources', { ...values, turned: this.change(turned, metric) });
  }

  /** Formats a change; one too small to be seen on the curve counts as none. */
  change(value, metric) {
    const { low, high } = this.page.data.metrics[metric];
    return Math.abs(value) < SEEN * (high - low) ? this.page.say('none') : signed(value);
  }

  /** Sorts the assumptions by their influence on the curves, once. */
  async rank() {
    const { page } = this;
    const { runs, data, state } = page;
    const months = page.lastMonths;
    const mean = (values, metric) => runs.mean(values, metric, ...months);
    const weight = async ({ place, low, high }) => {
      const [least, most] = await Promise.all(
        [low, high].map((value) => runs.of(state.moves, [{ place, value }])),
      );
      return Math.max(
        ...data.charts.map((metric) => {
          const range = data.metrics[metric].high - data.metrics[metric].low;
          return Math.abs(mean(most, metric) - mean(least, metric)) / range || 0;
        }),
      );
    };
    const weights = await Promise.all(data.assumptions.map(weight));
    const order = [...weights.keys()].sort((a, b) => weights[b] - weights[a]);
    this.choice.replaceChildren(
      ...order.map((i) => h('option', { value: i }, page.belief(data.assumptions[i]))),
    );
    this.choose();
  }
}
