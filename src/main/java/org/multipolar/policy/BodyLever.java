package org.multipolar.policy;

/**
 * Terms of a body of governance that a dated policy can change. Without one the terms of its design
 * hold.
 */
public enum BodyLever implements RangedLever {
  STRINGENCY("stringency", 1, "bodies: regulation that it asks of its members"),
  CLUB_GOOD(
      "club-good", 1, "bodies: market access and exemption from the leader's controls for members"),
  SHARED_COMPUTE("shared-compute", 10, "bodies: compute lent through it, multiples of pool.share"),
  VERIFICATION("verification", 1, "bodies: strength of verification"),
  PENALTY("penalty", 10, "bodies: penalty on non-members");

  private final String id;
  private final double most;
  private final String summary;

  BodyLever(String id, double most, String summary) {
    this.id = id;
    this.most = most;
    this.summary = summary;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public double most() {
    return most;
  }

  @Override
  public String summary() {
    return summary;
  }
}
