/** Properties of any world: balanced accounts, finite numbers, independence of order. */
package org.multipolar.property;
