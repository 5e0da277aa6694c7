// What was done, with undo and redo.

/** States in order, and a place among them. Changes of one slider in one go are one step. */
export class History {
  constructor(state) {
    this.states = [state];
    this.at = 0;
    this.running = null;
  }

  get now() {
    return this.states[this.at];
  }

  /**
   * Adds a state after the present one.
   * @param {string} gesture name of a gesture that is still going on, or null for a step by itself
   */
  put(state, gesture = null) {
    const goesOn = gesture !== null && gesture === this.running && this.at > 0;
    this.states.length = this.at + (goesOn ? 0 : 1);
    this.states.push(state);
    this.at = this.states.length - 1;
    this.running = gesture;
  }

  /** Ends a gesture: the next change is a step of its own. */
  rest() {
    this.running = null;
  }

  get canUndo() {
    return this.at > 0;
  }

  get canRedo() {
    return this.at < this.states.length - 1;
  }

  undo() {
    this.rest();
    if (this.canUndo) this.at -= 1;
  }

  redo() {
    this.rest();
    if (this.canRedo) this.at += 1;
  }
}
