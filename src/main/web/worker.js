// A worker, which opens the model once and then runs one request at a time.
import { openModel } from './model.js';

let running = null;

self.onmessage = async ({ data }) => {
  try {
    if (data.module) {
      running = await openModel(data.module, data.bundle);
      self.postMessage({ ready: true });
      return;
    }
    const { values, states, events } = running(data.request);
    self.postMessage({ id: data.id, values, states, events }, [values.buffer, states.buffer]);
  } catch (failure) {
    self.postMessage({ id: data.id, failure: String(failure?.message ?? failure) });
  }
};
