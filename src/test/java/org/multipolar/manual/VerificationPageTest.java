package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
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
import org.multipolar.verification.Claims;

/**
 * The page of verification is made from the claims and from the tests that carry them; each claim
 * has a test, or a reason why not.
 */
class VerificationPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "verification.md");

  /**
   * A test that carries claims.
   *
   * @param disabled whether it is left out of `mvn verify`
   */
  private record Proof(JavaMethod test, boolean disabled) {}

  private static final Map<String, List<Proof>> PROOFS = proofs();

  private static Map<String, List<Proof>> proofs() {
    Map<String, List<Proof>> proofs = new TreeMap<>();
    for (JavaClass type : testClasses()) {
      for (JavaMethod method : type.getMethods()) {
        List<String> ids = new ArrayList<>();
        Stream.of(method, type)
            .filter(carrier -> carrier.isAnnotatedWith(Claim.class))
            .forEach(
                carrier -> ids.addAll(List.of(carrier.getAnnotationOfType(Claim.class).value())));
        if (isTest(method)) {
          boolean disabled =
              method.isAnnotatedWith(Disabled.class) || type.isAnnotatedWith(Disabled.class);
          ids.forEach(
              id ->
                  proofs
                      .computeIfAbsent(id, key -> new ArrayList<>())
                      .add(new Proof(method, disabled)));
        } else {
          assertThat(method.isAnnotatedWith(Claim.class)).as(method.getFullName()).isFalse();
        }
      }
    }
    Comparator<Proof> byName =
        Comparator.comparing((Proof p) -> p.test().getOwner().getName())
            .thenComparing(p -> p.test().getSourceCodeLocation().getLineNumber())
            .thenComparing(p -> p.test().getName());
    proofs.values().forEach(list -> list.sort(byName));
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
                    + " contains. `mvn verify` runs every test named here and fails if one fails; this"
                    + " page is generated from the tests, and another test fails when it is stale."
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
    return page.toString().stripTrailing() + "\n";
  }

  private static String status(Claims.Entry claim) {
    List<Proof> proofs = PROOFS.getOrDefault(claim.id(), List.of());
    if (proofs.isEmpty()) {
      return "not tested";
    }
    return proofs.stream().allMatch(Proof::disabled) ? "disabled" : "tested";
  }

  private static List<String> row(Claims.Entry claim) {
    Map<JavaClass, List<Proof>> byClass = new LinkedHashMap<>();
    PROOFS
        .getOrDefault(claim.id(), List.of())
        .forEach(
            proof ->
                byClass
                    .computeIfAbsent(proof.test().getOwner(), key -> new ArrayList<>())
                    .add(proof));
    String proved =
        byClass.entrySet().stream()
            .map(
                entry ->
                    file(entry.getKey())
                        + ": "
                        + entry.getValue().stream()
                            .map(
                                proof ->
                                    Markdown.code(proof.test().getName())
                                        + (proof.disabled() ? " (disabled)" : ""))
                            .distinct()
                            .collect(Collectors.joining(", ")))
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
