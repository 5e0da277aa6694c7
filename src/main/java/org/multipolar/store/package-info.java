/**
 * Results on disk: blocks of replications as they finish, the final files assembled from them, the
 * manifest, and reading a results folder back: by columns, or as tables in SQL. SQL stays here.
 *
 * <p>Everything that goes into a file here is the same on every machine but for the manifest, which
 * holds all that may differ. Nothing here runs a world or draws a figure.
 */
package org.multipolar.store;
