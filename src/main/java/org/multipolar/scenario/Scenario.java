package org.multipolar.scenario;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.WorldFiles;
import org.multipolar.text.ResolvedInputs;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/**
 * A scenario with everything that it inherits, checked and resolved.
 *
 * @param name name of its results folder: the key {@code name}, or else the file's name
 * @param title title
 * @param description what happens; possibly empty
 * @param question the research question; possibly empty
 * @param sources sources of the scenario
 * @param world its world
 * @param run calendar, replications and seed
 * @param parameters parameter values; defaults for those that the set supplies
 * @param parameterSet the vectors that replications take, if parameters vary between them
 * @param mechanisms mechanisms that are on
 * @param forms functional forms of contested mechanisms
 * @param rules decision rules of the actors
 * @param policies dated entries inside the run, in the order of the files
 * @param stop when replications end before their last month
 * @param labs labs that it founds, which its world includes
 * @param sites capacity that opens within the run
 * @param regimes existing and future regimes, in the order club, inclusive, universal, then by name
 * @param summits summits held, by name
 * @param record what is recorded
 * @param outcomeSet groups, metrics and outcomes in addition to the world metrics
 * @param classroom the teaching section
 * @param preset name of the published model with which the run is compared; possibly empty
 * @param figures figures to draw
 */
public record Scenario(
    String name,
    String title,
    String description,
    String question,
    List<String> sources,
    LoadedWorld world,
    RunSpec run,
    Parameters parameters,
    Optional<ParameterSet> parameterSet,
    Set<Mechanism> mechanisms,
    Forms forms,
    Rules rules,
    List<Policy> policies,
    Optional<StopRule> stop,
    List<LabSpec> labs,
    List<SiteSpec> sites,
    List<RegimeSpec> regimes,
    List<SummitSpec> summits,
    RecordSpec record,
    OutcomeSet outcomeSet,
    Optional<Classroom> classroom,
    String preset,
    List<FigureSpec> figures) {

  public Scenario {
    sources = List.copyOf(sources);
    mechanisms =
        Collections.unmodifiableSet(
            mechanisms.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(mechanisms));
    policies = List.copyOf(policies);
    labs = List.copyOf(labs);
    sites = List.copyOf(sites);
    regimes = List.copyOf(regimes);
    summits = List.copyOf(summits);
    figures = List.copyOf(figures);
  }

  /** The same scenario under another name, with other policies. */
  public Scenario with(String otherName, List<Policy> otherPolicies) {
    return new Scenario(
        otherName,
        title,
        description,
        question,
        sources,
        world,
        run,
        parameters,
        parameterSet,
        mechanisms,
        forms,
        rules,
        otherPolicies,
        stop,
        labs,
        sites,
        regimes,
        summits,
        record,
        outcomeSet,
        classroom,
        preset,
        figures);
  }

  /** The same scenario with other regimes and summits. */
  public Scenario with(List<RegimeSpec> otherRegimes, List<SummitSpec> otherSummits) {
    return new Scenario(
        name,
        title,
        description,
        question,
        sources,
        world,
        run,
        parameters,
        parameterSet,
        mechanisms,
        forms,
        rules,
        policies,
        stop,
        labs,
        sites,
        otherRegimes,
        otherSummits,
        record,
        outcomeSet,
        classroom,
        preset,
        figures);
  }

  /** Columns of runs beside outcomes: what replications draw of policies, and when they stop. */
  public List<String> extras() {
    return extras(policies, stop.isPresent());
  }

  static List<String> extras(List<Policy> policies, boolean stopping) {
    return Stream.concat(
            PolicyDraw.columns(policies).stream(),
            stopping ? Stream.of(StopRule.COLUMN) : Stream.empty())
        .toList();
  }

  /** What is recorded: what the file asks for, and what its outcomes need. */
  RecordSpec recorded() {
    return record.with(outcomeSet.outcomes(), world.tables(), outcomeSet.metrics());
  }

  /** The recording plan of every replication. */
  public RecordingPlan plan() {
    return recorded().plan(world.tables(), outcomeSet.metrics());
  }

  /** The parameters that differ from their defaults, by name. */
  public Map<String, List<Double>> changedParameters() {
    Map<String, List<Double>> changed = new TreeMap<>(ParameterCatalogue.values(parameters));
    ParameterCatalogue.entries().forEach((name, entry) -> changed.remove(name, entry.defaults()));
    return Collections.unmodifiableMap(changed);
  }

  /** All files that {@link #resolvedYaml()} depends on, by their names beside it. */
  public Map<String, String> inputs() {
    Map<String, String> files = new LinkedHashMap<>(world.files());
    parameterSet.ifPresent(set -> files.put(set.file(), set.csv()));
    return files;
  }

  /** Inputs other than the files of a world that is referred to by name. */
  public Map<String, String> ownInputs() {
    Map<String, String> own = inputs();
    own.keySet().removeIf(WorldFiles::isNamed);
    return own;
  }

  /**
   * The scenario as a file that needs no other files than its {@linkplain #inputs() inputs} beside
   * it; reading it gives an equal scenario.
   */
  public String resolvedYaml() {
    return new ScenarioText(this, "").file();
  }

  /** The resolved file as it is stored among its inputs. */
  public String resolvedInput() {
    return new ScenarioText(this, ResolvedInputs.FOLDER).file();
  }

  /**
   * Text of everything that determines the results: all but titles, descriptions, the classroom,
   * figures and the number of replications; with the digests of the world's files and of the
   * parameter set.
   */
  public String identity() {
    return new ScenarioText(this, "").identity();
  }
}
