// Workers that run the model: one for sliders, where the latest request wins, and several for
// replications, which are dropped as soon as the state to which they belong has changed.

/** Decodes and decompresses a text in base64. */
async function unpack(text) {
  const packed = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Starts a worker with the model; returns a function from a request to a promise of its result. */
async function startWorker(source, module, bundle) {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const waiting = new Map();
  let last = 0;
  await new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'worker'));
    worker.onmessage = ({ data }) => (data.ready ? resolve() : reject(new Error(data.failure)));
    worker.postMessage({ module, bundle });
  });
  URL.revokeObjectURL(address);
  worker.onmessage = ({ data }) => {
    const { resolve, reject } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failure) reject(new Error(data.failure));
    else resolve(data);
  };
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, request });
    });
}

/**
 * While a request is running, retains only the latest of those that arrive. One that yields never
 * takes the place of another.
 */
export class LatestWins {
  constructor(run) {
    this.run = run;
    this.busy = false;
    this.next = null;
  }

  /** Returns the result, or null if a newer request has replaced this one, or it has yielded. */
  ask(request, yields = false) {
    if (yields && this.next) return Promise.resolve(null);
    this.next?.resolve(null);
    return new Promise((resolve, reject) => {
      this.next = { request, resolve, reject };
      this.start();
    });
  }

  async start() {
    if (this.busy || !this.next) return;
    const { request, resolve, reject } = this.next;
    this.next = null;
    this.busy = true;
    try {
      resolve(await this.run(request));
    } catch (failure) {
      reject(failure);
    } finally {
      this.busy = false;
      this.start();
    }
  }
}

/** A queue of requests for several workers; clearing it drops those not yet started. */
export class Pool {
  constructor(runs) {
    this.size = runs.length;
    this.idle = [...runs];
    this.queue = [];
  }

  ask(request) {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.start();
    });
  }

  clear() {
    this.queue.splice(0).forEach(({ resolve }) => resolve(null));
  }

  async start() {
    if (!this.idle.length || !this.queue.length) return;
    const run = this.idle.pop();
    const { request, resolve, reject } = this.queue.shift();
    try {
      resolve(await run(request));
    } catch (failure) {
      reject(failure);
    } finally {
      this.idle.push(run);
      this.start();
    }
  }
}

/**
 * Compiles the page's model and opens it in one worker for sliders and several for replications.
 */
export async function startFromPage(source, workers) {
  const packed = (id) => unpack(document.getElementById(id).textContent);
  const [wasm, bundle] = await Promise.all([packed('wasm'), packed('bundle')]);
  const module = await WebAssembly.compile(wasm, { builtins: ['js-string'] });
  const live = new LatestWins(await startWorker(source, module, bundle));
  const pool = Promise.all(
    Array.from({ length: workers }, () => startWorker(source, module, bundle)),
  ).then((runs) => new Pool(runs));
  return { live, pool };
}
