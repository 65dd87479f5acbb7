/**
 * The working of a case beside its conversation: tasks, meetings, milestones, people, documents.
 *
 * <p>Rows are written as SQL, since each is a handful of columns without a life of its own. Their
 * texts stand in plain columns; those of a sealed case stand together in one ciphertext instead,
 * made and read by the pen of {@code TextDoor}.
 */
package org.branchwork.casework.work;
