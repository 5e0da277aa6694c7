package org.multipolar.scenario;

/** Which world a scenario is set in. */
public sealed interface WorldSpec {

  /** How files and messages call it. */
  String text();

  /**
   * A world in a file.
   *
   * @param text its name, or the path of its file, as written
   */
  record Named(String text) implements WorldSpec {}

  /**
   * A world made by rule.
   *
   * @param states number of states
   * @param firms number of firms
   * @param zipf sizes fall with rank to the power of minus this
   */
  record Synthetic(int states, int firms, double zipf) implements WorldSpec {
    @Override
    public String text() {
      return "synthetic";
    }
  }
}
