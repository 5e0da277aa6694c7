/**
 * Runs studies on Apache Spark: each task runs one block, and blocks are stored as they arrive. Not
 * part of the program's jar; {@code mvn -Pspark package} builds a separate one.
 */
package org.multipolar.spark;
