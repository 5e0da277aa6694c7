package org.multipolar.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ids, in {@code verification.Claims}, of the claims on the verification page that a test proves;
 * on a class, those that all its tests prove together.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Claim {
  String[] value();
}
