package org.multipolar.random;

/** Purpose of a draw; the process part of its key. The text is hashed and so must never change. */
public enum Process {
  RESEARCH_NOISE("research-noise"),
  SAFETY_CHOICE("safety-choice"),
  GENERATION("generation"),
  RELEASE_CHOICE("release-choice"),
  INCIDENT_COUNT("incident-count"),
  INCIDENT_SEVERITY("incident-severity"),
  INCIDENT_PLACE("incident-place"),
  POLICY_REVIEW("policy-review"),
  POLICY_CHOICE("policy-choice"),
  ANSWER("answer"),
  DEAL_MEETING("deal-meeting"),
  DEAL_CHOICE("deal-choice"),
  DEAL_TERM("deal-term"),
  LISTING("listing"),
  OBSERVATION("observation"),
  MEMBERSHIP_REVIEW("membership-review"),
  MEMBERSHIP_DISPOSITION("membership-disposition"),
  MEMBERSHIP_PROPENSITY("membership-propensity"),
  RATIFICATION("ratification"),
  INVITATION("invitation"),
  SIGNATURE("signature"),
  SYNTHETIC_WORLD("synthetic-world"),
  LATIN_HYPERCUBE("latin-hypercube"),
  MORRIS_TRAJECTORY("morris-trajectory"),
  SOBOL_SCRAMBLING("sobol-scrambling"),
  TEST_SAMPLE("resampling"),
  PRIOR("prior"),
  SEARCH("search"),
  POLICY_DRAW("policy-draw");

  private final long key;

  Process(String name) {
    this.key = Draws.key(name);
  }

  long key() {
    return key;
  }
}
