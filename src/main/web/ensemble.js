// Replications with moves, without moves, and without any change; those of one set of assumptions
// are kept while moves change.
import { meanWithInterval, quantile } from './numbers.js';

export class Ensemble {
  /**
   * @param {number} size number of replications
   * @param {number} count number of ticks of a run
   * @param {number} width number of metrics of a run
   */
  constructor(size, count, width) {
    this.size = size;
    this.count = count;
    this.width = width;
    this.kept = new Map();
    this.round = 0;
  }

  /** Runs the missing replications, with a callback after each. */
  async fill(pool, metrics, state, changed) {
    this.round += 1;
    const round = this.round;
    pool.clear();
    const plain = { moves: [], settings: [] };
    const twin = { moves: [], settings: state.settings };
    const moved = { moves: state.moves, settings: state.settings };
    const keyOf = (s) => JSON.stringify([metrics, s.moves, s.settings]);
    this.keys = { run: keyOf(state), twin: keyOf(twin), base: keyOf(plain) };
    const needed = new Set(Object.values(this.keys));
    for (const key of this.kept.keys()) if (!needed.has(key)) this.kept.delete(key);
    const tasks = [];
    for (let replication = 1; replication <= this.size; replication++) {
      for (const s of [plain, twin, moved]) {
        const key = keyOf(s);
        if (!this.kept.has(key)) this.kept.set(key, []);
        const runs = this.kept.get(key);
        if (runs[replication] || tasks.some((t) => t.key === key && t.replication === replication))
          continue;
        tasks.push({ key, replication, runs, s });
      }
    }
    await Promise.all(
      tasks.map(async ({ replication, runs, s }) => {
        const done = await pool.ask({ replication, ...s, metrics });
        if (!done) return;
        runs[replication] = done.values;
        if (round === this.round) changed();
      }),
    );
  }

  runs(kind) {
    return this.kept.get(this.keys?.[kind]) ?? [];
  }

  /** Number of replications that are complete in all variants. */
  get complete() {
    const kinds = ['run', 'twin', 'base'].map((kind) => this.runs(kind));
    let n = 0;
    for (let r = 1; r <= this.size; r++) if (kinds.every((runs) => runs[r])) n += 1;
    return n;
  }

  /** Central 90 % interval of a metric at each tick, over the replications from a given one. */
  band(metric, from = 1) {
    const runs = this.runs('run').slice(from).filter(Boolean);
    const low = new Float64Array(this.count).fill(NaN);
    const high = new Float64Array(this.count).fill(NaN);
    if (runs.length < 5) return { low: null, high: null, n: runs.length };
    for (let t = 0; t < this.count; t++) {
      const values = runs
        .map((run) => run[t * this.width + metric])
        .filter((v) => !Number.isNaN(v))
        .sort((a, b) => a - b);
      if (values.length > 1) {
        low[t] = quantile(values, 0.05);
        high[t] = quantile(values, 0.95);
      }
    }
    return { low, high, n: runs.length };
  }

  /** Mean over the given ticks in one run. */
  yearMean(run, metric, ticks) {
    let sum = 0;
    let n = 0;
    for (const t of ticks) {
      const value = run[t * this.width + metric];
      if (!Number.isNaN(value)) {
        sum += value;
        n += 1;
      }
    }
    return n ? sum / n : NaN;
  }

  /** Mean of the paired differences between two variants over given ticks, with its interval. */
  effect(metric, ticks, kind, reference) {
    return meanWithInterval(this.differences(metric, ticks, kind, reference));
  }

  /**
   * Paired differences between two variants over given ticks, in the order of replications,
   * beginning with a given one.
   */
  differences(metric, ticks, kind, reference, from = 1) {
    const some = this.runs(kind);
    const others = this.runs(reference);
    const pairs = [];
    for (let r = from; r <= this.size; r++) {
      if (some[r] && others[r]) {
        pairs.push(
          this.yearMean(some[r], metric, ticks) - this.yearMean(others[r], metric, ticks),
        );
      }
    }
    return pairs;
  }

  /** Mean and central 90 % interval over given ticks, over the replications from a given one. */
  level(metric, ticks, from = 1) {
    const values = this.runs('run')
      .slice(from)
      .filter(Boolean)
      .map((run) => this.yearMean(run, metric, ticks))
      .filter((v) => !Number.isNaN(v))
      .sort((a, b) => a - b);
    if (!values.length) return null;
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    return { mean, low: quantile(values, 0.05), high: quantile(values, 0.95), n: values.length };
  }
}
