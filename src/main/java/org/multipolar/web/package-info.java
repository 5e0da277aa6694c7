/**
 * The model in a browser: the data that a page needs of a scenario, and the runs that it computes
 * from them.
 *
 * <p>The classes of this package are compiled to WebAssembly together with those of the model, so
 * they use nothing that has to be read from a file or looked up by name at run time. Writing a page
 * is the responsibility of {@link org.multipolar.web.page}.
 */
package org.multipolar.web;
