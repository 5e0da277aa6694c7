package org.multipolar.scenario.study;

import org.multipolar.scenario.Replacement;

/**
 * A value that a study assigns to a key of its scenarios.
 *
 * @param path dotted path of the key, as {@code --set} takes it
 * @param value as YAML
 * @param place where it is written: {@code FILE:LINE:COLUMN}
 */
public record Assignment(String path, String value, String place) {

  /** The assignment as a delta to a scenario. */
  public Replacement replacement() {
    return new Replacement(place, path, value);
  }
}
