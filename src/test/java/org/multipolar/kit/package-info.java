/**
 * Builders of tiny worlds for tests, and the recorded results of their runs.
 *
 * <p>The package contains no tests, and nothing that only one test needs.
 */
package org.multipolar.kit;
