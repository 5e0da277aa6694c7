/**
 * The model held against the record: how each published figure is read off a replication, the
 * figures themselves as targets, naive forecasters, scores of both, and the search for parameters
 * that agree with it.
 *
 * <p>An observation operator says what the model would have reported where the record says what was
 * measured; it sees recorded metrics and nothing else. Nothing here draws, and nothing here changes
 * the model.
 */
package org.multipolar.history;
