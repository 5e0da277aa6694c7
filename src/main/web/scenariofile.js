// The scenario with the page's moves as a file, and the identity that its manifest states.
import { sha256 } from './sha256.js';

const BOTH = ' ';
const FILE = 'f';

/** Returns the lines of the file, or of the identity, which are distinguished by their marks. */
function linesOf(marked, file) {
  const wanted = file ? FILE : 'i';
  return marked
    .split('\n')
    .filter((line) => line[0] === BOTH || line[0] === wanted)
    .map((line) => line.slice(1));
}

/** Returns the entry of `policies` for a move. */
function entryOf(data, move) {
  const { entry, written, days } = data.levers[move.lever];
  return entry
    .replace('@DAY', days[move.tick] ?? data.days[move.tick])
    .replace('@LEVEL', written[move.level] ?? String(move.level));
}

/** Appends moves to the policies and replaces the values of parameters. */
function changed(lines, data, state) {
  const out = [...lines];
  for (const { name, value } of state.settings) {
    const at = out.findIndex((line) => line.startsWith(`  ${name}: `));
    if (at >= 0) out[at] = `  ${name}: ${value}`;
  }
  if (!state.moves.length) return out;
  let from = out.indexOf('policies:');
  if (from < 0) {
    const after = ['sites:', 'regimes:', 'summits:', 'record:'];
    from = out.findIndex((line) => after.includes(line));
    out.splice(from, 0, 'policies:');
  }
  // Remove policies with the same day, states and lever as a move.
  const given = state.moves.flatMap((move) =>
    data.levers[move.lever].same.filter(({ day }) => day === data.days[move.tick]),
  );
  let to = from + 1;
  while (to < out.length && out[to].startsWith('  - ')) {
    if (given.some(({ start }) => out[to].startsWith(start))) out.splice(to, 1);
    else to += 1;
  }
  out.splice(to, 0, ...state.moves.map((move) => `  - ${entryOf(data, move)}`));
  return out;
}

/** Returns the text of the file. */
export function scenarioText(data, state) {
  const lines = changed(linesOf(data.text, true), data, state);
  const same = !state.moves.length && !state.settings.length;
  const named = lines.map((line) =>
    line.startsWith('name: ') && !same ? `name: "${data.name}-page"` : line,
  );
  return `${named.join('\n').trimEnd()}\n`;
}

/** Returns the hash that `manifest.json` states as the identity of results of that file. */
export function identityOf(data, state) {
  const text = changed(linesOf(data.text, false), data, state).join('\n').trimEnd();
  return sha256(`${text}\nsources: ${data.sources}\n`);
}
