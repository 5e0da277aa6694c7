package org.multipolar.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multipolar.policy.instrument.Descriptor;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.policy.instrument.WeightControl;

/** The catalogue of policy levers. All levels run from 0 (no effect) to 1 (full effect). */
public enum Instrument implements PolicyLever {
  CHIP_CONTROL(ExportControl.CHIPS),
  TOOL_CONTROL(ExportControl.TOOLS),
  MINERAL_CONTROL(MineralControl.DESCRIPTOR),
  WEIGHT_CONTROL(WeightControl.DESCRIPTOR),
  REGULATION(RegulatoryStringency.DESCRIPTOR),
  OPENNESS(Openness.DESCRIPTOR),
  SUBSIDY(Subsidy.DESCRIPTOR),
  TALENT_ENTRY(TalentEntry.DESCRIPTOR),
  TALENT_EXIT(TalentExit.DESCRIPTOR),
  IMPORT_REFUSAL(ImportRefusal.DESCRIPTOR),
  ENFORCEMENT(Enforcement.DESCRIPTOR);

  /** Key in scenario files for both barriers to researchers, set to the same level. */
  public static final String TALENT_BARRIER = "talent-barrier";

  private static final List<Instrument> BILATERAL =
      Arrays.stream(values()).filter(Instrument::bilateral).toList();
  private static final List<Instrument> REVIEWED_CONTROLS =
      List.of(CHIP_CONTROL, TOOL_CONTROL, MINERAL_CONTROL);
  private static final List<Instrument> DOMESTIC =
      Arrays.stream(values()).filter(i -> !i.bilateral()).toList();

  private static final Map<String, Instrument> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toMap(Instrument::id, i -> i, (a, b) -> a, TreeMap::new));

  private final Descriptor descriptor;

  Instrument(Descriptor descriptor) {
    this.descriptor = descriptor;
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public String id() {
    return descriptor.id();
  }

  public String symbol() {
    return descriptor.symbol();
  }

  /** True if it targets another state. */
  public boolean bilateral() {
    return descriptor.bilateral();
  }

  @Override
  public String summary() {
    return descriptor.summary();
  }

  public static List<Instrument> bilaterals() {
    return BILATERAL;
  }

  /** The levers with a target that states review; those on weights only follow policies. */
  public static List<Instrument> reviewedControls() {
    return REVIEWED_CONTROLS;
  }

  public static List<Instrument> domestics() {
    return DOMESTIC;
  }

  public static Optional<Instrument> named(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The levers that a key of a scenario file sets; none if it names none. */
  public static List<Instrument> meant(String word) {
    return word.equals(TALENT_BARRIER)
        ? List.of(TALENT_ENTRY, TALENT_EXIT)
        : named(word).stream().toList();
  }
}
