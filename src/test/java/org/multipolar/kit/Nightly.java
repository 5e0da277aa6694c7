package org.multipolar.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Excludes a slow test from {@code mvn verify}; {@code mvn -Pnightly verify} runs it. A shorter
 * test of the same kind is part of the ordinary build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Tag("nightly")
public @interface Nightly {}
