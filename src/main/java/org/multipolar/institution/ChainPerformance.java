package org.multipolar.institution;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Chain;
import org.multipolar.world.ChainRow;
import org.multipolar.world.World;

/**
 * Performance of a chain's packages: the historical record, interpolated linearly between days, and
 * after its last day {@code d ln π/dt = ln g_π (1 − χ X̂ (1 − n))}, with n of the sites at home, 1
 * without any.
 */
final class ChainPerformance implements Serializable {
  private static final long serialVersionUID = 1;

  // By chain: years from the start, and recorded values.

  private final double[][] years;
  private final double[][] values;

  ChainPerformance(Blueprint blueprint) {
    RunCalendar calendar = blueprint.calendar();
    List<ChainRow> rows = blueprint.tables().activeChains();
    years = new double[rows.size()][];
    values = new double[rows.size()][];
    for (int h = 0; h < years.length; h++) {
      List<ChainRow.Performance> record = rows.get(h).record();
      years[h] = record.stream().mapToDouble(point -> calendar.years(point.day())).toArray();
      values[h] = record.stream().mapToDouble(ChainRow.Performance::value).toArray();
    }
  }

  /** π of a chain at the end of the present tick. */
  double after(World world, int h) {
    Chain chain = world.chains().get(h);
    double start = world.calendar().years(world.tick());
    double end = start + world.calendar().dt();
    double last = years[h][years[h].length - 1];
    double begun = start < last ? onRecord(h, Math.min(end, last)) : chain.performance();
    double left = end - Math.max(start, last);
    return left > 0 ? begun * FastMath.exp(left * pace(world, chain)) : begun;
  }

  private double onRecord(int h, double year) {
    if (years[h].length == 1) {
      return values[h][0];
    }
    int k = 1;
    while (k < years[h].length - 1 && years[h][k] < year) {
      k++;
    }
    double part = (year - years[h][k - 1]) / (years[h][k] - years[h][k - 1]);
    return values[h][k - 1] + Math.max(0, part) * (values[h][k] - values[h][k - 1]);
  }

  private static double pace(World world, Chain chain) {
    ChipsParameters p = world.parameters().chips();
    double foreign = world.chipIndustry().foreignTools(chain.home());
    return FastMath.log(p.performanceGrowth())
        * SiteBuilding.tools(
            p.toolStrength(), world.controls().toolsDenied(chain.home()), 1 - foreign);
  }
}
