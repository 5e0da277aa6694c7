/**
 * Follows the recipes of the manual: their code is added to a copy of the program, which then runs.
 */
package org.multipolar.recipe;
