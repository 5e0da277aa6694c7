package org.multipolar.rule;

/** A lab whose release mode changes only where the scenario's policies say so. */
public record ScriptedRelease() implements ReleaseRule {

  @Override
  public boolean open(ReleaseReview review) {
    return review.open();
  }
}
