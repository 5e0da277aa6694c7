package org.multipolar.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.PolicyRule;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.parameter.ParameterCatalogue;

class RecipesTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "recipes.md");
  private static final Path CODE = Path.of("src", "test", "java", "org", "multipolar", "recipe");
  private static final Pattern BLOCK = Pattern.compile("```java\\n([\\s\\S]*?)```");

  @Test
  void codeOfThePageCompiles() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.sorted().toList()) {
        code.append(squeezed(Files.readString(file)));
      }
    }
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(m -> squeezed(m.group(1))).toList();
    assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(code).contains(block));
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", " ");
  }

  @Test
  void ruleAnswersInKind() {
    RuleCatalogue.Entry<PolicyRule> entry =
        new RuleCatalogue.Entry<PolicyRule>(
            "tit-for-tat", "holds against others what they hold against it", p -> new TitForTat());
    PolicyRule rule = entry.make().apply(ParameterCatalogue.defaults());
    assertThat(rule.decide(review(Instrument.MINERAL_CONTROL, 0, .75)).level()).isEqualTo(.75);
    assertThat(rule.decide(review(Instrument.SUBSIDY, .25, 0)).level()).isEqualTo(.25);
  }

  private static LeverReview review(Instrument instrument, double level, double answered) {
    PerceivedPayoff sight = new MineralControl(answered, .5, level);
    return new LeverReview(
        instrument, level, 0, sight, answered, .5, Double.NaN, Attractions.NONE, .5, 1 / 12.0);
  }
}
