package org.multipolar.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Event;

class ColumnNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lag-open | lag_open",
        "lag-open.end | lag_open_end",
        "lag@CHN.end | lag_chn_end",
        "access@[IDN,NGA].mean | access_idn_nga_mean",
        "access@[IDN, NGA].mean | access_idn_nga_mean",
        "compute-share@CHN.at-2030-06 | compute_share_chn_at_2030_06",
        "threat.first-above-0.5 | threat_first_above_0_5",
        "welfare.share-below--0.5 | welfare_share_below_minus_0_5",
        "welfare.share-below--5e-3 | welfare_share_below_minus_5e_3",
        "capability@Google.lab.end | capability_google_lab_end",
        "a.end - b.end | a_end_minus_b_end",
        "(a.end + 2) / b.max * 3 | a_end_plus_2_over_b_max_times_3",
        "a.end > b.end | a_end_above_b_end",
        "max(a.end, b.end) | max_a_end_b_end",
        "chips.toolStrength | chips_tool_strength",
        "events.tightened | events_tightened",
        "Effet à l'Été | effet_a_l_ete",
        "2030-06 | x_2030_06",
        "§ | x",
      })
  void aNameIsAnIdentifier(String written, String name) {
    assertThat(ColumnNames.of(written)).isEqualTo(name).matches("[a-z][a-z0-9_]*");
    assertThat(ColumnNames.of(name)).isEqualTo(name);
  }

  @Test
  void namesOfATableDiffer() {
    assertThat(ColumnNames.of(List.of("a-b", "a.b", "c", "a_b_2", "A b")))
        .containsExactly("a_b", "a_b_2", "c", "a_b_2_2", "a_b_3");
  }

  /** Covers every metric of every state, firm and world of the shipped worlds, in every form. */
  @Test
  void allThatCanBeMeasuredHasANameOfItsOwn() {
    for (String world : List.of("toy", "blocs", "states")) {
      LoadedWorld loaded =
          WorldReader.read(world, Path.of("scenarios/baseline.yaml")).world().orElseThrow();
      Set<String> written = new LinkedHashSet<>(List.of("run", "seed", "point", "replication"));
      written.addAll(List.of("row", "status", "reason"));
      for (Event.Kind kind : Event.Kind.values()) {
        written.add("events." + kind.id());
      }
      List<String> states = loaded.tables().states().stream().map(row -> row.id()).toList();
      List<String> firms = new ArrayList<>();
      loaded.tables().makers().forEach(row -> firms.add(row.id()));
      loaded.tables().labs().forEach(row -> firms.add(row.id()));
      assertThat(firms).hasSizeGreaterThan(1);
      for (Metric metric : MetricCatalogue.all()) {
        List<String> entities =
            switch (metric.scope()) {
              case WORLD -> List.of("");
              case STATE -> states;
              case FIRM -> firms;
            };
        for (String entity : entities) {
          for (String take : Take.examples()) {
            written.add(Outcome.of(metric, entity, Take.parse(take).orElseThrow()).id());
          }
        }
      }
      assertThat(written).hasSizeGreaterThan(1000);
      requireDistinct(written);
    }
  }

  @Test
  void allParametersHaveANameOfTheirOwn() {
    requireDistinct(ParameterCatalogue.entries().keySet());
  }

  private static void requireDistinct(Set<String> written) {
    Map<String, String> byName = new HashMap<>();
    List<String> alike = new ArrayList<>();
    for (String each : written) {
      String other = byName.put(ColumnNames.of(each), each);
      if (other != null) {
        alike.add(each + " and " + other);
      }
    }
    assertThat(alike).isEmpty();
  }
}
