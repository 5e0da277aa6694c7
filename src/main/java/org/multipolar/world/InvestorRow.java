package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A named buyer of AI compute, as a world table gives it.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param from when it begins to buy
 * @param weight share of the world's spending, at the start or when it begins, [0, 1]
 * @param cashLimit most that it can spend, bn USD a year
 * @param stock share of the world's compute that it owns at the start, [0, 1]
 * @param homeShare largest share of its spending at home, [0, 1]
 * @param labs ids of the labs that compute with it, sorted
 * @param hosts ids of the states in which it builds besides, in the order of the file
 */
public record InvestorRow(
    String id,
    String name,
    String home,
    LocalDate from,
    double weight,
    double cashLimit,
    double stock,
    double homeShare,
    List<String> labs,
    List<String> hosts)
    implements Serializable {

  public InvestorRow {
    labs = labs.stream().sorted().toList();
    hosts = List.copyOf(hosts);
  }
}
