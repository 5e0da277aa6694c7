/**
 * One file per instrument: its {@link org.multipolar.policy.instrument.Descriptor} and, where rules
 * choose it, the information of a state that reviews it and the perceived value of one more rung.
 */
package org.multipolar.policy.instrument;
