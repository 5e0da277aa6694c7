/**
 * The model in a browser: what a page needs of a scenario as plain data, and the runs that it makes
 * of them.
 *
 * <p>The classes of this package are compiled to WebAssembly together with the rooms of the model,
 * so they use nothing that has to be read from a file or found by a name at run time. What is
 * written into a page, and how, is the business of {@link org.multipolar.web.page}.
 */
package org.multipolar.web;
