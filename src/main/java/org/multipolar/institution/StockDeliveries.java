package org.multipolar.institution;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.multipolar.value.ChipInput;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChainRow;
import org.multipolar.world.DeliveryRow;

/**
 * Deliveries of dies and memory from abroad on record, spread evenly over the days of each
 * delivery.
 */
final class StockDeliveries implements Serializable {
  private static final long serialVersionUID = 1;

  /** By chain, input and tick, M packages; null where nothing is delivered. */
  private final double[][][] amounts;

  StockDeliveries(Blueprint blueprint) {
    List<String> homes = blueprint.tables().activeChains().stream().map(ChainRow::home).toList();
    RunCalendar calendar = blueprint.calendar();
    amounts = new double[homes.size()][ChipInput.values().length][];
    for (DeliveryRow row : blueprint.tables().deliveries()) {
      int h = homes.indexOf(row.chain());
      if (h >= 0) {
        spread(row, calendar, h);
      }
    }
  }

  private void spread(DeliveryRow row, RunCalendar calendar, int h) {
    int u = row.input().ordinal();
    if (amounts[h][u] == null) {
      amounts[h][u] = new double[calendar.ticks()];
    }
    LocalDate end = row.to().plusDays(1);
    double days = ChronoUnit.DAYS.between(row.from(), end);
    for (int t = 0; t < calendar.ticks(); t++) {
      LocalDate first = calendar.date(t);
      LocalDate next = calendar.date(t + 1);
      LocalDate a = first.isAfter(row.from()) ? first : row.from();
      LocalDate b = next.isBefore(end) ? next : end;
      amounts[h][u][t] += row.total() * Math.max(0, ChronoUnit.DAYS.between(a, b)) / days;
    }
  }

  /** Delivery of an input to a chain in a tick, M packages. */
  double in(int tick, int chain, ChipInput input) {
    double[] each = amounts[chain][input.ordinal()];
    return each == null ? 0 : each[tick];
  }
}
