package org.multipolar.figure;

import java.time.LocalDate;

/**
 * A dated event of a scenario that figures can mark: a policy takes effect, a body is founded.
 *
 * @param date the day
 * @param name its name in the scenario file; possibly empty
 * @param label short description
 * @param weight size of the change of a lever
 * @param chosen whether the scenario's author named it, which gives it priority
 */
public record DatedEvent(
    LocalDate date, String name, String label, double weight, boolean chosen) {}
