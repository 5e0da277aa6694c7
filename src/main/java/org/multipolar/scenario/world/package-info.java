/**
 * Worlds: their files and tables, synthetic worlds, the aggregation of states into blocs, and the
 * resolution of a scenario's names in a world.
 */
package org.multipolar.scenario.world;
