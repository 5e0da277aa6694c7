package org.multipolar.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Left out of {@code mvn verify} for its length and run by {@code mvn -Pnightly verify}; a shorter
 * test of the same kind is in the ordinary build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Tag("nightly")
public @interface Nightly {}
