/** The recipes of the manual, followed: what its page shows as code stands here and compiles. */
package org.multipolar.recipe;
