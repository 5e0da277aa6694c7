/**
 * Runs scenarios and studies into results folders: inputs are prepared, runners add the missing
 * replications, and a study requests more replications until they suffice. Workers on other
 * machines open bundles here. Nothing here prints or draws.
 */
package org.multipolar.execution;
