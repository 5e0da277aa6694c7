package org.multipolar.store;

import java.time.Instant;
import java.util.List;

/**
 * One call of the program that added to the results.
 *
 * @param command the command and its arguments
 * @param start start time
 * @param seconds duration
 * @param replications number of replications that it ran
 * @param version of the program
 * @param commit of the program
 * @param java version and vendor of the Java that ran it
 * @param system operating system and processor architecture
 */
public record Invocation(
    List<String> command,
    Instant start,
    long seconds,
    int replications,
    String version,
    String commit,
    String java,
    String system) {}
