/**
 * Results on disk: blocks of replications as they finish, the final files assembled from them, the
 * manifest, and reading a results folder back: by columns, or as tables in SQL.
 *
 * <p>All files are the same on every machine except for the manifest, which holds everything that
 * may differ. No class here runs a world or draws a figure.
 */
package org.multipolar.store;
