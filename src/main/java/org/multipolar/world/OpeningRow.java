package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.value.ChipInput;

/**
 * Capacity that opens on a day without having been ordered, as a scenario adds it.
 *
 * @param input what is made
 * @param state id of the state where it is made
 * @param from the day
 * @param capacity M reference packages a year
 */
public record OpeningRow(ChipInput input, String state, LocalDate from, double capacity)
    implements Serializable {}
