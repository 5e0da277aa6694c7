/** What must hold in any world: books that balance, finite numbers, order that does not matter. */
package org.multipolar.property;
