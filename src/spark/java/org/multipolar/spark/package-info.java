/**
 * Runs studies on Apache Spark: a task is a block, and blocks are kept as they come. Not part of
 * the jar of the program; {@code mvn -Pspark package} makes one of its own.
 */
package org.multipolar.spark;
