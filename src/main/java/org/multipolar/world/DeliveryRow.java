package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.value.ChipInput;

/**
 * Inputs delivered to a chain from abroad besides the output of its sites, spread evenly over some
 * months, as given in a world table.
 *
 * @param chain id of the home state of the recipients
 * @param input input delivered
 * @param from first day
 * @param to last day
 * @param total M reference packages
 */
public record DeliveryRow(String chain, ChipInput input, LocalDate from, LocalDate to, double total)
    implements Serializable {}
