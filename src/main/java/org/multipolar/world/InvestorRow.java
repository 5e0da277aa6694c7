package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named buyer of AI compute, as given in a world table.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param from day on which it begins to buy
 * @param weight share of the world's spending, at the start or when it begins, [0, 1]
 * @param cashLimit largest spending, bn USD a year
 * @param stock share of the world's compute that it owns at the start, [0, 1]
 * @param homeShare largest share of its spending at home, [0, 1]
 * @param labs ids of the labs that it serves, sorted
 * @param hosts ids of the foreign states in which it builds, in the order of the file
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

  /** Returns a copy that also serves other labs. */
  InvestorRow serving(List<String> more) {
    List<String> all = Stream.concat(labs.stream(), more.stream()).toList();
    return new InvestorRow(id, name, home, from, weight, cashLimit, stock, homeShare, all, hosts);
  }
}
