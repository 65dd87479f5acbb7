/**
 * Matters of many members. Each member has a case of the own, with its own link, limits and
 * conversation; a collective holds what is common to them and none of what is a member's. What
 * names a member is read through the policy of that member's case alone, so that nothing here has
 * to remember a wall. A message to all is written into each conversation, and noted as delivered
 * there: twice is once, and who has not had it can have it later.
 */
package org.branchwork.casework.collectives;
