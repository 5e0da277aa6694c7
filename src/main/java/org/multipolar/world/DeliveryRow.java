package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.value.ChipInput;

/**
 * Inputs that a chain got from abroad beside what its sites make, spread evenly over some months,
 * as a world table gives them.
 *
 * @param chain id of the home state of the makers who got them
 * @param input what was delivered
 * @param from first day
 * @param to last day
 * @param total M reference packages
 */
public record DeliveryRow(String chain, ChipInput input, LocalDate from, LocalDate to, double total)
    implements Serializable {}
