package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Nightly;
import org.multipolar.verification.Claims;

/**
 * The verification page is generated from the claims and from the tests that prove them; each claim
 * has a test, or a reason for having none.
 */
class VerificationPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "verification.md");

  /**
   * A test that proves claims.
   *
   * @param disabled true if it is never run
   * @param nightly true if it is excluded from `mvn verify`
   */
  private record Proof(JavaMethod test, boolean disabled, boolean nightly) {
    static Proof of(JavaMethod method) {
      return new Proof(method, is(method, Disabled.class), is(method, Nightly.class));
    }

    private static boolean is(JavaMethod method, Class<? extends Annotation> annotation) {
      return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    String shown() {
      String name = Markdown.code(test.getName());
      return disabled ? name + " (disabled)" : nightly ? name + " (nightly)" : name;
    }
  }

  private static final Comparator<Proof> BY_PLACE =
      Comparator.comparing((Proof p) -> p.test().getOwner().getName())
          .thenComparing(p -> p.test().getSourceCodeLocation().getLineNumber())
          .thenComparing(p -> p.test().getName());

  private static final Iterable<JavaClass> TESTS = testClasses();
  private static final Map<String, List<Proof>> PROOFS = proofs();

  private static Map<String, List<Proof>> proofs() {
    Map<String, List<Proof>> proofs = new TreeMap<>();
    for (JavaClass type : TESTS) {
      for (JavaMethod method : type.getMethods()) {
        List<String> ids = new ArrayList<>();
        Stream.of(method, type)
            .filter(carrier -> carrier.isAnnotatedWith(Claim.class))
            .forEach(
                carrier -> ids.addAll(List.of(carrier.getAnnotationOfType(Claim.class).value())));
        if (isTest(method)) {
          ids.forEach(
              id -> proofs.computeIfAbsent(id, key -> new ArrayList<>()).add(Proof.of(method)));
        } else {
          assertThat(method.isAnnotatedWith(Claim.class)).as(method.getFullName()).isFalse();
        }
      }
    }
    proofs.values().forEach(list -> list.sort(BY_PLACE));
    return proofs;
  }

  private static Iterable<JavaClass> testClasses() {
    try {
      Path folder =
          Path.of(
              VerificationPageTest.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      return new ClassFileImporter().importPath(folder);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isTest(JavaMethod method) {
    return method.isMetaAnnotatedWith(Testable.class);
  }

  private static Stream<Claims.Entry> claims() {
    return Claims.all().stream().flatMap(group -> group.entries().stream());
  }

  @Test
  void everyClaimHasATestOrAReason() {
    assertThat(claims())
        .allSatisfy(
            claim ->
                assertThat(PROOFS.containsKey(claim.id()))
                    .as("%s: a test that carries it, or a reason why there is none", claim.id())
                    .isEqualTo(claim.without().isEmpty()));
  }

  @Test
  void testsCarryClaimsThatThereAre() {
    assertThat(claims().map(Claims.Entry::id)).doesNotHaveDuplicates().containsAll(PROOFS.keySet());
  }

  @Test
  void whatCarriesAClaimIsRunByTheBuild() {
    assertThat(PROOFS.values().stream().flatMap(List::stream))
        .isNotEmpty()
        .allSatisfy(proof -> assertThat(proof.test().getOwner().getSimpleName()).endsWith("Test"));
  }

  /** Every build must include a test of each such claim, if only a shorter one. */
  @Test
  void everyClaimWithATestHasOneInTheOrdinaryBuild() {
    assertThat(PROOFS)
        .allSatisfy((claim, proofs) -> assertThat(proofs).as(claim).anyMatch(p -> !p.nightly()));
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "%s is stale. Renew it: mvn -q test -Dtest=VerificationPageTest -Dmanual.write=true",
            PAGE)
        .isEqualTo(page);
  }

  private static String page() {
    Map<String, Long> count =
        claims().collect(Collectors.groupingBy(claim -> status(claim), Collectors.counting()));
    StringBuilder page =
        new StringBuilder(
            Markdown.page(
                "Verification",
                "The claims that the program makes, and the tests that prove them: the model does what"
                    + " [its description](model.md) states, and reproduces the published models that it"
                    + " contains. `mvn verify` runs every test named here and fails if one fails,"
                    + " except those marked *nightly*, which take long: `mvn -Pnightly verify` runs all."
                    + " This page is generated from the tests, and another test fails when it is stale."
                    + " *Tested*: at least one test proves the claim. *Disabled*: its tests are switched"
                    + " off. *Not tested*: there is no test, for the reason given."));
    page.append(
        Markdown.prose(
            new TreeSet<>(count.keySet())
                    .stream()
                        .map(status -> count.get(status) + " " + status)
                        .collect(Collectors.joining(", "))
                + "."));
    for (Claims.Group group : Claims.all()) {
      page.append("## ").append(group.title()).append("\n\n");
      if (!group.about().isEmpty()) {
        page.append(Markdown.prose(group.about()));
      }
      page.append(
          Markdown.table(
              List.of("claim", "what", "status", "proved by"),
              group.entries().stream().map(VerificationPageTest::row).toList()));
      page.append('\n');
    }
    page.append("## Nightly\n\n");
    page.append(
        Markdown.prose(
            "Long tests, run only by `mvn -Pnightly verify`; `mvn verify` includes a shorter test of"
                + " the same kind."));
    for (Map.Entry<JavaClass, List<Proof>> type : byClass(nightly()).entrySet()) {
      page.append("* ").append(shown(type)).append('\n');
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static String status(Claims.Entry claim) {
    List<Proof> proofs = PROOFS.getOrDefault(claim.id(), List.of());
    if (proofs.isEmpty()) {
      return "not tested";
    }
    if (proofs.stream().allMatch(Proof::disabled)) {
      return "disabled";
    }
    return proofs.stream().allMatch(p -> p.disabled() || p.nightly()) ? "tested nightly" : "tested";
  }

  private static List<Proof> nightly() {
    List<Proof> nightly = new ArrayList<>();
    TESTS.forEach(
        type ->
            type.getMethods().stream()
                .filter(VerificationPageTest::isTest)
                .map(Proof::of)
                .filter(Proof::nightly)
                .forEach(nightly::add));
    nightly.sort(BY_PLACE);
    return nightly;
  }

  private static Map<JavaClass, List<Proof>> byClass(List<Proof> proofs) {
    return proofs.stream()
        .collect(
            Collectors.groupingBy(
                proof -> proof.test().getOwner(), LinkedHashMap::new, Collectors.toList()));
  }

  private static String shown(Map.Entry<JavaClass, List<Proof>> type) {
    return file(type.getKey())
        + ": "
        + type.getValue().stream().map(Proof::shown).distinct().collect(Collectors.joining(", "));
  }

  private static List<String> row(Claims.Entry claim) {
    String proved =
        byClass(PROOFS.getOrDefault(claim.id(), List.of())).entrySet().stream()
            .map(VerificationPageTest::shown)
            .collect(Collectors.joining("; "));
    return List.of(
        claim.id(), claim.text(), status(claim), proved.isEmpty() ? claim.without() : proved);
  }

  private static String file(JavaClass type) {
    return "["
        + type.getSimpleName()
        + "](../../test/java/"
        + type.getName().replace('.', '/')
        + ".java)";
  }
}
