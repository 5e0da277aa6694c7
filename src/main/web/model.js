// The model, compiled from Java to WebAssembly. Only numbers are exchanged, so the few imports of
// the compiled code are provided here, and no text is ever evaluated as code.

/**
 * The functions available to the compiled code. Any other import throws an error when it is called.
 */
function modelImports(module) {
  const bits = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')[0];
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(bits));
  const known = {
    env: { memory: new WebAssembly.Memory({ initial: min, maximum: 32768 }) },
    teavmMath: Math,
    teavmDate: { currentTimeMillis: () => 0 },
    teavmConsole: { putcharStderr() {}, putcharStdout() {} },
    teavmMemory: {
      notifyHeapResized() {},
      heapOffset: new WebAssembly.Global({ value: 'i32', mutable: false }, (dataSize + 7) & ~7),
      maxSize: new WebAssembly.Global({ value: 'i32', mutable: false }, 2 ** 31 - 1),
    },
    // Called once, to export classes and functions to scripts, which are not used here.
    teavmJso: {
      stringBuiltinsSupported: () => 0,
      createClass: () => null,
      createFunction1: () => () => null,
      defineFunction: () => null,
      defineMethod() {},
      defineStaticMethod() {},
    },
    teavm: {
      takeStackTrace: () => null,
      decorateException() {},
      createWeakRef: (value) => new WeakRef(value),
      deref: (ref) => ref.deref() ?? null,
    },
  };
  const imports = {};
  for (const { module: room, name, kind } of WebAssembly.Module.imports(module)) {
    imports[room] ??= {};
    imports[room][name] =
      known[room]?.[name] ??
      (kind === 'function'
        ? () => {
            throw new Error(`the model called ${room}.${name}`);
          }
        : undefined);
  }
  return imports;
}

/** Copies bytes into the model, eight at a time. */
function putBytes(exports, bytes) {
  const padded = new Uint8Array((bytes.length + 7) & ~7);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  exports.input(bytes.length);
  for (let at = 0; at < padded.length; at += 8) {
    exports.put(at, view.getInt32(at), view.getInt32(at + 4));
  }
}

function textOf(exports) {
  const bytes = new Uint8Array(exports.textSize());
  for (let i = 0; i < bytes.length; i++) bytes[i] = exports.text(i);
  return new TextDecoder().decode(bytes);
}

/** Encodes a request as bytes, as described in RunRequest. */
function requestBytes(request) {
  const { replication, events = false, settings = [], moves = [], metrics, mapped = [] } = request;
  const size =
    24 + 12 * settings.length + 16 * moves.length + 4 * (metrics.length + mapped.length);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  const int = (value) => {
    view.setInt32(at, value);
    at += 4;
  };
  const number = (value) => {
    view.setFloat64(at, value);
    at += 8;
  };
  int(replication);
  int(events ? 1 : 0);
  int(settings.length);
  for (const { place, value } of settings) {
    int(place);
    number(value);
  }
  int(moves.length);
  for (const { lever, tick, level } of moves) {
    int(lever);
    int(tick);
    number(level);
  }
  int(metrics.length);
  metrics.forEach(int);
  int(mapped.length);
  mapped.forEach(int);
  return new Uint8Array(view.buffer);
}

/** Opens a bundle in a module; returns a function that runs a request. */
export async function openModel(module, bundle) {
  const { exports } = await WebAssembly.instantiate(module, modelImports(module));
  putBytes(exports, bundle);
  if (exports.open() < 0) throw new Error(textOf(exports));
  return (request) => {
    putBytes(exports, requestBytes(request));
    const size = exports.run();
    if (size < 0) throw new Error(textOf(exports));
    const values = Float64Array.from({ length: size }, (_, i) => exports.value(i));
    const states = Float64Array.from({ length: exports.statesSize() }, (_, i) => exports.state(i));
    return { values, states, events: request.events ? textOf(exports) : '' };
  };
}
