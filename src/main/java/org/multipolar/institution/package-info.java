/**
 * Institutions: one file for each process of the model, and the one-page {@link
 * org.multipolar.institution.Schedule} that orders them.
 *
 * <p>An institution holds only scratch space; all lasting state is in the world. Agents of one
 * phase move simultaneously: they read the world as the phase found it, and the phase applies their
 * decisions.
 */
package org.multipolar.institution;
