package org.multipolar.world;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ResearchParameters;

/**
 * Research compute of labs, {@code R_f = ς_f C_h (1 − s_f)}, and the largest training run that it
 * allows.
 *
 * <p>At the start, efficiencies are such that today's capability is today's potential: {@code a_f =
 * (Z_f − Z_0)/k − log10(R_f/R_ref)}, R_ref the largest research compute. The commons know what the
 * best lab at their level knows, but not less than the best of all less the lag of publication.
 */
public final class ResearchCompute implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final double logReference;
  private final double initialRunShare;

  /** Begins the labs of a world and what the commons know. */
  ResearchCompute(World world) {
    this.world = world;
    ResearchParameters p = world.parameters().research();
    double reference = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      reference = Math.max(reference, log(lab));
    }
    logReference = reference;
    initialRunShare = p.initialRun() / (FastMath.exp(logReference) * flopOfMillionH100(p));
    begin(p);
  }

  private void begin(ResearchParameters p) {
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      double logCompute = log(lab);
      double efficiency = Double.NEGATIVE_INFINITY;
      if (logCompute > Double.NEGATIVE_INFINITY) {
        efficiency =
            (lab.capability() - p.initialFrontier()) / p.pointsPerOom()
                - (logCompute - logReference) / FastMath.log(10);
        best = Math.max(best, efficiency);
      }
      lab.begin(logCompute, efficiency);
    }
    Commons commons = world.commons();
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        commons.receive(lab.openCapability(), lab.openEfficiency());
      }
    }
    double known =
        world.labs().stream()
            .filter(lab -> lab.active() && lab.capability() <= commons.capability())
            .max(Comparator.comparingDouble(Lab::capability).thenComparing(Lab::efficiency))
            .map(Lab::efficiency)
            .orElse(Double.NEGATIVE_INFINITY);
    commons.receive(Double.NEGATIVE_INFINITY, Math.max(known, best - p.publicationLag()));
  }

  /** FLOP of a training run on a million H100. */
  private static double flopOfMillionH100(ResearchParameters p) {
    return 1e6 * p.h100Flops() * p.utilisation() * p.runDays() * 86400;
  }

  /** ln R_f, R_f in M H100e; −∞ without compute. */
  public double log(Lab lab) {
    double safety = world.on(Mechanism.SAFETY_TAX) ? lab.safetyShare() : 0;
    return FastMath.log(lab.computeShare() * lab.home().usableCompute() * (1 - safety));
  }

  /** ln R_ref: the largest research compute at the start, M H100e. */
  public double logReference() {
    return logReference;
  }

  /** Largest training run that the research compute of a lab allows now, FLOP. */
  public double trainingRun(Lab lab) {
    ResearchParameters p = world.parameters().research();
    double share =
        Math.min(
            p.runShareCap(),
            initialRunShare
                * FastMath.exp(
                    FastMath.log(p.runShareGrowth()) * world.calendar().years(world.tick() + 1)));
    return lab.active() ? share * FastMath.exp(lab.logResearchCompute()) * flopOfMillionH100(p) : 0;
  }
}
