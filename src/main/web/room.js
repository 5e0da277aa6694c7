// The connection to the room of a class: what the room says, and acts that are kept until it has
// taken them.

/** Milliseconds before trying again; the last one repeats. */
const PAUSES = [500, 1000, 2000, 4000];

/** Milliseconds after which an act without an answer is sent again. */
const PATIENCE = 8000;

/** Milliseconds for which an act counts as done before the room has said so. */
const CLAIM = 3000;

/** An address at which there is no such room, now or any more. */
const GONE = [401, 403, 404, 410];

const BUSY = [408, 429, 502, 503, 504];

const pause = (failures) =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0);
  });

export class Room {
  /**
   * @param {{events: string, acts: string, headers: object, me: object}} address where the room
   *   is, and what goes with each act
   * @param {{state: function, trouble: function, sent: function}} tell called with each state of
   *   the room; with 'away', 'shut', 'gone' or '' and what the room said; and when acts have been
   *   taken
   */
  constructor(address, tell) {
    this.address = address;
    this.tell = tell;
    this.state = null;
    this.kept = new Map();
    this.claims = new Map();
    this.failures = 0;
    this.gone = false;
    this.shut = false;
    this.sending = false;
    this.stream = null;
    const again = () => document.visibilityState === 'visible' && this.open();
    addEventListener('online', () => this.open());
    document.addEventListener('visibilitychange', again);
  }

  /** Listens to the room, from now on or anew. */
  open() {
    if (this.gone) return;
    this.stream?.close();
    const stream = new EventSource(this.address.events);
    this.stream = stream;
    stream.addEventListener('state', ({ data }) => {
      this.failures = 0;
      this.shut = false;
      this.state = JSON.parse(data);
      this.tell.trouble('');
      this.tell.state(this.state);
    });
    stream.addEventListener('shut', () => {
      this.shut = true;
    });
    stream.onerror = () => this.lost(stream);
  }

  async lost(stream) {
    stream.close();
    if (stream !== this.stream || this.gone) return;
    this.failures += 1;
    this.tellAway();
    await pause(this.failures);
    if (stream !== this.stream) return;
    const status = await this.status();
    if (stream !== this.stream) return;
    if (GONE.includes(status)) this.end();
    else this.open();
  }

  /** The status with which the room answers a listener; 0 where nobody answers. */
  async status() {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const { status } = await fetch(this.address.events, { signal: stop.signal });
      return status;
    } catch {
      return 0;
    } finally {
      clearTimeout(late);
      stop.abort();
    }
  }

  tellAway() {
    this.tell.trouble(this.shut ? 'shut' : 'away');
  }

  end(words = '') {
    this.gone = true;
    this.stream?.close();
    this.kept.clear();
    this.tell.trouble('gone', words);
  }

  /** Does something; of acts with one key only the last one counts. */
  act(key, act) {
    this.kept.set(key, act);
    this.claims.set(key, { act, until: Infinity });
    this.send();
  }

  /** An act that the room may not have told of yet. */
  claimed(key) {
    const claim = this.claims.get(key);
    return claim && claim.until > performance.now() ? claim.act : null;
  }

  /** Whether an act is still on its way. */
  waits(key) {
    return this.kept.has(key);
  }

  /** Does something once: where nothing answers, it is not done again by itself. */
  async once(act, patience = PATIENCE) {
    const { status, words } = await this.post(act, patience);
    if (status === 0) this.tellAway();
    this.tell.sent(act, status >= 400 ? words : '');
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    let failures = 0;
    while (this.kept.size && !this.gone) {
      const [key, act] = this.kept.entries().next().value;
      const { status, words } = await this.post(act);
      if (status === 0 || BUSY.includes(status)) {
        failures += 1;
        if (status === 0) this.tellAway();
        await pause(failures);
        continue;
      }
      failures = 0;
      if (status === 404 || status === 410) {
        this.end(words);
        break;
      }
      if (this.kept.get(key) !== act) continue;
      this.kept.delete(key);
      if (status >= 400) this.claims.delete(key);
      else this.claims.get(key).until = performance.now() + CLAIM;
      this.tell.sent(act, status >= 400 ? words : '');
      setTimeout(() => this.state && this.tell.state(this.state), CLAIM + 50);
    }
    this.sending = false;
  }

  async post(act, patience = PATIENCE) {
    try {
      const answer = await fetch(this.address.acts, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...this.address.headers },
        body: JSON.stringify({ ...this.address.me, ...act }),
        signal: AbortSignal.timeout(patience),
      });
      const { error = '' } = await answer.json().catch(() => ({}));
      return { status: answer.status, words: error };
    } catch {
      return { status: 0, words: '' };
    }
  }
}
