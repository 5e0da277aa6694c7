/**
 * The MASON console for classrooms: windows around a world that does not know that it is watched.
 * Nothing in here changes a number of the model; a lever that is moved becomes an ordinary entry of
 * the scenario's policies.
 */
package org.multipolar.gui;
