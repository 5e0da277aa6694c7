/**
 * Results on disk: blocks of finished replications, the final files assembled from them, the
 * manifest, and access to a results folder, by columns or as tables in SQL.
 *
 * <p>All files are the same on every machine except for the manifest, which contains everything
 * that may differ. No class here runs a world or draws a figure.
 */
package org.multipolar.store;
