package org.multipolar.browser;

import org.multipolar.value.parameter.Parameters;
import org.multipolar.web.BundleCodec;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;

/** Keeps the constructors of bundled records in the compiled model, for reading bundles. */
public final class RecordConstructors extends SimpleReflectionPolicy {
  @Override
  protected void setup() {
    String parameters = Parameters.class.getPackageName() + ".";
    selectClasses(
            type ->
                type.isRecord()
                    && (type.name().startsWith(parameters) || BundleCodec.holds(type.name())))
        .reflectableMembers(
            member -> member instanceof IntrospectMethod method && method.isConstructor());
  }
}
