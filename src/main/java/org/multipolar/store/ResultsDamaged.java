package org.multipolar.store;

import java.util.List;

/** Thrown if files of a results folder have changed since they were written. */
public final class ResultsDamaged extends ResultsException {
  private static final long serialVersionUID = 1;

  private final transient List<String> findings;

  /**
   * @param findings one message per file
   * @param wayOut remedy
   */
  ResultsDamaged(List<String> findings, String wayOut) {
    super(String.join("\n", findings) + "\n" + wayOut);
    this.findings = List.copyOf(findings);
  }

  ResultsDamaged(String finding, String wayOut) {
    this(List.of(finding), wayOut);
  }

  /** One message per damaged file. */
  public List<String> findings() {
    return findings;
  }
}
