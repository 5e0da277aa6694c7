package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.HERE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Key;
import org.multipolar.world.OpeningRow;
import org.multipolar.world.SiteRow;

/**
 * Capacity for a chip input that opens on a day, in addition to capacity on order. If its state has
 * no site of that input, the other keys describe the new site.
 */
public record SiteSpec(
    @Key(is = "input that the site makes", required = HERE, what = "an input of chips")
        ChipInput input,
    @Key(is = "state of the site", required = HERE, like = ID) String state,
    @Key(is = "opening day", required = HERE) LocalDate from,
    @Key(is = "capacity opened", required = HERE, max = 1e6, unit = "M packages a year")
        double capacity,
    @Key(is = "yield of a new logic site", min = 1e-6, standard = "0.8") double yield,
    @Key(is = "share of a new site's tools that are domestic or beyond denial", standard = "0")
        double indigenisation,
    @Key(
            is = "homes of the chains that may source at a new site",
            like = ID,
            standard = "none",
            single = true)
        List<String> serves,
    @Key(is = "source, or a statement that it is an assumption") String source) {
  static final Form<SiteSpec> FORM = Form.of(SiteSpec.class);

  public SiteSpec {
    serves = List.copyOf(serves);
  }

  /** The sites of a file that open within the run. */
  static List<SiteSpec> read(List<YamlNode> entries, NameResolver names, RunPeriod period) {
    List<SiteSpec> sites = new ArrayList<>();
    for (YamlNode each : entries) {
      Fields entry = (Fields) each;
      SiteSpec given = FORM.read(entry);
      List<String> serves = new ArrayList<>();
      for (YamlNode home : entry.list("serves")) {
        names.entity(home, "sites.serves").ifPresent(serves::add);
      }
      Optional<String> state =
          entry.has("state") ? names.entity(entry.get("state"), "sites.state") : Optional.empty();
      if (state.isPresent()
          && entry.has("from")
          && period.includes(entry.get("from"), "sites.from")) {
        sites.add(FORM.with(FORM.with(given, "state", state.get()), "serves", serves));
      }
    }
    return sites;
  }

  /** The site without any capacity so far. */
  SiteRow row() {
    double yieldOf = input == ChipInput.LOGIC ? yield : 1;
    return new SiteRow(input, state, 0, 0, yieldOf, yieldOf, indigenisation, serves);
  }

  /** The capacity that opens. */
  OpeningRow opening() {
    return new OpeningRow(input, state, from, capacity);
  }
}
