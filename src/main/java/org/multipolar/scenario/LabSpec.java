package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.HERE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;

/** A lab that a scenario founds, in addition to those of its world. */
public record LabSpec(
    @Key(is = "id in policies, rules and records", required = HERE, like = ID) String id,
    @Key(is = "name in figures", otherwise = "the id") String name,
    @Key(is = "home state", required = HERE, like = ID) String home,
    @Key(is = "day of its founding", required = HERE) LocalDate from,
    @Key(
            is = "investor whose compute it uses",
            otherwise = "the compute of its home without a named host",
            like = ID)
        String host,
    @Key(
            is = "capability index that it could release when founded",
            required = HERE,
            min = -1000,
            max = 1000,
            unit = "points")
        double potential,
    @Key(
            is = "log10 of its research compute relative to the largest lab's when founded",
            required = HERE,
            min = -12,
            max = 3)
        double computeLog,
    @Key(
            is = "quality of its researchers relative to its home's",
            min = 1e-6,
            max = 1e6,
            standard = "1")
        double talentMultiplier,
    @Key(is = "share of its income from complements", standard = "0.2") double complement,
    @Key(is = "share of its compute spent on safety", standard = "0.03") double safetyShare,
    @Key(is = "source, or a statement that it is an assumption") String source) {
  static final Form<LabSpec> FORM = Form.of(LabSpec.class);

  /** The labs of a file; those founded after the run keep their names and have no effect. */
  static List<LabSpec> read(
      List<YamlNode> entries,
      LoadedWorld world,
      NameResolver names,
      RunPeriod period,
      Problems problems) {
    List<LabSpec> labs = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    world.names().forEach(name -> taken.put(name, "a state or group"));
    world.tables().makers().forEach(maker -> taken.put(maker.id(), "a chip maker"));
    world.tables().investors().forEach(investor -> taken.put(investor.id(), "an investor"));
    world.tables().labs().forEach(lab -> taken.put(lab.id(), "a lab"));
    List<String> hosts = world.tables().investors().stream().map(InvestorRow::id).toList();
    for (YamlNode each : entries) {
      Fields entry = (Fields) each;
      LabSpec given = FORM.read(entry);
      if (entry.has("id") && taken.containsKey(given.id())) {
        problems.add(
            entry.at("id"),
            "labs.id: %s is already %s; take another id",
            given.id(),
            taken.get(given.id()));
      }
      taken.put(given.id(), "a lab");
      if (entry.has("host") && !hosts.contains(given.host())) {
        problems.add(
            entry.at("host"),
            "unknown investor '%s' in labs.host%s",
            given.host(),
            Suggestion.hint(given.host(), hosts));
      }
      Optional<String> home =
          entry.has("home") ? names.entity(entry.get("home"), "labs.home") : Optional.empty();
      if (home.isPresent() && entry.has("from") && period.admits(entry.get("from"), "labs.from")) {
        labs.add(FORM.with(given, "home", home.get()));
      }
    }
    return labs;
  }

  /** The lab as a row of the world's tables. */
  LabRow row() {
    return new LabRow(
        id,
        name.isEmpty() ? id : name,
        home,
        from,
        host,
        potential,
        Double.NaN,
        Double.NaN,
        computeLog,
        talentMultiplier,
        complement,
        safetyShare);
  }
}
