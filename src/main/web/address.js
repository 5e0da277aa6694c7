// The state of the page as the fragment of its address, which is never sent to a server.

/** Whether a level is possible for a lever: within its range, and on one of its steps. */
function isPossibleLevel({ min, max, step }, level) {
  const steps = (level - min) / step;
  return level >= min && level <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Returns the fragment of a state, without #. */
export function writeAddress(data, state) {
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
  return parts.join('&');
}

/**
 * Reads the state from a fragment; parts that do not belong to this page are dropped and counted.
 * @returns {{moves, settings, replication, dropped: number, other: boolean}}
 */
export function readAddress(data, fragment) {
  const fields = Object.fromEntries(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => [part.slice(0, 1), part.slice(2)]),
  );
  let dropped = 0;
  const keep = (text, read) =>
    (text ? text.split(',') : []).flatMap((part) => {
      const found = read(part);
      if (!found) dropped += 1;
      return found ? [found] : [];
    });
  const moves = keep(fields.m, (part) => {
    const match = /^(\d+)@(\d{4}-\d\d)=(-?\d{1,2}(?:\.\d{1,2})?)$/.exec(part);
    const lever = data.levers[match?.[1]];
    const tick = data.days.indexOf(`${match?.[2]}-01`);
    const level = Number(match?.[3]);
    return lever && tick >= data.branch && isPossibleLevel(lever, level)
      ? { lever: Number(match[1]), tick, level }
      : null;
  });
  const settings = keep(fields.a, (part) => {
    const [name, text] = part.split('=');
    const known = data.assumptions.find((one) => one.name === name);
    const value = Number(text);
    return known && text && value >= known.low && value <= known.high ? { name, value } : null;
  });
  const replication = /^[1-9]\d{0,5}$/.test(fields.r ?? '1') ? Number(fields.r ?? 1) : 1;
  const other = Boolean(fields.s) && fields.s !== data.identity.slice(0, 12);
  moves.sort((a, b) => a.tick - b.tick);
  return { moves, settings, replication, dropped, other };
}
