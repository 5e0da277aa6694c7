package org.multipolar.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.HERE;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.value.Key;

class FormTest {

  enum Speed {
    SLOW,
    VERY_FAST
  }

  record Engine(
      @Key(is = "power", max = 500, unit = "kW", standard = "90.5") double power,
      @Key(is = "how fast", standard = "very-fast") Speed speed) {}

  record Wheels(@Key(is = "number of wheels", min = 2, max = 8, standard = "4") int wheels) {}

  record Car(
      String plate,
      @Key(is = "first day on the road", required = RESOLVED) LocalDate from,
      @Key(is = "owners", required = HERE, like = ID, single = true) List<String> owners,
      @Key(
              name = "lights",
              is = "its lights",
              words = {"on", "off"},
              standard = "off")
          boolean lit,
      @Key(is = "what it carries", names = ID) Map<String, Double> load,
      @Key(is = "name in words") Optional<String> name,
      Wheels wheels,
      @Key(is = "its engine") Engine engine) {
    static final Form<Car> FORM = Form.of(Car.class);
  }

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private YamlNode.Fields fields(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("car.yaml"), yaml);
    return YamlText.file(file, problems)
        .flatMap(tree -> Car.FORM.schema().check(tree, "car", problems))
        .map(YamlNode.Fields.class::cast)
        .orElseThrow();
  }

  @Test
  void aKeyThatIsAbsentHasItsDefault() throws Exception {
    Car car = Car.FORM.read(fields("from: 2024-05\nowners: ann\n"), "A 1");
    assertThat(car)
        .isEqualTo(
            new Car(
                "A 1",
                LocalDate.of(2024, 5, 1),
                List.of("ann"),
                false,
                Map.of(),
                Optional.empty(),
                new Wheels(4),
                new Engine(90.5, Speed.VERY_FAST)));
    assertThat(problems.size()).isZero();
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() throws Exception {
    String yaml =
        """
        from: 2024-05-17
        owners: ["ann", "bob"]
        lights: on
        load: {"x-1": 0.25}
        name: "Old \\"lady\\""
        wheels: 3
        engine: {power: 120, speed: slow}
        """;
    Car car = Car.FORM.read(fields(yaml), "B 2");
    YamlWriter written = new YamlWriter();
    Car.FORM.write(car).forEach(written::line);
    assertThat(written).hasToString(yaml);
  }

  @Test
  void faultsAreReportedWithTheirPositions() throws Exception {
    YamlNode.Fields car = fields("lights: dim\nwheels: 9\nengine: {power: 900}\n");
    assertThat(Car.FORM.complete(car, "car", problems)).isFalse();
    assertThat(problems.sorted())
        .extracting(problem -> problem.line() + " " + problem.message())
        .containsExactly(
            "1 missing key 'owners' in car",
            "1 missing key 'from' in car",
            "1 car.lights must be on or off, not 'dim'",
            "2 car.wheels is 9; allowed: 2 to 8",
            "3 car.engine.power is 900; allowed: 0 to 500 (kW)");
  }

  @Test
  void everyKeyIsListed() {
    assertThat(FileKey.of(Car.FORM.schema()))
        .extracting(key -> key.path() + ": " + key.value() + ", " + key.is())
        .containsExactly(
            "from: a date (YYYY-MM-DD or YYYY-MM), first day on the road; required",
            "owners: an id or a list of ids, owners",
            "lights: on or off, its lights; default off",
            "load: map by name: number from 0 to 1, what it carries",
            "name: text, name in words",
            "wheels: whole number from 2 to 8, number of wheels; default 4",
            "engine: map, its engine",
            "engine.power: number from 0 to 500 kW, power; default 90.5",
            "engine.speed: slow or very-fast, how fast; default very-fast");
  }
}
