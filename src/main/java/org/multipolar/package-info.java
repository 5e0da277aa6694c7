/**
 * Multipolar: an agent-based simulation of global AI governance.
 *
 * <p>Agents decide, institutions settle, metrics watch. The rooms below hold one concern each;
 * start reading at {@code org.multipolar.institution.Schedule}, which is the model on one page.
 */
package org.multipolar;
