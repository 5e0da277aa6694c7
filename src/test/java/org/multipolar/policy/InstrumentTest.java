package org.multipolar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lookup of instruments and control modes by their names in scenario files. */
class InstrumentTest {

  @Test
  void everyInstrumentIsFoundByItsNameAndSaysWhatItIs() {
    for (Instrument instrument : Instrument.values()) {
      assertThat(Instrument.named(instrument.id())).contains(instrument);
      assertThat(instrument.summary()).isNotBlank();
      assertThat(instrument.symbol()).isNotBlank();
    }
    assertThat(Instrument.named("CHIP_CONTROL")).isEmpty();
  }

  @Test
  void anInstrumentIsAimedAtAStateOrAtNobody() {
    List<Instrument> all = new ArrayList<>(Instrument.bilaterals());
    all.addAll(Instrument.domestics());
    assertThat(all).containsExactlyInAnyOrder(Instrument.values());
    assertThat(Instrument.bilaterals())
        .containsExactly(
            Instrument.CHIP_CONTROL,
            Instrument.TOOL_CONTROL,
            Instrument.MINERAL_CONTROL,
            Instrument.WEIGHT_CONTROL);
  }

  @Test
  void everyModeIsFoundByItsNameAndShowsHowItIsWritten() {
    for (ControlMode mode : ControlMode.values()) {
      assertThat(ControlMode.named(mode.id())).contains(mode);
      assertThat(mode.example()).startsWith("{mode: " + mode.id() + ",");
      assertThat(mode.summary()).isNotBlank();
    }
    assertThat(ControlMode.named("SHARE")).isEmpty();
  }
}
