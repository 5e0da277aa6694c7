/**
 * The recipes of the manual, followed: their code goes into a copy of the program, which then runs.
 */
package org.multipolar.recipe;
