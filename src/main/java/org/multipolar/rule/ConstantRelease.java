package org.multipolar.rule;

/**
 * A lab that opens everything, or nothing.
 *
 * @param always whether its models are open
 */
public record ConstantRelease(boolean always) implements ReleaseRule {

  @Override
  public boolean open(ReleaseReview review) {
    return always;
  }

  @Override
  public boolean constant() {
    return true;
  }
}
