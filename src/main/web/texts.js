// Words, months and units as a page writes them.
import { fill } from './story.js';

const UNITS_THAT_GO_WITHOUT_SAYING = ['0-1', 'share', 'HHI', 'number', '1'];

export class Texts {
  constructor(data) {
    this.data = data;
    this.words = data.words;
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
    return UNITS_THAT_GO_WITHOUT_SAYING.includes(unit) ? '' : unit;
  }

  ticksOf(year) {
    return this.data.days.flatMap((day, tick) => (day.startsWith(`${year}-`) ? [tick] : []));
  }
}
