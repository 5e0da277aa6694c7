/**
 * Institutions settle: one file a process of the model, and the one-page {@link
 * org.multipolar.institution.Schedule} that puts them in order.
 *
 * <p>Each institution holds only scratch space; all that lasts is in the world. Agents of one phase
 * move simultaneously: they read the world as the phase found it, and the phase commits.
 */
package org.multipolar.institution;
