// The bet of a pupil: the first curve, continued beyond the record before anyone has seen it.
import { Bet } from './bet.js';
import { betTicks, yearSlider } from './betting.js';
import { ClassCharts } from './classcharts.js';
import { write } from './classpage.js';
import { h } from './dom.js';
import { brief } from './numbers.js';

/** How far a bet may leave the range of untouched runs, so that the axis reveals nothing. */
export const ROOM_FOR_BETS = 0.7;

export class ClassBet {
  constructor(page) {
    const { data } = page;
    this.page = page;
    [this.metric] = data.charts;
    this.ticks = betTicks(page, data.branch);
    this.first = Float64Array.from(data.days, (_, t) => data.first[t * data.charts.length] ?? NaN);
    this.bet = this.fresh();
    this.touched = false;
    this.charts = new ClassCharts(page, [this.metric], ROOM_FOR_BETS);
    const [{ chart, plot }] = this.charts.views;
    this.chart = chart;
    plot.classList.add('betting');
    plot.addEventListener('pointerdown', (event) => {
      plot.setPointerCapture(event.pointerId);
      this.draw(event);
    });
    plot.addEventListener('pointermove', (event) => event.buttons === 1 && this.draw(event));
    plot.addEventListener('pointerup', () => this.tabulate());
    this.years = h('div', { className: 'years' });
    this.button = h('button', { className: 'main', onclick: () => this.send() });
    this.told = h('p', { attributes: { 'aria-live': 'polite' } });
    this.root = h(
      'section',
      {},
      h('p', {}, data.question),
      h('p', { className: 'unit' }, page.say('betIntro', { label: data.metrics[this.metric].label })),
      this.charts.root,
      h('div', { className: 'bar' }, this.button),
      this.told,
      h(
        'details',
        { ontoggle: () => this.tabulate() },
        h('summary', {}, page.say('betYears')),
        this.years,
      ),
    );
  }

  /** Creates a bet from values at year ends, or an empty one. */
  fresh(values = null) {
    const { data } = this.page;
    const frame = [0, data.branch, data.days.length, this.first[data.branch]];
    return values ? Bet.of(...frame, this.ticks, values) : new Bet(...frame);
  }

  draw(event) {
    const { tick, value } = this.chart.at(event);
    this.touched = true;
    this.bet.draw(tick, value);
    this.redraw();
  }

  tabulate() {
    const changed = () => {
      this.touched = true;
      this.redraw();
    };
    const sliders = this.ticks.map((tick) =>
      yearSlider(this.page, this.bet, this.chart, this.ticks, tick, changed),
    );
    this.years.replaceChildren(...sliders);
  }

  redraw() {
    const { branch } = this.page.data;
    this.chart.draw({ run: this.first, moved: [], hideFrom: branch, bet: this.bet.line, betFrom: branch });
    const last = this.bet.at(this.ticks.at(-1));
    this.chart.describe(
      this.page.say('betText', {
        label: this.page.data.metrics[this.metric].label,
        start: brief(this.first[branch]),
        month: this.page.month(branch),
        last: this.bet.empty ? '–' : brief(last),
      }),
    );
    this.button.disabled = this.bet.empty;
    const sent = this.sent && !this.touched;
    write(this.button, this.page.say(sent ? 'betIn' : this.sent ? 'betChange' : 'betSend'));
    if (sent) this.button.disabled = true;
  }

  send() {
    const curve = this.ticks.map((tick) => Number(this.bet.at(tick).toPrecision(6)));
    this.touched = false;
    this.page.room.act('bet', { do: 'bet', curve });
    this.show();
  }

  /** Shows the bet known to the room, unless a new one is being drawn. */
  show() {
    const { room, state } = this.page;
    const mine = room.claimed('bet')?.curve ?? state.me.bet;
    this.sent = Boolean(mine);
    if (!this.touched && Array.isArray(mine)) this.bet = this.fresh(mine);
    write(this.told, this.sent ? this.page.say(room.waits('bet') ? 'sending' : 'betThere') : '');
    this.redraw();
    if (!this.years.children.length) this.tabulate();
  }

  /** Describes how close the bet was. */
  verdict(run) {
    const { page } = this;
    if (this.bet.empty) return page.say('betNone');
    const { off, naive } = this.bet.score(run, null, null, this.ticks);
    const others = page.state.bets.lines ?? [];
    const offs = others.map((line) => this.fresh(line).score(run, null, null, this.ticks).off);
    const closest = offs.length > 1 && off <= Math.min(...offs) * (1 + 1e-4);
    return [
      page.say('betOff', {
        off: page.amount(off, this.metric),
        naive: page.amount(naive, this.metric),
      }),
      page.t(off < naive ? 'betBetter' : 'betWorse'),
      closest ? page.say('betClosest') : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
}
