/**
 * Writes a page: the data of a scenario, the model, the texts and the style in one self-contained
 * file. Runs on the JVM only.
 */
package org.multipolar.web.page;
