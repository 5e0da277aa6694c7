// Texts, months and units of a page.
import { brief, writeNumbersIn } from './numbers.js';
import { fill } from './story.js';

const UNITS_THAT_GO_WITHOUT_SAYING = ['0-1', 'share', 'HHI', 'number', '1'];

export class Texts {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    writeNumbersIn(this.words.language, document.documentElement.dir);
  }

  t(key, values = {}) {
    return fill(this.words[key], values);
  }

  month(tick) {
    const [year, month] = this.data.days[tick].split('-');
    const day = new Date(Date.UTC(year, month - 1, 1));
    const form = { month: 'short', year: 'numeric', timeZone: 'UTC' };
    return day.toLocaleDateString(this.words.language, form);
  }

  unit({ unit }) {
    if (UNITS_THAT_GO_WITHOUT_SAYING.includes(unit)) return '';
    return this.words.units?.[unit] ?? unit;
  }

  /** Describes a chart up to a tick, for screen readers. */
  chartText(metric, run, twin, until, hidden = false) {
    const from = Math.max(
      0,
      run.findIndex((v) => !Number.isNaN(v)),
    );
    const end = (curve) => (hidden ? '?' : brief(curve[until]));
    return this.t('chartText', {
      label: metric.label,
      unit: this.unit(metric) || metric.unit,
      first: brief(run[from]),
      start: this.month(from),
      last: end(run),
      end: this.month(until),
      twin: twin ? end(twin) : '–',
    });
  }

  ticksOf(year) {
    return this.data.days.flatMap((day, tick) => (day.startsWith(`${year}-`) ? [tick] : []));
  }
}
