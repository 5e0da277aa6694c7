/**
 * Verification against exact values: arithmetic worked out beforehand, which the classes must
 * reproduce.
 */
package org.multipolar.verification;
