// A bet on the continuation of a curve, drawn before the curve is shown, and scored.

export class Bet {
  /**
   * @param {number} metric index of the metric among those shown
   * @param {number} from tick from which the future is hidden
   * @param {number} count number of ticks of a run
   * @param {number} start value of the curve at that tick
   */
  constructor(metric, from, count, start) {
    this.metric = metric;
    this.from = from;
    this.start = start;
    this.line = new Float64Array(count).fill(NaN);
    this.line[from] = start;
    this.last = { tick: from, value: start };
    this.revealed = false;
  }

  /** Creates a bet from its values at given ticks. */
  static of(metric, from, count, start, ticks, values) {
    const bet = new Bet(metric, from, count, start);
    ticks.forEach((tick, i) => (bet.line[tick] = values[i]));
    bet.last = { tick: ticks.at(-1), value: values.at(-1) };
    bet.join();
    return bet;
  }

  get empty() {
    return this.last.tick === this.from;
  }

  /** Continues the line to a point; ticks between it and the previous point are interpolated. */
  draw(tick, value) {
    if (tick <= this.from) return;
    const { tick: before, value: start } = this.last;
    const [low, high] = before < tick ? [before, tick] : [tick, before];
    for (let t = low; t <= high; t++) {
      if (t === this.from) continue;
      const part = before === tick ? 1 : (t - before) / (tick - before);
      this.line[t] = start + part * (value - start);
    }
    this.last = { tick, value };
    this.join();
  }

  /** Interpolates the gaps between the start and the points drawn. */
  join() {
    let known = this.from;
    for (let t = this.from + 1; t < this.line.length; t++) {
      if (Number.isNaN(this.line[t])) continue;
      for (let gap = known + 1; gap < t; gap++) {
        const part = (gap - known) / (t - known);
        this.line[gap] = this.line[known] + part * (this.line[t] - this.line[known]);
      }
      known = t;
    }
  }

  /** Sets the bet at a tick, as the slider of a year does, and interpolates to its neighbours. */
  set(tick, value, ticks) {
    const knots = ticks.filter((t) => t === tick || !Number.isNaN(this.line[t]));
    const values = new Map(knots.map((t) => [t, t === tick ? value : this.line[t]]));
    this.line.fill(NaN);
    this.line[this.from] = this.start;
    for (const [t, v] of values) this.line[t] = v;
    this.last = { tick: Math.max(...values.keys()), value: this.line[Math.max(...values.keys())] };
    this.join();
  }

  /** The bet at a tick; beyond its last point it stays constant. */
  at(tick) {
    let t = tick;
    while (t > this.from && Number.isNaN(this.line[t])) t -= 1;
    return this.line[t];
  }

  /** Mean distance of the bet over given ticks, compared with a bet on no change. */
  score(run, low, high, ticks) {
    let off = 0;
    let naive = 0;
    let within = 0;
    let n = 0;
    for (const t of ticks) {
      if (Number.isNaN(run[t])) continue;
      off += Math.abs(this.at(t) - run[t]);
      naive += Math.abs(this.start - run[t]);
      if (low && this.at(t) >= low[t] && this.at(t) <= high[t]) within += 1;
      n += 1;
    }
    return { off: off / n, naive: naive / n, within, years: n };
  }
}
