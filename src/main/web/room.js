// The connection to the room of a class: receives its states, and retains actions until the room
// has accepted them.

/** Milliseconds before a retry; the last value repeats. */
const PAUSES = [500, 1000, 2000, 4000];

/** Milliseconds after which an unanswered action is sent again. */
const PATIENCE = 8000;

/** Milliseconds for which an accepted action counts as done before the room's state confirms it. */
const CLAIM = 3000;

/** HTTP statuses of a room that does not exist, or no longer exists. */
const GONE = [401, 403, 404, 410];

const BUSY = [408, 429, 502, 503, 504];

const pause = (failures) =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0);
  });

export class Room {
  /**
   * @param {{events: string, acts: string, headers: object, me: object}} address addresses of the
   *   room, and the data sent with each action
   * @param {{state: function, trouble: function, sent: function}} tell callbacks: for each state of
   *   the room; for problems, with 'away', 'gone' or '' and the room's message; for accepted
   * actions
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

  /** Connects to the room, or reconnects. */
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

  /** Returns the status with which the room answers a listener; 0 if there is no answer. */
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

  /** Sends an action; of several actions with the same key only the last one counts. */
  act(key, act) {
    this.kept.set(key, act);
    this.claims.set(key, { act, until: Infinity });
    this.send();
  }

  /** An action that the room's state may not include yet. */
  claimed(key) {
    const claim = this.claims.get(key);
    return claim && claim.until > performance.now() ? claim.act : null;
  }

  /** Whether an action has not been accepted yet. */
  waits(key) {
    return this.kept.has(key);
  }

  /** Sends an action once; without an answer, it is not repeated. */
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
