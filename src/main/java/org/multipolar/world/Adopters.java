package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.AdoptionParameters;

/** Users of AI in a state: people and firms. */
public final class Adopters implements Serializable {
  private static final long serialVersionUID = 1;

  private final double ceiling;
  private final double readiness;
  private final double workingAge;
  private final double firmsBefore;
  private double people;
  private double firms;
  private double innovation;
  private double imitation;

  Adopters(StateRow row, AdoptionParameters p) {
    ceiling = p.ceiling() * row.net();
    double income = 1e3 * row.gdp() / row.population() / p.referenceIncome();
    double language = 1 - p.languageWeight() + p.languageWeight() * row.lang();
    readiness =
        p.income() > 0 ? language * FastMath.exp(p.income() * FastMath.log(income)) : language;
    workingAge = row.workingAge() * row.population();
    firmsBefore = p.firmsAtStart() * row.net();
    firms = firmsBefore;
    innovation = p.innovation() * p.innovationBefore() * readiness;
    imitation = p.imitation() * p.imitationBefore() * readiness;
  }

  /** Largest share ā of people who will ever use AI: a fraction of internet users. */
  public double ceiling() {
    return ceiling;
  }

  /**
   * Factor of income and language on diffusion, {@code (inc/y*)^{ε_y} (1 − ω_l + ω_l lang)}, with
   * income as at the start.
   */
  public double readiness() {
    return readiness;
  }

  /** People aged 15–64, million. */
  public double workingAge() {
    return workingAge;
  }

  /** Share a of them who use AI, [0, 1]. */
  public double people() {
    return people;
  }

  /** Share b_0 of firms that used AI before generative AI. */
  public double firmsBefore() {
    return firmsBefore;
  }

  /** Share b of firms that use AI, [0, 1]. */
  public double firms() {
    return firms;
  }

  /** ½ a + ½ b/ω_b: use that adds to output, as a share of its maximum. */
  public double worth(AdoptionParameters p) {
    return (people + firms / p.firmCeiling()) / 2;
  }

  /** p, rate of innovation in the last tick, 1/yr. */
  public double innovation() {
    return innovation;
  }

  /** q, rate of imitation in the last tick, 1/yr. */
  public double imitation() {
    return imitation;
  }

  /** Sets the rates of innovation and imitation. */
  public void spread(double ofInnovation, double ofImitation) {
    innovation = ofInnovation;
    imitation = ofImitation;
  }

  /** Sets the shares of people and firms that use AI. */
  public void adopt(double ofPeople, double ofFirms) {
    people = ofPeople;
    firms = ofFirms;
  }
}
