// The news of a year: actions of states, firms and bodies in plain words, the most important first, the
// others by month.
import { h } from './dom.js';
import { actKey, Storyteller } from './story.js';

/**
 * Importance for headlines: treaties and actions of states first, releases of single models last.
 */
const WEIGHT = {
  founded: 9,
  agreed: 8,
  lapsed: 8,
  listed: 8,
  delisted: 7,
  tightened: 7,
  relaxed: 7,
  enacted: 6,
  left: 5,
  raised: 4,
  lowered: 4,
  opened: 4,
  closed: 4,
  incident: 3,
  signed: 3,
  joined: 3,
  ratified: 3,
  politics: 1,
  released: 0,
};

/** Bonus for actions that differ from the untouched world. */
const OURS = 5;

/** Matches inputs of a decision rule that show an action to be an answer to another state's. */
const ANSWERS = /\b(?:faced|mineralsFaced|controlFaced|denialFaced)=(?!0(?:\.0+)?\b)/;

const MOST_SHOWN = 4;

export class YearNews {
  constructor(page, shown = MOST_SHOWN) {
    this.page = page;
    this.most = shown;
    this.story = new Storyteller(page.data);
    this.head = h('p', { className: 'headline' });
    this.list = h('ol', { className: 'story' });
    this.restWords = h('summary', {});
    this.restList = h('ol', { className: 'story' });
    this.rest = h('details', {}, this.restWords, this.restList);
    this.answers = h('ul', { className: 'story' });
    this.answering = h('div', {}, h('h2', {}, page.say('answered')), this.answers);
    this.root = h('div', { className: 'news' }, this.head, this.list, this.rest);
  }

  /** Clears the news until those of another year are available. */
  clear() {
    this.rest.hidden = true;
    this.head.textContent = '';
    for (const list of [this.list, this.restList, this.answers]) list.replaceChildren();
  }

  /** Returns the lines of the actions from one tick to another. */
  lines(run, twin, [from, to]) {
    const known = new Set(twin.map(actKey));
    const acts = run
      .filter(({ tick, kind }) => tick >= from && tick <= to && kind !== 'scripted')
      .filter(({ because }) => because !== this.page.data.source)
      .map((e) => ({ ...e, here: !known.has(actKey(e)) }));
    const weight = ({ kind, here }) => WEIGHT[kind] + (here && WEIGHT[kind] > 1 ? OURS : 0);
    return {
      acts: this.story
        .lines(acts)
        .map((line) => ({ ...line, weight: weight(line) }))
        .sort((a, b) => b.weight - a.weight || a.tick - b.tick),
      answers: this.story.lines(acts.filter((e) => e.here && e.target && ANSWERS.test(e.because))),
    };
  }

  show(run, twin, months) {
    const { page } = this;
    const { acts, answers } = this.lines(run, twin, months);
    const others = acts.slice(1);
    const [head] = acts;
    this.head.textContent = head ? head.text : page.say('quiet');
    const shown = others.slice(0, this.most - 1);
    const folded = others.slice(this.most - 1).sort((a, b) => a.tick - b.tick);
    this.list.replaceChildren(...shown.map((line) => this.item(line)));
    this.rest.hidden = !folded.length;
    this.restWords.textContent = page.say('moreNews', { n: folded.length });
    this.restList.replaceChildren(...folded.map((line) => this.item(line)));
    this.answers.replaceChildren(
      ...(answers.length
        ? answers.slice(0, this.most).map((line) => this.item(line, false))
        : [h('li', {}, page.say('nobodyAnswered'))]),
    );
  }

  item({ tick, here, text }, tagged = true) {
    const { page } = this;
    return h(
      'li',
      {},
      h('time', {}, page.month(tick)),
      tagged && here ? h('span', { className: 'tag here' }, page.say('ours')) : null,
      text,
    );
  }
}
