package org.multipolar.scenario.study;

/** The commented template of a new study. */
public final class StudyTemplate {
  private static final String TEXT =
      """
      # A study runs a scenario in many variants, with common random numbers.
      # What it takes:  multipolar study FILE --plan
      # Run it:         multipolar study FILE
      # All keys:       multipolar describe study-keys; outcomes: multipolar describe outcomes

      multipolar: 1                 # version of the format
      title: TITLE
      question: What do you want to know?
      sources:
        - "Author, year, title; or: assumption of this study"

      scenario: PARENT
      set: {world: blocs, run.to: 2030-12}

      # What is varied: levels, values, or a range.
      factors:
        offer:
          label: Chinese openness
          levels:
            closed: {policies: [{at: 2025-07-26, by: CHN, set: {openness: 0}}]}
            open: {policies: [{at: 2025-07-26, by: CHN, set: {openness: 1}}]}
        parameters.research.openWeights: {label: Spillover of open weights, low: 0.3, high: 2.5, scale: log}
        parameters.adoption.access: {label: Weight of access in use, low: 0, high: 0.6}

      # Policies under `cross` are compared in each of the uncertain worlds of the other factors.
      design: {type: latin-hypercube, points: 50, cross: [offer]}
      replications: 8               # random seeds, the same at all points
      outcomes: [south-access.last12, lag-open.last12, adoption-world.last12]

      # In which worlds does the policy fail?
      analysis:
        discovery: {effect: offer, outcome: south-access.last12, below: 0}
      """;

  private StudyTemplate() {}

  /**
   * The file of a new study.
   *
   * @param title its title, quoted
   * @param file path of the new file
   * @param parent the scenario that it runs, relative to the new file
   * @param program how the program is called
   */
  public static String text(String title, String file, String parent, String program) {
    return TEXT.replace("FILE", file)
        .replace("multipolar ", program + " ")
        .replace("PARENT", parent)
        .replace("TITLE", title);
  }
}
