package org.multipolar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of a property that holds in every case, run once for each of a number of {@linkplain
 * RandomCase random cases}. A failure names the options that repeat its case alone: {@code
 * -Dproperty.seed=… -Dproperty.case=…}; the first option by itself draws other cases.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Property.Cases.class)
@ExtendWith(Property.NamesItsCase.class)
public @interface Property {
  int cases();

  long seed() default 20250726;

  /** Cases of a property, numbered from 1. */
  final class Cases implements ArgumentsProvider, AnnotationConsumer<Property> {
    private Property property;

    @Override
    public void accept(Property annotation) {
      property = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      assertThat(property.cases()).isPositive();
      long seed = Long.getLong("property.seed", property.seed());
      int only = Integer.getInteger("property.case", 0);
      return (only > 0 ? IntStream.of(only) : IntStream.rangeClosed(1, property.cases()))
          .mapToObj(number -> Arguments.of(new RandomCase(seed, number)));
    }
  }

  /** Prefixes the message of a failure with its case. */
  final class NamesItsCase implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
      throw new AssertionError(
          "with " + context.getDisplayName() + ": " + failure.getMessage(), failure);
    }
  }
}
