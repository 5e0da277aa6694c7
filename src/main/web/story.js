// Events in plain words, and the first that differ between a run and its twin.
import { brief, rough, whole } from './numbers.js';

const FIELDS = ['tick', 'kind', 'phase', 'actor', 'target', 'item', 'from', 'to', 'because'];

/** Parses the event lines returned by the model. */
export function readEvents(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const cells = line.split('\t');
      const event = Object.fromEntries(FIELDS.map((field, i) => [field, cells[i]]));
      for (const field of ['tick', 'from', 'to']) event[field] = Number(event[field]);
      return event;
    });
}

/**
 * Identifies an action. The level of a release is left out, since it almost always differs a
 * little.
 */
export const actKey = (e) =>
  [e.tick, e.kind, e.actor, e.target, e.item, e.kind === 'released' ? '' : e.to].join('\t');

/** Actions in only one of two runs, in order, except for the moves themselves. */
export function differences(run, twin, source) {
  const only = (some, others, here) => {
    const known = new Set(others.map(actKey));
    return some
      .filter((e) => !known.has(actKey(e)) && e.because !== source && e.kind !== 'scripted')
      .map((e) => ({ ...e, here }));
  };
  return [...only(run, twin, true), ...only(twin, run, false)].sort((a, b) => a.tick - b.tick);
}

/** Leaves single releases out, unless few other actions remain. */
export function foremost(events, enough) {
  const acts = events.filter(({ kind }) => kind !== 'released');
  return acts.length < enough ? events : acts;
}

/**
 * Inserts values into the placeholders of a text: {name}. An empty one, such as the unit of a
 * share, takes the space before it along.
 */
export function fill(text, values) {
  return text.replace(/( ?)\{(\w+)\}/g, (whole, space, name) => {
    const value = values[name];
    return value === '' ? '' : space + (value ?? `{${name}}`);
  });
}

/** Joins names in a sentence; of more than four, three are named. */
function listed(names, words) {
  const { story } = words;
  const others = fill(story.others, { n: names.length - 3 });
  const named = names.length > 4 ? [...names.slice(0, 3), others] : names;
  if (named.length < 2) return named.join('');
  return fill(story.both, { first: named.slice(0, -1).join(words.comma), last: named.at(-1) });
}

/** Where an act leads from and to, with as many digits as tell the two apart. */
function roughly({ kind, from, to }) {
  if (kind === 'signed' || kind === 'released') return [rough(from), whole(to)];
  const words = [from, to].map((value) => rough(value));
  return from !== to && words[0] === words[1] ? [from, to].map(brief) : words;
}

/** Describes events in the words of the page's language. */
export class Storyteller {
  constructor(data) {
    this.data = data;
    this.words = data.words.story;
  }

  name(id) {
    const { states, labs } = this.data;
    if (labs[id]) return fill(this.words.lab, { name: labs[id][0], home: states[labs[id][1]] });
    return states[id] ?? this.words.bodies[id] ?? this.words.groups[id] ?? id;
  }

  /** Returns one line for the actions of one actor at one time that differ only in their target. */
  lines(events) {
    const groups = new Map();
    for (const event of events) {
      const joint = ['joined', 'left', 'ratified'].includes(event.kind);
      const key = joint
        ? [event.here, event.tick, event.kind, event.target].join('\t')
        : [event.here, event.tick, event.kind, event.actor, event.item, event.to].join('\t');
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(event);
    }
    return [...groups.values()].map((group) => this.line(group));
  }

  line(group) {
    const [e] = group;
    const joint = ['joined', 'left', 'ratified'].includes(e.kind);
    const others = group.map((one) => this.name(joint ? one.actor : one.target)).filter(Boolean);
    const many = (joint && group.length > 1) || this.data.plural.includes(e.actor);
    const { acts } = this.words;
    const template = (many ? acts[`${e.kind}-many`] : null) ?? acts[e.kind] ?? acts.other;
    const [from, to] = roughly(e);
    const text = fill(template, {
      actor: joint ? listed(others, this.data.words) : this.name(e.actor),
      target: joint ? this.name(e.target) : listed(others, this.data.words),
      item: this.words.levers[e.item] ?? this.words.items[e.item] ?? e.item,
      kind: e.kind,
      from,
      to,
    });
    return { tick: e.tick, here: e.here, kind: e.kind, text, reasons: this.reasons(e.because) };
  }

  /** The inputs of the decision rule, the largest first. */
  reasons(because) {
    return because
      .split(' ')
      .map((pair) => pair.split('='))
      .filter(([, value]) => /^-?[\d.]+$/.test(value ?? ''))
      .map(([name, value]) => ({ what: this.words.seen[name] ?? name, value: Number(value) }))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, 4)
      .map(({ what, value }) => `${what} ${rough(value)}`);
  }
}
