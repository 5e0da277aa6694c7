// Common parts of phone and board: the texts, the runs, and descriptions of the room's state.
import { h } from './dom.js';
import { brief, levelText } from './numbers.js';
import { fill } from './story.js';
import { Texts } from './texts.js';
import { ClassRuns } from './classruns.js';

/**
 * A list whose elements are reused from one state of the room to the next, so that focus is kept.
 */
export class KeptList {
  constructor(root, make) {
    this.root = root;
    this.make = make;
    this.views = new Map();
  }

  show(items, keyOf) {
    const keys = items.map(keyOf);
    for (const [key, view] of this.views) {
      if (!keys.includes(key)) {
        view.root.remove();
        this.views.delete(key);
      }
    }
    items.forEach((item, i) => {
      if (!this.views.has(keys[i])) this.views.set(keys[i], this.make(item));
      const view = this.views.get(keys[i]);
      if (this.root.children[i] !== view.root) this.root.insertBefore(view.root, this.root.children[i]);
      view.show(item);
    });
  }
}

/** Sets a text only if it changes, so that screen readers do not repeat it. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export class ClassPage extends Texts {
  constructor(data) {
    super(data);
    const goals = data.roles.flatMap(({ more, less }) => [...more, ...less]);
    this.charts = data.charts;
    this.runs = new ClassRuns(data, [...new Set([...data.charts, ...goals])]);
    this.state = null;
    this.shown = '';
    this.turn = 0;
  }

  say(key, values = {}) {
    return fill(this.words.inClass[key], values);
  }

  /** An assumption as declared, as a sentence of its own. */
  assumption({ is }) {
    return is.charAt(0).toLocaleUpperCase(this.words.language) + is.slice(1);
  }

  /** What an assumption is about, for pupils: in plain words where there are any. */
  belief(one) {
    return this.words.inClass.belief[one.name] ?? this.assumption(one);
  }

  /** What a metric measures, and which way is up, in two plain sentences where there are any. */
  plain({ name, summary }) {
    return this.words.inClass.plain[name] ?? summary;
  }

  // Descriptions of the room's state

  get roundStart() {
    return this.data.class.starts[this.state.round];
  }

  /** First and last tick of a round. */
  monthsOf(round) {
    const { starts, months } = this.data.class;
    const length = starts.length > 1 ? starts[1] - starts[0] : months;
    return [starts[round], Math.min(this.data.days.length - 1, starts[round] + length - 1)];
  }

  span([from, to]) {
    const [first, last] = [from, to].map((tick) => this.data.days[tick]);
    const year = first.slice(0, 4);
    if (first.startsWith(`${year}-01`) && last.startsWith(`${year}-12`)) return year;
    return this.say('span', { from: this.month(from), to: this.month(to) });
  }

  /** First and last tick of the last round, over which goals are judged. */
  get lastMonths() {
    return this.monthsOf(this.state.rounds - 1);
  }

  team(number) {
    return this.data.roles[number]?.team ?? '';
  }

  holder(lever) {
    return this.data.roles.findIndex(({ levers }) => levers.includes(lever));
  }

  lever(number) {
    return this.data.levers[number].label;
  }

  stageTitle() {
    const { stage, round, rounds } = this.state;
    return this.say(`stage-${stage}`, { round: round + 1, rounds });
  }

  /** The last move of a lever before this round's votes, if any. */
  inForce(lever) {
    const { stage } = this.state;
    const before = stage === 'vote' ? this.roundStart : Infinity;
    return this.state.moves
      .filter((m) => m.lever === lever && m.tick < before)
      .sort((a, b) => a.tick - b.tick)
      .at(-1);
  }

  inForceText(lever) {
    const held = this.inForce(lever);
    const { start } = this.data.levers[lever];
    return held
      ? this.t('held', { level: this.levelText(lever, held.level), month: this.month(held.tick) })
      : this.t('freeWide', { level: this.levelText(lever, start) });
  }

  levelText(lever, level) {
    return levelText(this.words, this.data.levers[lever], level);
  }

  moveText({ lever, level, votes, of, offer }) {
    const how = offer ? this.say('byOffer') : this.say('byVotes', { votes, of });
    return this.say('moved', { lever: this.lever(lever), level: this.levelText(lever, level), how });
  }

  /** A lever at the level to which an earlier round moved it. */
  heldText(lever) {
    return this.say('heldAt', {
      lever: this.lever(lever),
      level: this.levelText(lever, this.inForce(lever).level),
    });
  }

  offerText({ from, lever, level, to, asks }) {
    return this.say('offerText', {
      from: this.team(from),
      lever: this.lever(lever),
      level: this.levelText(lever, level),
      to: this.team(to),
      asked: this.lever(asks.lever),
      asks: this.levelText(asks.lever, asks.level),
    });
  }

  /** Lists what each team did in the round just closed. */
  doingsList() {
    const { moves, round } = this.state;
    const now = moves.filter((m) => m.round === round);
    const acts = this.data.roles.map(({ team, levers }, number) => ({
      team,
      own: now.filter((m) => this.holder(m.lever) === number).map((m) => this.moveText(m)),
      held: levers.filter((lever) => this.inForce(lever)).map((lever) => this.heldText(lever)),
    }));
    const holding = acts.filter(({ own, held }) => !own.length && held.length);
    const idle = acts.filter(({ own, held }) => !own.length && !held.length).map(({ team }) => team);
    return h(
      'ul',
      { className: 'story' },
      acts
        .filter(({ own }) => own.length)
        .map(({ team, own }) => h('li', {}, h('b', {}, team + this.t('colon')), own.join(this.t('semicolon')))),
      holding.map(({ team, held }) =>
        h('li', {}, h('b', {}, team + this.t('colon')), this.say('holding', { levers: held.join(this.t('semicolon')) })),
      ),
      idle.length ? h('li', {}, this.say('idle', { teams: idle.join(this.t('comma')) })) : null,
    );
  }

  /** Describes a team's goals in one line. */
  wants({ more, less }) {
    const listed = (key, metrics) => {
      const label = metrics.map((metric) => this.data.metrics[metric].label).join(this.t('comma'));
      return label ? [this.say(key, { label })] : [];
    };
    return [...listed('wantMore', more), ...listed('wantLess', less)].join(this.t('semicolon'));
  }

  /** Formats a value of a metric with its unit. */
  amount(value, metric) {
    return `${brief(value)} ${this.unit(this.data.metrics[metric])}`.trim();
  }

  // Runs

  /** Opens the model; returns false if this browser cannot run it. */
  async openModel(workers) {
    try {
      await this.runs.open(document.getElementById('worker').textContent, workers);
      return true;
    } catch (failure) {
      const old = failure instanceof WebAssembly.CompileError;
      this.tellProblem(old ? this.t('old') : this.t('broken', { reason: failure.message }));
      return false;
    }
  }

  /** Draws the current state of the room, unless a newer one arrives meanwhile. */
  async redraw() {
    if (!this.runs.pool || !this.state) return;
    this.turn += 1;
    const { turn } = this;
    try {
      await this.drawNow(() => turn === this.turn);
    } catch (failure) {
      this.tellProblem(this.t('broken', { reason: failure.message }));
    }
  }
}
