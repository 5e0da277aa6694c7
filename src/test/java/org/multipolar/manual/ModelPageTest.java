package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multipolar.institution.Schedule;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Phase;

/**
 * The page on the model contains every element of ODD (Grimm et al. 2020) in its order, every
 * question of ODD+D (Müller et al. 2013), every phase, parameter, mechanism and rule.
 */
class ModelPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "model.md");
  private static final Path SCENARIO = Path.of("scenarios", "classroom", "july-2025.yaml");
  private static final Pattern NAME = Pattern.compile("`([a-zA-Z]+\\.[a-zA-Z0-9]+)`");
  private static final Pattern QUESTION = Pattern.compile("\\*\\*(I{1,3}\\.[ivx]+\\.[a-h])\\*\\*");

  private static final List<String> ODD =
      List.of(
          "## 1 Purpose and patterns",
          "## 2 Entities, state variables, and scales",
          "## 3 Process overview and scheduling",
          "## 4 Design concepts",
          "### 4.1 Basic principles",
          "### 4.2 Emergence",
          "### 4.3 Adaptation",
          "### 4.4 Objectives",
          "### 4.5 Learning",
          "### 4.6 Prediction",
          "### 4.7 Sensing",
          "### 4.8 Interaction",
          "### 4.9 Stochasticity",
          "### 4.10 Collectives",
          "### 4.11 Observation",
          "## 5 Initialization",
          "## 6 Input data",
          "## 7 Submodels");

  /** Section of ODD+D → number of its questions. */
  private static final Map<String, Integer> QUESTIONS =
      Map.ofEntries(
          Map.entry("I.i", 2),
          Map.entry("I.ii", 5),
          Map.entry("I.iii", 1),
          Map.entry("II.i", 5),
          Map.entry("II.ii", 8),
          Map.entry("II.iii", 2),
          Map.entry("II.iv", 5),
          Map.entry("II.v", 3),
          Map.entry("II.vi", 4),
          Map.entry("II.vii", 2),
          Map.entry("II.viii", 2),
          Map.entry("II.ix", 1),
          Map.entry("II.x", 2),
          Map.entry("III.i", 2),
          Map.entry("III.ii", 3),
          Map.entry("III.iii", 1),
          Map.entry("III.iv", 3));

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  @Test
  void itHasTheHeadingsOfTheProtocolInItsOrder() throws IOException {
    assertThat(page().lines().filter(ODD::contains)).containsExactlyElementsOf(ODD);
  }

  @Test
  void itAnswersEveryQuestionOnDecisionsOnce() throws IOException {
    List<String> expected =
        QUESTIONS.entrySet().stream()
            .flatMap(
                section ->
                    IntStream.range(0, section.getValue())
                        .mapToObj(i -> section.getKey() + "." + (char) ('a' + i)))
            .toList();
    assertThat(QUESTION.matcher(page()).results().map(m -> m.group(1)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void itHasASectionForEveryPhaseThatLinksItsFile() throws IOException {
    List<String> sections = List.of(page().split("(?m)^(?=###? )"));
    List<Phase> phases =
        Schedule.phases(Blueprints.of(ScenarioReader.read(SCENARIO).scenario().orElseThrow()));
    for (int i = 0; i < phases.size(); i++) {
      String start = "### 7." + i + " ";
      String file = "/" + phases.get(i).getClass().getSimpleName() + ".java)";
      assertThat(sections)
          .as(phases.get(i).title())
          .anySatisfy(section -> assertThat(section).startsWith(start).contains(file));
    }
  }

  @Test
  void itNamesEveryParameterAndNoOther() throws IOException {
    String page = page();
    TreeSet<String> known = new TreeSet<>(ParameterCatalogue.entries().keySet());
    TreeSet<String> named = new TreeSet<>();
    for (MatchResult match : NAME.matcher(page).results().toList()) {
      named.add(match.group(1));
    }
    assertThat(known).containsAll(named);
    assertThat(named).containsAll(known);
  }

  @Test
  void itNamesEverySwitch() throws IOException {
    String page = page();
    for (Mechanism mechanism : Mechanism.values()) {
      assertThat(page).contains("`" + mechanism.id() + "`");
    }
  }

  @Test
  void itLinksEveryRuleOrSaysItsName() throws IOException {
    String page = page();
    Stream.of(
            RuleCatalogue.POLICY,
            RuleCatalogue.RELEASE,
            RuleCatalogue.SAFETY,
            RuleCatalogue.MEMBERSHIP)
        .<RuleCatalogue.Entry<?>>flatMap(List::stream)
        .forEach(
            rule -> {
              Object made = rule.make().apply(ParameterCatalogue.defaults());
              assertThat(
                      page.contains("`" + rule.name() + "`")
                          || page.contains("/" + made.getClass().getSimpleName() + ".java)"))
                  .as(rule.name())
                  .isTrue();
            });
  }
}
