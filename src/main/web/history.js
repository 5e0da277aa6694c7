// The history of changes, with undo and redo.

/** A sequence of states with a current position. A gesture on one slider counts as one step. */
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
   * Adds a state after the current one.
   * @param {string} gesture name of a gesture in progress, or null for a separate step
   */
  put(state, gesture = null) {
    const goesOn = gesture !== null && gesture === this.running && this.at > 0;
    this.states.length = this.at + (goesOn ? 0 : 1);
    this.states.push(state);
    this.at = this.states.length - 1;
    this.running = gesture;
  }

  /** Ends a gesture: the next change is a separate step. */
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
