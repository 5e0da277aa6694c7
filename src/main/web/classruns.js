// Runs with the moves of a class: once for each set of moves, and immediately while a slider moves.
import { sameBits } from './bits.js';
import { startFromPage } from './runner.js';
import { readEvents } from './story.js';

/** Number of runs that are cached; equal moves give equal runs. */
const MOST_KEPT = 40;

/** Converts moves to the model's form, in the order of their dates. */
export const plainMoves = (moves) =>
  moves
    .map(({ lever, tick, level }) => ({ lever, tick, level }))
    .sort((a, b) => a.tick - b.tick || a.lever - b.lever);

/** Adds moves, which replace those of the same lever and month. */
export function withMoves(moves, tick, levels) {
  const rest = moves.filter((m) => m.tick !== tick || !levels.has(m.lever));
  return plainMoves([...rest, ...[...levels].map(([lever, level]) => ({ lever, tick, level }))]);
}

export class ClassRuns {
  /** @param {number[]} metrics indices of the metrics in the page's data */
  constructor(data, metrics) {
    this.data = data;
    this.metrics = metrics;
    this.numbers = metrics.map((i) => data.metrics[i].number);
    this.kept = new Map();
  }

  async open(source, workers) {
    const { live, pool } = await startFromPage(source, workers);
    this.live = live;
    this.pool = await pool;
    const metrics = this.data.charts.map((i) => this.data.metrics[i].number);
    const { values } = await live.ask({ replication: 1, metrics });
    this.same = sameBits(values, this.data);
  }

  /** Repeats the request until it is run, since others may clear the queue. */
  async ask(request) {
    for (;;) {
      const done = await this.pool.ask(request);
      if (done) return done;
    }
  }

  /** Returns the values of the class's own replication. */
  of(moves, settings = []) {
    const plain = plainMoves(moves);
    return this.once(JSON.stringify([plain, settings]), async () => {
      const request = { replication: 1, moves: plain, settings, metrics: this.numbers };
      return (await this.ask(request)).values;
    });
  }

  /** Returns the events of the class's own replication. */
  events(moves) {
    const plain = plainMoves(moves);
    return this.once(JSON.stringify(['events', plain]), async () => {
      const request = { replication: 1, moves: plain, metrics: [], events: true };
      return readEvents((await this.ask(request)).events);
    });
  }

  once(key, run) {
    if (!this.kept.has(key)) {
      if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value);
      this.kept.set(key, run());
    }
    return this.kept.get(key);
  }

  /** Returns the values for a slider in motion; null if a newer request has replaced this one. */
  async now(moves, settings = []) {
    const request = { replication: 1, moves: plainMoves(moves), settings, metrics: this.numbers };
    return (await this.live.ask(request))?.values ?? null;
  }

  /** Returns the values of one metric. */
  column(values, metric) {
    const width = this.metrics.length;
    const place = this.metrics.indexOf(metric);
    return Float64Array.from({ length: values.length / width }, (_, t) => values[t * width + place]);
  }

  /** Mean of a metric from one tick to another. */
  mean(values, metric, from, to) {
    const known = [...this.column(values, metric).slice(from, to + 1)].filter((v) => !Number.isNaN(v));
    return known.length ? known.reduce((sum, v) => sum + v, 0) / known.length : NaN;
  }
}
