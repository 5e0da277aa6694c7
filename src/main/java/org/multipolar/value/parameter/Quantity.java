package org.multipolar.value.parameter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The declaration of one number of the world: all that validation, help, sliders and the tables of
 * the manual show about it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {
  /** Default; more than one value for a list. */
  double[] value();

  double min();

  double max();

  String unit();

  /** Meaning of the number, in a few words. */
  String is();

  /** Symbol in the model's equations. */
  String symbol() default "";

  Provenance from();

  /** Author, year and place; the derivation; or why the assumption is sensible. */
  String source() default "";

  /**
   * True if the sign or size of the effect that the number scales is disputed in the literature.
   */
  boolean contested() default false;
}
