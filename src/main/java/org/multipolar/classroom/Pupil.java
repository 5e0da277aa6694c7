package org.multipolar.classroom;

import java.util.Map;
import java.util.TreeMap;

/** An anonymous participant. */
final class Pupil {
  final int team;

  /** A random sort key, so that lists do not reveal the order of arrival. */
  final long order;

  /** The bet, as values at year ends; null if none was drawn. */
  double[] bet;

  /** Levels by lever, by round. */
  final Map<Integer, Map<Integer, Double>> votes = new TreeMap<>();

  /** The answer to the exit vote; null if there is none. */
  Integer exit;

  Pupil(int team, long order) {
    this.team = team;
    this.order = order;
  }

  Map<Integer, Double> votes(int round) {
    return votes.getOrDefault(round, Map.of());
  }
}
