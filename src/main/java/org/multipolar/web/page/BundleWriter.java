package org.multipolar.web.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.PolicyTimeline;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.BundleCodec;
import org.multipolar.web.ModelBundle;
import org.multipolar.web.PageModel;
import org.multipolar.web.ParameterVector;
import org.multipolar.world.StateRow;

/** Converts a scenario to the bundle that a page runs. */
public final class BundleWriter {
  private BundleWriter() {}

  /**
   * Returns the bundle of a scenario.
   *
   * @param levers levers that can be moved
   */
  public static ModelBundle of(Scenario scenario, List<Classroom.Lever> levers) {
    Map<String, List<Double>> parameters = ParameterCatalogue.values(scenario.parameters());
    return new ModelBundle(
        new Blueprints(scenario).parts(),
        ParameterVector.of(parameters),
        scenario.run().seed(),
        scenario
            .parameterSet()
            .map(set -> vectors(set, parameters))
            .orElse(ModelBundle.Vectors.NONE),
        levers.stream().map(lever -> movable(scenario, lever)).toList(),
        MetricCatalogue.world().stream().map(WorldMetric::name).toList(),
        MapMetrics.NAMES);
  }

  /** Returns the bundle as bytes. */
  public static byte[] bytes(ModelBundle bundle) {
    return BundleCodec.write(bundle, BundleWriter::components);
  }

  private static List<Object> components(Object value) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      try {
        components.add(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
    return components;
  }

  /** The first position of a parameter in the vector of all parameters. */
  static int place(String parameter, Map<String, List<Double>> parameters) {
    int place = 0;
    for (Map.Entry<String, List<Double>> each : parameters.entrySet()) {
      if (each.getKey().equals(parameter)) {
        return place;
      }
      place += each.getValue().size();
    }
    throw new IllegalArgumentException("unknown parameter '" + parameter + "'");
  }

  private static ModelBundle.Vectors vectors(
      ParameterSet set, Map<String, List<Double>> parameters) {
    return new ModelBundle.Vectors(
        set.names().stream().map(name -> place(name, parameters)).toList(), set.rows());
  }

  private static ModelBundle.MovableFirms ofFirms(
      Scenario scenario, Classroom.Lever lever, FirmLever moved) {
    List<String> states = scenario.world().tables().states().stream().map(StateRow::id).toList();
    List<Integer> against =
        lever.against().stream()
            .map(id -> states.indexOf(scenario.world().entity(id).orElseThrow()))
            .toList();
    return new ModelBundle.MovableFirms(moved, lever.by(), against);
  }

  private static ModelBundle.Movable movable(Scenario scenario, Classroom.Lever lever) {
    if (lever.instrument() instanceof BodyLever term) {
      return new ModelBundle.MovableTerm(term, lever.by().get(0));
    }
    if (lever.instrument() instanceof FirmLever ofFirms) {
      return ofFirms(scenario, lever, ofFirms);
    }
    if (!(lever.instrument() instanceof Instrument instrument)) {
      return new ModelBundle.MovableRelease(lever.by());
    }
    RunCalendar calendar = scenario.run().calendar();
    PolicyTimeline timeline = PolicyTimeline.of(scenario);
    List<CompositeLever> scripted = timeline.levers(scenario.policies());
    Policy move =
        Policy.moved(
            calendar.date(calendar.branchTick()),
            lever.by(),
            lever.against(),
            lever.act(lever.max()),
            PageModel.SOURCE);
    List<ModelBundle.Target> targets = new ArrayList<>();
    for (CompositeLever moved : timeline.levers(List.of(move))) {
      CompositeLever known =
          scripted.stream()
              .filter(each -> each.instrument() == moved.instrument())
              .filter(each -> each.by() == moved.by() && each.against() == moved.against())
              .findFirst()
              .orElse(
                  new CompositeLever(
                      moved.instrument(), moved.by(), moved.against(), moved.parts(), List.of()));
      targets.add(
          new ModelBundle.Target(
              known, moved.acts().stream().map(CompositeLever.Act::part).toList()));
    }
    return new ModelBundle.MovableLever(instrument, targets);
  }
}
