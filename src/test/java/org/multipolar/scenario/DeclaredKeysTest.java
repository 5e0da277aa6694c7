package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.RecordSpec.Selection;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.value.Distribution;
import org.multipolar.value.Mechanism;

/** Values of keys whose types have codecs of their own, read by fresh forms. */
class DeclaredKeysTest {
  private static Fields fields(String text) {
    return YamlText.text("x.yaml", text, new Problems()).orElseThrow();
  }

  private static ScenarioKeys keys(String text) {
    return Form.of(ScenarioKeys.class).read(fields(text));
  }

  @Test
  void aSchemaFollowsFromTheDeclarations() {
    assertThat(Form.of(ScenarioKeys.class).schema().json())
        .isEqualTo(ScenarioReader.schema().json());
    assertThat(ScenarioReader.schema().json().toString())
        .contains("research.openWeights", "smuggling", "default off", "default on");
  }

  @Test
  void parametersPriorsAndMechanismsAreReadByName() {
    ScenarioKeys given =
        keys(
            """
            parameters: {research.step: 2, controls.shareLadder: [0, 1]}
            priors: {incidents.rate: 'uniform(100, 500)', policy.precision: nothing}
            mechanisms: {talent: off}
            """);
    assertThat(given.parameters())
        .isEqualTo(
            Map.of("research.step", List.of(2.0), "controls.shareLadder", List.of(0.0, 1.0)));
    assertThat(given.priors())
        .isEqualTo(Map.of("incidents.rate", Distribution.parse("uniform(100, 500)").orElseThrow()));
    Set<Mechanism> standard = EnumSet.noneOf(Mechanism.class);
    for (Mechanism each : Mechanism.values()) {
      if (each.on()) {
        standard.add(each);
      }
    }
    assertThat(keys("title: T").mechanisms()).isEqualTo(standard);
    assertThat(keys("title: T").parameters()).isEmpty();
    assertThat(keys("title: T").priors()).isEmpty();
    standard.remove(Mechanism.TALENT);
    assertThat(given.mechanisms()).isEqualTo(standard);
  }

  @Test
  void aSelectionIsAWordOrAList() {
    Form<RecordSpec> form = Form.of(RecordSpec.class);
    RecordSpec given = form.read(fields("{states: all, firms: [A, B], metrics: default}"));
    assertThat(given.states()).isEqualTo(new Selection(Selection.Kind.ALL, List.of()));
    assertThat(given.firms()).isEqualTo(new Selection(Selection.Kind.SOME, List.of("A", "B")));
    assertThat(given.metrics()).isEqualTo(new Selection(Selection.Kind.DEFAULT, List.of()));
    assertThat(form.read(Fields.NONE).states()).isEqualTo(given.metrics());
    assertThat(form.write(given))
        .hasToString("{states=all, firms=[\"A\", \"B\"], metrics=default, events=10}");
  }

  @Test
  void aFigureIsWrittenByNameWhereItIsThatOfTheCatalogue() {
    FigureSpec lag = FigureCatalogue.named("lag").orElseThrow();
    assertThat(FigureBinder.written(lag)).isEqualTo("lag");
    List<FigureSpec> read =
        keys("figures: [{name: own, kind: fan, title: Own, metrics: [lag-open]}, lag]").figures();
    assertThat(read).hasSize(2).doesNotContainNull();
    assertThat(read.get(0).title()).isEqualTo("Own");
    assertThat(FigureBinder.written(read.get(0)).toString())
        .startsWith("{name=\"own\", kind=fan, ");
  }

  @Test
  void everyLeverOfAStateALabOrABodyCanBeASlider() {
    Form<Classroom.Lever> form = Form.of(Classroom.Lever.class);
    for (PolicyLever lever :
        List.of(Instrument.OPENNESS, ReleaseLever.RELEASE, BodyLever.SHARED_COMPUTE)) {
      assertThat(
              form.read(fields("{by: A, instrument: " + lever.id() + ", label: L}")).instrument())
          .isEqualTo(lever);
    }
    assertThat(form.schema().json().toString()).contains("shared-compute", "openness", "release");
  }
}
