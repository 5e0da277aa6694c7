/** How fast it runs, against a yardstick measured in the same run. Nothing here is asserted. */
package org.multipolar.benchmark;
