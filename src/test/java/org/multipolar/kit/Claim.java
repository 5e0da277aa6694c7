package org.multipolar.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The claims on the page of verification that a test proves, by their ids in {@code
 * verification.Claims}; on a class, that all its tests prove together.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Claim {
  String[] value();
}
