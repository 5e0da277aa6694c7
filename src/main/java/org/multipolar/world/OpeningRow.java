package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.value.ChipInput;

/**
 * Capacity that opens on a day without having been ordered, added by a scenario.
 *
 * @param input input made there
 * @param state id of the host state
 * @param from the day
 * @param capacity M reference packages a year
 */
public record OpeningRow(ChipInput input, String state, LocalDate from, double capacity)
    implements Serializable {}
