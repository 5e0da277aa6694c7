package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Samples;
import org.multipolar.study.Search;

/** All analyses of a study: those that suit its design, and those that its file requests. */
public final class Findings {
  /**
   * Largest number of points for which differences are computed, so that they can still be read.
   */
  private static final int COMPARED = 2000;

  private Findings() {}

  /**
   * Analyses the results of a study.
   *
   * @param samples the outcomes of its replications
   * @param names gives the name of a state or firm for its code, in figures
   * @param seed from which the seeds of the replications are derived
   * @param ok number of successful replications
   */
  public static List<Finding> of(Samples samples, UnaryOperator<String> names, long seed, int ok) {
    StudySpec spec = samples.design().spec();
    FigureSubject subject = new FigureSubject(spec.title(), spec.question(), ok, seed);
    OutcomePages pages = new OutcomePages(samples, names, subject);
    List<Finding> findings = new ArrayList<>();
    Optional<Treatments> treatments = Treatments.of(samples);
    treatments.ifPresent(t -> findings.add(Effects.of(pages, t)));
    treatments.ifPresent(t -> findings.addAll(EffectsByWorld.of(pages, t)));
    findings.add(Points.of(samples));
    boolean sampled =
        spec.design() instanceof StudySpec.Morris
            || spec.design() instanceof StudySpec.Sobol
            || spec.design() instanceof StudySpec.LatinHypercube
                && spec.analysis().reference().isEmpty();
    if (!sampled && samples.points() <= COMPARED) {
      findings.add(Differences.of(samples));
    }
    if (spec.design() instanceof StudySpec.OneAtATime) {
      findings.add(OneAtATimeEffects.of(pages));
    }
    if (samples.design().morris().isPresent()) {
      findings.add(ElementaryEffects.of(pages));
    }
    if (samples.design().sobol().isPresent()) {
      findings.add(Indices.of(pages));
    }
    if (spec.design() instanceof StudySpec.LatinHypercube) {
      findings.add(Trees.of(samples));
    }
    List<StudySpec.Discovery> discoveries = spec.analysis().discoveries();
    for (int i = 0; i < discoveries.size(); i++) {
      String number = discoveries.size() == 1 ? "" : "-" + (i + 1);
      findings.add(Regions.of(pages, discoveries.get(i), number));
    }
    spec.analysis().robustness().ifPresent(r -> findings.add(RegretTable.of(pages, r)));
    spec.analysis().structure().ifPresent(s -> findings.add(StructuralSensitivity.of(pages, s)));
    return findings;
  }

  /**
   * Analyses the results of a study, whether a design or a search.
   *
   * @param search the search in progress, if the study is one
   * @param samples the outcomes of its replications
   * @param names gives the name of a state or firm for its code, in figures
   * @param seed from which the seeds of the replications are derived
   * @param ok number of successful replications
   */
  public static List<Finding> of(
      Optional<Search> search, Samples samples, UnaryOperator<String> names, long seed, int ok) {
    return search
        .map(found -> of(found, samples, names, seed, ok))
        .orElseGet(() -> of(samples, names, seed, ok));
  }

  /**
   * Analyses the results of a search.
   *
   * @param samples the outcomes of its replications
   * @param names gives the name of a state or firm for its code, in figures
   * @param seed from which the seeds of the replications are derived
   * @param ok number of successful replications
   */
  public static List<Finding> of(
      Search search, Samples samples, UnaryOperator<String> names, long seed, int ok) {
    StudySpec spec = search.spec();
    FigureSubject subject = new FigureSubject(spec.title(), spec.question(), ok, seed);
    OutcomePages pages = new OutcomePages(samples, names, subject);
    return List.of(
        search.asked().goals().isEmpty()
            ? PatternFindings.of(pages, search)
            : SearchFindings.of(pages, search));
  }

  /** Number of a factor in the order of the study. */
  static int number(Samples samples, String factor) {
    List<String> names = samples.design().spec().factors().stream().map(Factor::name).toList();
    return names.indexOf(factor);
  }
}
