/**
 * The program for other programs: scenarios and studies by path or name, their settings, runs, and
 * results as named series and tables. Of all packages, this one alone is promised to stay as it is
 * within a major version; its signatures mention nothing but {@code java} and itself.
 *
 * <pre>
 * Results r = Simulation.of("baseline").set("run.to", "2027-12").replications(20).run();
 * r.series("lag_open").last().median();
 * </pre>
 */
package org.multipolar.api;
