/**
 * Study and calibration files, and the observations and patterns used in calibration and
 * validation.
 */
package org.multipolar.scenario.study;
