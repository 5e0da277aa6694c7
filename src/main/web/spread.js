// Which part of the spread among replications stems from parameters and which from chance: some
// parameter sets are run with several random seeds each.
import { studentQuantile } from './numbers.js';

/** The least number of draws of a parameter set. */
const DRAWS = 3;

const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

const squares = (numbers, centre) => numbers.reduce((sum, x) => sum + (x - centre) ** 2, 0);

/** Mean squares between and within groups of the same size. */
function meanSquares(groups) {
  const draws = groups[0].length;
  const means = groups.map(mean);
  const within = groups.reduce((sum, group, i) => sum + squares(group, means[i]), 0);
  return {
    between: (draws * squares(means, mean(means))) / (groups.length - 1),
    within: within / (groups.length * (draws - 1)),
  };
}

/** The part between groups of the variance, from the ratio of mean squares. */
const partBetween = (ratio, draws) =>
  ratio === Infinity ? 1 : Math.max(0, (ratio - 1) / (ratio - 1 + draws));

/**
 * The part of the variance of numbers that lies between groups of the same size, by the unbiased
 * components of one-way analysis of variance, and its 95 % interval by the jackknife of the
 * logarithm of the ratio of mean squares (Arvesen and Schmitz 1970), which needs no normal
 * distribution. Returns null where nothing varies.
 */
export function spreadParts(groups) {
  const sets = groups.length;
  if (sets < 2) return null;
  const draws = groups[0].length;
  const { between, within } = meanSquares(groups);
  if (!(between + within > 0)) return null;
  const share = partBetween(between / within, draws);
  const component = Math.max(0, between - within) / draws;
  const parts = { sets, draws, share, deviation: Math.sqrt(component + within) };
  if (within === 0) return { ...parts, low: 1, high: 1 };
  const whole = Math.log(between / within);
  const pseudo = groups.map((_, i) => {
    const others = meanSquares(groups.filter((_, j) => j !== i));
    return sets * whole - (sets - 1) * Math.log(others.between / others.within);
  });
  const centre = mean(pseudo);
  const half =
    studentQuantile(sets - 1) * Math.sqrt(squares(pseudo, centre) / (sets - 1) / sets);
  if (!Number.isFinite(half)) return { ...parts, low: 0, high: 1 };
  const bound = (sign) => partBetween(Math.exp(centre + sign * half), draws);
  return { ...parts, low: Math.min(share, bound(-1)), high: Math.max(share, bound(1)) };
}

/** Further replications with the parameter sets of those of an ensemble. */
export class Repeats {
  /**
   * @param {Ensemble} ensemble its replications use the parameter sets in turn
   * @param {number} sets number of parameter sets
   */
  constructor(ensemble, sets) {
    this.ensemble = ensemble;
    const first = Array.from({ length: Math.min(sets, ensemble.size) }, (_, i) => i + 1);
    const draws = Math.max(DRAWS, Math.ceil(ensemble.size / first.length));
    this.groups = first.map((r) => Array.from({ length: draws }, (_, j) => r + j * sets));
    this.key = '';
    this.runs = [];
  }

  /** Runs what is missing as long as it is wanted, and never more at once than there are workers. */
  async fill(pool, metrics, { moves, settings }, wanted) {
    const { ensemble } = this;
    const key = ensemble.keys.run;
    if (key !== this.key) this.runs = [];
    this.key = key;
    const { runs } = this;
    const missing = this.groups.flat().filter((r) => r > ensemble.size && !runs[r]);
    const one = async () => {
      while (missing.length && wanted() && this.key === ensemble.keys.run) {
        const replication = missing.shift();
        const done = await pool.ask({ replication, moves, settings, metrics });
        if (!done) return;
        runs[replication] = done.values;
      }
    };
    await Promise.all(Array.from({ length: pool.size }, one));
  }

  run(replication) {
    const { ensemble } = this;
    return replication > ensemble.size ? this.runs[replication] : ensemble.runs('run')[replication];
  }

  get complete() {
    return (
      this.key === this.ensemble.keys?.run && this.groups.flat().every((r) => Boolean(this.run(r)))
    );
  }

  /** Parts of the variance of a metric over given ticks, of the sets in which it has a value. */
  parts(metric, ticks) {
    const values = this.groups
      .map((group) => group.map((r) => this.ensemble.yearMean(this.run(r), metric, ticks)))
      .filter((group) => !group.some(Number.isNaN));
    return spreadParts(values);
  }
}
