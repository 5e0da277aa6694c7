/**
 * Worlds: their files and tables, worlds that are made by rule, states added up to blocs, and whom
 * the words of a scenario mean in a world.
 */
package org.multipolar.scenario.world;
