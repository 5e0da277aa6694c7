package org.multipolar.browser;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Replaces the literal tables of FastMath by computed ones. */
public final class ComputedTables extends SimpleSubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(named("org.apache.commons.math3.util.FastMathLiteralArrays"))
        .simpleNamePrefix("Computed");
  }
}
