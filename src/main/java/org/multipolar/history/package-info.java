/**
 * Compares the model with observations: observation operators for published figures, the figures as
 * targets, naive forecasters, scores of both, and the calibration of parameters.
 *
 * <p>An observation operator maps a trajectory to the quantity that was observed; it reads only
 * recorded metrics. This package makes no random draws of the model and does not change it.
 */
package org.multipolar.history;
