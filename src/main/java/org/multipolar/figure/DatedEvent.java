package org.multipolar.figure;

import java.time.LocalDate;

/**
 * A dated event of a scenario that figures can mark: a policy takes effect, a body is founded.
 *
 * @param date the day
 * @param name its name in the scenario file; possibly empty
 * @param label what happens, in a few words
 * @param weight how far a lever moves
 * @param chosen whether the author named it, which puts it before the others
 */
public record DatedEvent(
    LocalDate date, String name, String label, double weight, boolean chosen) {}
