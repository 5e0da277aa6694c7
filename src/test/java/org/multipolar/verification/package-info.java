/**
 * Exact values: arithmetic that was worked out beforehand, and the classes that must reproduce it.
 */
package org.multipolar.verification;
