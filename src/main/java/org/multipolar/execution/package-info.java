/**
 * Runs scenarios and studies into results folders: what each needs is prepared, runners run what is
 * missing, and a study asks for more replications until they suffice. Bundles are opened here by
 * workers on other machines. Nothing here prints, and nothing draws.
 */
package org.multipolar.execution;
