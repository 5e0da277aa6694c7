package org.multipolar.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.policy.Instrument;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.ControlLists;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Claims of a replication at a date.
 *
 * @param controls levels of levers against states
 * @param reasons reason in a word
 * @param members members of every body, by name
 * @param dyads perceived threat of the hottest pairs
 * @param makers ids of makers
 * @param labs ids of labs
 * @param values values of makers, labs, states and the world, by name
 */
record SanityView(
    Map<Control, Double> controls,
    Map<Control, String> reasons,
    Map<String, List<String>> members,
    Map<String, Double> dyads,
    List<String> makers,
    List<String> labs,
    Map<String, Double> values) {
  private static final int HOTTEST = 40;
  private static final List<Instrument> LEVERS =
      List.of(
          Instrument.CHIP_CONTROL,
          Instrument.TOOL_CONTROL,
          Instrument.MINERAL_CONTROL,
          Instrument.WEIGHT_CONTROL);

  /** A lever of one state against another. */
  record Control(String by, String lever, String against) {}

  static SanityView of(World w) {
    Map<Control, Double> controls = new LinkedHashMap<>();
    Map<Control, String> reasons = new LinkedHashMap<>();
    boolean scripted = w.tick() < w.calendar().branchTick();
    for (State by : w.states()) {
      for (Instrument lever : LEVERS) {
        if (w.levers().used(lever, by.number())) {
          for (State at : w.states()) {
            double level = at == by ? 0 : w.levers().level(lever, by.number(), at.number());
            if (level > 0) {
              Control control = new Control(by.id(), lever.id(), at.id());
              controls.put(control, level);
              reasons.put(control, reason(w, lever, by, at, level, scripted));
            }
          }
        }
      }
    }
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Regime body : w.regimes()) {
      members.put(
          body.name(),
          w.states().stream().filter(s -> body.has(s.number())).map(State::id).toList());
    }
    return new SanityView(
        controls,
        reasons,
        members,
        dyads(w),
        w.makers().stream().map(ChipMaker::id).toList(),
        w.labs().stream().map(Lab::id).toList(),
        values(w));
  }

  private static String reason(
      World w, Instrument lever, State by, State at, double level, boolean scripted) {
    boolean floored =
        ControlLists.FLOORED.contains(lever)
            && w.lists().floor(lever, by.number(), at.number()) >= level;
    return floored ? "law" : scripted ? "script" : "choice";
  }

  private static Map<String, Double> dyads(World w) {
    List<Map.Entry<String, Double>> all = new ArrayList<>();
    for (State a : w.states()) {
      for (State b : w.states()) {
        if (a.number() < b.number()) {
          double heat =
              (w.threats().of(a.number(), b.number()) + w.threats().of(b.number(), a.number())) / 2;
          all.add(Map.entry(a.id() + "–" + b.id(), heat));
        }
      }
    }
    all.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
    Map<String, Double> hottest = new TreeMap<>();
    all.stream().limit(HOTTEST).forEach(each -> hottest.put(each.getKey(), each.getValue()));
    return hottest;
  }

  private static Map<String, Double> values(World w) {
    Map<String, Double> values = new LinkedHashMap<>();
    double dt = w.calendar().dt();
    double revenue = 0;
    for (ChipMaker maker : w.makers()) {
      values.put(maker.id() + " output", maker.output() / dt);
      values.put(maker.id() + " price", maker.price());
      values.put(maker.id() + " revenue", maker.revenue() / dt);
      revenue += maker.revenue() / dt;
    }
    for (Lab lab : w.labs()) {
      values.put(lab.id() + " capability", lab.active() ? lab.capability() : Double.NaN);
      values.put(lab.id() + " open", lab.open() ? 1.0 : 0.0);
    }
    for (State state : w.states()) {
      values.put(state.id() + " talent", state.talent());
      values.put(state.id() + " use", state.adoption());
      values.put(state.id() + " regulation", state.regulation());
      values.put(state.id() + " compute", 100 * state.compute() / w.totals().compute());
    }
    values.put("world compute, M H100e", w.totals().compute());
    values.put("world revenue of chip makers, bn USD a year", revenue);
    values.put("world revenue of chip makers over output, %", revenue / w.totals().gdp() / 10);
    return values;
  }
}
