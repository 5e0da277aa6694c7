package org.multipolar.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls that make the same seed give different bytes on another JDK, machine, locale or day. */
final class Hazard {
  /** Methods of {@link Math} with an exactly defined result. */
  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "ceil",
          "clamp",
          "copySign",
          "floor",
          "floorDiv",
          "floorMod",
          "fma",
          "getExponent",
          "max",
          "min",
          "multiplyHigh",
          "nextAfter",
          "nextDown",
          "nextUp",
          "rint",
          "round",
          "scalb",
          "signum",
          "sqrt",
          "ulp");

  private static final Set<String> UNORDERED =
      Set.of(
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.Hashtable",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap");

  private Hazard() {}

  static Optional<String> ofBits(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    List<JavaClass> types = parameterTypes(access);
    if (owner.matches("java\\.util\\.(Random|SplittableRandom)|java\\.util\\.random\\..*")
        || owner.matches("java\\.security\\..*|org\\.apache\\.commons\\.math3\\.random\\..*")
        || name.matches("random|randomUUID|shuffle")) {
      return Optional.of("draws are keyed");
    }
    if (owner.equals("java.lang.Math") && !EXACT.contains(name) && !name.endsWith("Exact")) {
      return Optional.of("Math may differ between platforms, FastMath does not");
    }
    if (owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.util.Date")
        || owner.equals("java.lang.System")
            && name.matches("nanoTime|currentTimeMillis|getenv|getProperty|getProperties")) {
      return Optional.of("the model knows neither clock nor machine");
    }
    if (UNORDERED.contains(owner) && name.equals("<init>")
        || name.equals("identityHashCode")
        || name.equals("hashCode") && owner.matches("java\\.lang\\.(Object|Enum)")
        || owner.equals("java.util.Set") && isShuffledFactory(name, types, 1)
        || owner.equals("java.util.Map") && isShuffledFactory(name, types, 2)
        || owner.equals("java.util.stream.Collectors") && collectsByHash(name, types.size())) {
      return Optional.of(
          "its order is nobody's; take a list, an array, a tree, linked or enum map");
    }
    if (owner.equals("java.util.stream.DoubleStream")
            && name.matches("sum|average|summaryStatistics")
        || owner.equals("java.util.stream.Collectors") && name.matches("\\w+ingDouble")) {
      return Optional.of("sums of doubles are left to the platform, CompensatedSum is not");
    }
    if (owner.startsWith("java.util.concurrent.")
        || owner.equals("java.lang.Thread")
        || owner.startsWith("java.util.") && name.startsWith("parallel")) {
      return Optional.of("one run is one thread");
    }
    if (name.equals("toString") && owner.matches("java\\.lang\\.(Double|Float)")
        || name.matches("valueOf|append")
            && owner.matches("java\\.lang\\.String.*")
            && types.size() == 1
            && types.get(0).getName().matches("double|float")) {
      return Optional.of("decimal digits differ between JDKs");
    }
    return Optional.empty();
  }

  static Optional<String> ofText(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    List<JavaClass> types = parameterTypes(access);
    boolean localeGiven =
        types.stream().anyMatch(type -> type.getName().equals("java.util.Locale"));
    if (!localeGiven
            && owner.equals("java.lang.String")
            && name.matches("format|formatted|to(Low|Upp)erCase")
        || !localeGiven && owner.startsWith("java.io.Print") && name.matches("format|printf")
        || !localeGiven && owner.equals("java.util.Formatter") && name.equals("<init>")
        || !localeGiven && owner.equals("java.text.NumberFormat") && name.matches("get\\w*Instance")
        || owner.equals("java.text.DecimalFormat") && name.equals("<init>") && types.size() < 2
        || owner.equals("java.time.format.DateTimeFormatter")
            && name.equals("ofPattern")
            && !localeGiven
        || owner.equals("java.util.Locale") && name.equals("getDefault")
        || owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset")) {
      return Optional.of("say Locale.ROOT, and UTF_8");
    }
    return Optional.empty();
  }

  static Optional<String> ofLineEnds(JavaAccess<?> access) {
    return access.getTargetOwner().getName().startsWith("java.")
            && access.getName().matches("println|newLine|lineSeparator")
        ? Optional.of("lines end with \\n")
        : Optional.empty();
  }

  private static boolean isShuffledFactory(String name, List<JavaClass> types, int harmless) {
    boolean isSmall = types.size() <= harmless && types.stream().noneMatch(JavaClass::isArray);
    return name.equals("copyOf") || name.equals("ofEntries") || name.equals("of") && !isSmall;
  }

  private static boolean collectsByHash(String name, int parameters) {
    return switch (name) {
      case "toSet", "toUnmodifiableSet", "toUnmodifiableMap" -> true;
      case "toMap" -> parameters < 4;
      case "groupingBy" -> parameters < 3;
      default -> false;
    };
  }

  private static List<JavaClass> parameterTypes(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        ? call.getTarget().getRawParameterTypes()
        : List.of();
  }
}
