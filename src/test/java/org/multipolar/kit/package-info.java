/**
 * Tiny hand-made worlds for tests, in code, and what a run of them recorded.
 *
 * <p>No test lives here and nothing that only one test needs.
 */
package org.multipolar.kit;
