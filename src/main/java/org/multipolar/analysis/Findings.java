package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.scenario.Factor;
import org.multipolar.scenario.StudySpec;
import org.multipolar.study.Samples;

/** All that a study is looked at for: what its design gives, and what its file asks for. */
public final class Findings {
  /** Differences are taken where so many points can still be read. */
  private static final int COMPARED = 2000;

  private Findings() {}

  /**
   * Looks at the results of a study.
   *
   * @param samples what its replications came to
   * @param seed from which those of the replications are mixed
   * @param ok number of replications that ended well
   */
  public static List<Finding> of(Samples samples, long seed, int ok) {
    StudySpec spec = samples.design().spec();
    FigureSubject subject = new FigureSubject(spec.title(), spec.question(), ok, seed);
    List<Finding> findings = new ArrayList<>();
    findings.add(Points.of(samples));
    boolean sampled =
        spec.design() instanceof StudySpec.Morris
            || spec.design() instanceof StudySpec.Sobol
            || spec.design() instanceof StudySpec.LatinHypercube
                && spec.analysis().reference().isEmpty();
    if (!sampled && samples.points() <= COMPARED) {
      findings.add(Differences.of(samples));
    }
    if (spec.design() instanceof StudySpec.Factorial && spec.factors().size() > 1) {
      findings.add(Interactions.of(samples, subject));
    }
    if (spec.design() instanceof StudySpec.OneAtATime) {
      findings.add(OneAtATimeEffects.of(samples, subject));
    }
    if (samples.design().morris().isPresent()) {
      findings.add(ElementaryEffects.of(samples, subject));
    }
    if (samples.design().sobol().isPresent()) {
      findings.add(Indices.of(samples, subject));
    }
    if (spec.design() instanceof StudySpec.LatinHypercube) {
      findings.add(Trees.of(samples));
    }
    List<StudySpec.Discovery> discoveries = spec.analysis().discoveries();
    for (int i = 0; i < discoveries.size(); i++) {
      String number = discoveries.size() == 1 ? "" : "-" + (i + 1);
      findings.add(Regions.of(samples, discoveries.get(i), number, subject));
    }
    spec.analysis().robustness().ifPresent(r -> findings.add(RegretTable.of(samples, r, subject)));
    spec.analysis()
        .structure()
        .ifPresent(s -> findings.add(StructuralSensitivity.of(samples, s, subject)));
    return findings;
  }

  /** Outcomes that go on one page. */
  static List<List<Integer>> pages(Samples samples) {
    int outcomes = samples.outcomes().size();
    int most = 4;
    int pages = (outcomes + most - 1) / most;
    List<List<Integer>> all = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      List<Integer> page = new ArrayList<>();
      for (int o = p * outcomes / pages; o < (p + 1) * outcomes / pages; o++) {
        page.add(o);
      }
      all.add(page);
    }
    return all;
  }

  /** Name of the figure on a page, numbered where there are several. */
  static String name(String figure, List<List<Integer>> pages, int page) {
    return pages.size() == 1 ? figure : figure + "-" + (page + 1);
  }

  /** What is measured, when: as panels say it. */
  static String label(Samples samples, int outcome) {
    return samples.outcomes().get(outcome).label();
  }

  static String unit(Samples samples, int outcome) {
    return samples.outcomes().get(outcome).measured().unit();
  }

  /** Title of a figure, with the statistic where its outcomes have the same one. */
  static String title(String what, Samples samples, List<Integer> page) {
    List<String> statistics =
        page.stream().map(o -> samples.outcomes().get(o).statistic().inWords()).distinct().toList();
    return statistics.size() == 1 ? what + " (" + statistics.get(0) + ")" : what;
  }

  /** Number of a factor in the order of the study. */
  static int number(Samples samples, String factor) {
    List<String> names = samples.design().spec().factors().stream().map(Factor::name).toList();
    return names.indexOf(factor);
  }
}
