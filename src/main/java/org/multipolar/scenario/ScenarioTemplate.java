package org.multipolar.scenario;

/** The commented template of a new scenario. */
public final class ScenarioTemplate {
  private static final String TEXT =
      """
      # A scenario is a delta: what is not said here is as in the file that it extends.
      # Check it:  multipolar validate FILE
      # Run it:    multipolar run FILE
      # What may stand here, with units, ranges and sources:
      #            multipolar describe parameters | metrics | rules | instruments | world

      multipolar: 1                 # version of the format
      title: TITLE
      description: >
        What happens, in two or three sentences.
      question: What do you want to know?
      sources:
        - "Author, year, title; or: assumption of this scenario"

      extends: PARENT        # history from October 2022 to July 2025, then choice
      # world: blocs                # twelve blocs instead of all states

      run: {replications: 50}       # also from, to, branch, step (month or quarter), seed

      # Numbers of the world, each inside its range.
      parameters:
        research.openWeights: 1.2

      # Switches: off means that the mechanism is absent.
      mechanisms:
        smuggling: on

      # Who decides how: one rule for all, others for some.
      # rules:
      #   policy: {default: quantal-response, states: {USA: fixed}}
      #   release: {default: habit-logit, firms: {Meta.lab: always-open}}

      # Dated settings of levers. From its day on a lever is held until `until` (default: the end of
      # the run); `once: true` sets it and leaves it free.
      policies:
        - {at: 2026-01-01, by: CHN, set: {openness: 1.0}, source: "Assumption of this scenario"}
        - {at: 2026-01-01, until: 2028-12-31, by: USA, against: [CHN], set: {chip-control: {mode: share, level: 0.5}}, source: "Assumption of this scenario"}

      # Regimes: change some terms of an inherited one, switch it off, or design another.
      regimes:
        universal: {stringency: 0.2}
        # club: off

      # What is recorded of states and firms; metrics of the world always are.
      # record: {states: [USA, CHN, IND], firms: all, metrics: default, events: 10}

      figures: [lag, south-access, membership, development-security]
      """;

  /** Start of the examples, which suit the baseline. */
  private static final String EXAMPLES = "# Numbers of the world";

  private ScenarioTemplate() {}

  /** The file with the examples commented out, for a parent that they may not suit. */
  public static String commented(String title, String file, String parent, String program) {
    String text = text(title, file, parent, program);
    int examples = text.indexOf(EXAMPLES);
    return text.substring(0, examples)
        + text.substring(examples).replaceAll("(?m)^(?=[^#\\n])", "# ");
  }

  /**
   * The file of a new scenario.
   *
   * @param title its title, quoted
   * @param file path of the new file
   * @param parent the file that it extends, relative to the new file
   * @param program how the program is called
   */
  public static String text(String title, String file, String parent, String program) {
    return TEXT.replace("FILE", file)
        .replace("multipolar ", program + " ")
        .replace("PARENT", parent)
        .replace("TITLE", title);
  }
}
