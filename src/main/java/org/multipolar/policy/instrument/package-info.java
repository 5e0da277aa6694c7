/**
 * One file an instrument: its {@link org.multipolar.policy.instrument.Descriptor} and, where rules
 * choose it, what a state sees when it reviews it and what one more rung seems to be worth.
 */
package org.multipolar.policy.instrument;
