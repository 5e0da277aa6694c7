package org.multipolar.store;

import java.util.List;

/** Files of a results folder are not as they were written. */
public final class ResultsDamaged extends ResultsException {
  private static final long serialVersionUID = 1;

  private final transient List<String> findings;

  /**
   * @param findings one file and what is wrong with it each
   * @param wayOut what can be done
   */
  ResultsDamaged(List<String> findings, String wayOut) {
    super(String.join("\n", findings) + "\n" + wayOut);
    this.findings = List.copyOf(findings);
  }

  ResultsDamaged(String finding, String wayOut) {
    this(List.of(finding), wayOut);
  }

  /** One file and what is wrong with it each. */
  public List<String> findings() {
    return findings;
  }
}
