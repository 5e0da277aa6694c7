package org.multipolar.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.Well19937c;

/** Examples for tests of the rule itself: one hazard per method, none of them called. */
@SuppressWarnings({"unused", "UnusedMethod", "StringCaseLocaleUsage", "DefaultCharset"})
final class HazardExamples {
  private static final List<String> NAMES = List.of("a", "b");

  private HazardExamples() {}

  static Object generator() {
    return new Random(1);
  }

  static Object generatorOfThread() {
    return ThreadLocalRandom.current();
  }

  static Object generatorOfLibrary() {
    return new Well19937c(1);
  }

  static double chance() {
    return Math.random();
  }

  static double transcendental() {
    return Math.pow(2, 0.5);
  }

  static DoubleUnaryOperator transcendentalReference() {
    return Math::tanh;
  }

  static long clock() {
    return System.nanoTime();
  }

  static Object today() {
    return LocalDate.now();
  }

  static Object hashOrder() {
    return new HashMap<String, String>();
  }

  static Object identityOrder() {
    return new IdentityHashMap<String, String>();
  }

  static Object saltedSet() {
    return Set.of("a", "b");
  }

  static Object saltedMap() {
    return Map.copyOf(Map.of("a", 1));
  }

  static Object collectedByHash() {
    return NAMES.stream().collect(Collectors.groupingBy(String::length));
  }

  static int identity() {
    return System.identityHashCode(NAMES);
  }

  static long parallelStream() {
    return NAMES.parallelStream().count();
  }

  static void parallelArray() {
    Arrays.parallelPrefix(new double[2], Double::sum);
  }

  static double sumOfDoubles() {
    return DoubleStream.of(0.1, 0.2).sum();
  }

  static double sumCollected() {
    return NAMES.stream().collect(Collectors.summingDouble(String::length));
  }

  static String digits() {
    return Double.toString(0.1);
  }

  static Object digitsAppended() {
    return new StringBuilder().append(0.1);
  }

  static String format() {
    return String.format("%.1f", 0.1);
  }

  static String formatted() {
    return "%.1f".formatted(0.1);
  }

  static String lowerCase() {
    return "I".toLowerCase();
  }

  static Object decimalFormat() {
    return new DecimalFormat("0.0");
  }

  static Object monthNames() {
    return DateTimeFormatter.ofPattern("MMM");
  }

  static Object locale() {
    return Locale.getDefault();
  }

  static void lineEnd() {
    new PrintWriter(new StringWriter()).println();
  }
}
