// The state of the page as the fragment of its address, which is never sent to a server.

/** What the map shows: the run, the run beside its twin, or their difference. */
export const MAP_SIDES = ['run', 'beside', 'difference'];

/** Whether a level is possible for a lever: within its range, and on one of its steps. */
function isPossibleLevel({ min, max, step }, level) {
  const steps = (level - min) / step;
  return level >= min && level <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/**
 * Returns the fragment of a state, without #.
 * @param {{charts, year, map}} view what is looked at, if it is to be part of the link
 */
export function writeAddress(data, state, view = null) {
  const parts = [`s=${data.identity.slice(0, 12)}`];
  if (state.moves.length) {
    const moves = state.moves.map(
      ({ lever, tick, level }) => `${lever}@${data.days[tick].slice(0, 7)}=${level}`,
    );
    parts.push(`m=${moves.join(',')}`);
  }
  if (state.settings.length) {
    parts.push(`a=${state.settings.map(({ name, value }) => `${name}=${value}`).join(',')}`);
  }
  if (state.replication !== 1) parts.push(`r=${state.replication}`);
  if (view) parts.push(...writeView(data, view));
  return parts.join('&');
}

function writeView(data, { charts, year, map }) {
  const parts = [];
  if (charts.some((metric, i) => metric !== data.charts[i])) {
    parts.push(`c=${charts.map((i) => data.metrics[i].name).join(',')}`);
  }
  if (year !== data.years.at(-1).year) parts.push(`y=${year}`);
  if (map) {
    const month = data.days[map.tick].slice(0, 7);
    parts.push(`v=${data.map.metrics[map.metric].name}@${month}=${map.side}`);
  }
  return parts;
}

/**
 * Returns what a link looks at; what it does not say is as the page opens.
 * @param {function} part reads the part with a key; returns undefined if there is none
 */
function readView(data, part) {
  const charts = part('c', (text) => {
    const shown = text.split(',').map((name) => data.metrics.findIndex((m) => m.name === name));
    return shown.length === data.charts.length && !shown.includes(-1) ? shown : null;
  });
  const chosen = part('y', (text) =>
    data.years.find(({ year, tick }) => tick >= data.branch && String(year) === text),
  );
  const map = part('v', (text) => {
    const [, name, month, side] = /^([\w-]+)@(\d{4}-\d\d)=(\w+)$/.exec(text) ?? [];
    const metric = data.map?.metrics.findIndex((known) => known.name === name) ?? -1;
    const tick = data.days.findIndex((day) => day.slice(0, 7) === month);
    return metric >= 0 && tick >= 0 && MAP_SIDES.includes(side) ? { metric, tick, side } : null;
  });
  const { year } = chosen ?? data.years.at(-1);
  return { charts: charts ?? [...data.charts], year, map: map ?? null };
}

/**
 * Reads the state from a fragment; parts that do not belong to this page are dropped and counted.
 * @returns {{moves, settings, replication, view, dropped: number, other: boolean}}
 */
export function readAddress(data, fragment) {
  const fields = Object.fromEntries(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => [part.slice(0, 1), part.slice(2)]),
  );
  let dropped = 0;
  const keep = (parts, read) =>
    parts.flatMap((part) => {
      const found = read(part) ?? null;
      if (found === null) dropped += 1;
      return found === null ? [] : [found];
    });
  const listed = (text) => (text ? text.split(',') : []);
  const moves = keep(listed(fields.m), (part) => {
    const match = /^(\d+)@(\d{4}-\d\d)=(-?\d{1,2}(?:\.\d{1,2})?)$/.exec(part);
    const lever = data.levers[match?.[1]];
    const tick = data.days.indexOf(`${match?.[2]}-01`);
    const level = Number(match?.[3]);
    return lever && tick >= data.branch && isPossibleLevel(lever, level)
      ? { lever: Number(match[1]), tick, level }
      : null;
  });
  const settings = keep(listed(fields.a), (part) => {
    const [name, text] = part.split('=');
    const known = data.assumptions.find((one) => one.name === name);
    const value = Number(text);
    return known && text && value >= known.low && value <= known.high ? { name, value } : null;
  });
  const replication = /^[1-9]\d{0,5}$/.test(fields.r ?? '1') ? Number(fields.r ?? 1) : 1;
  const view = readView(data, (key, read) => keep(fields[key] ? [fields[key]] : [], read)[0]);
  const other = Boolean(fields.s) && fields.s !== data.identity.slice(0, 12);
  moves.sort((a, b) => a.tick - b.tick);
  return { moves, settings, replication, view, dropped, other };
}
