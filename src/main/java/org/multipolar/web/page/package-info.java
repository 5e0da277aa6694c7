/**
 * Writes a page: the data of a scenario, the model, the texts and the style in one file that needs
 * nothing else. Runs on the JVM only.
 */
package org.multipolar.web.page;
