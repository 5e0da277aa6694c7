/**
 * The API for other programs: scenarios and studies by path or name, their settings, runs, and
 * results as named series and tables. Of all packages, only this one is guaranteed to be stable
 * within a major version; its signatures use only {@code java} types and its own.
 *
 * <pre>
 * Results r = Simulation.of("baseline").set("run.to", "2027-12").replications(20).run();
 * r.series("lag_open").last().median();
 * </pre>
 */
package org.multipolar.api;
