/** Study and calibration files, and the observations that calibrations are held against. */
package org.multipolar.scenario.study;
