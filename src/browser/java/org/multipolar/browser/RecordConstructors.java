package org.multipolar.browser;

import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;

/** Keeps the constructors of records in the compiled model, so that bundles can be read there. */
public final class RecordConstructors extends SimpleReflectionPolicy {
  @Override
  protected void setup() {
    selectClasses(type -> type.isRecord())
        .reflectableMembers(
            member -> member instanceof IntrospectMethod method && method.isConstructor());
  }
}
