/**
 * The working of a case beside its conversation: tasks, meetings, milestones, people, documents.
 *
 * <p>Rows are written as SQL, since each is a handful of columns without a life of its own. Their
 * texts stand in plain columns; those of a sealed case stand together in one ciphertext instead,
 * made and read by the pen of {@code TextDoor}.
 *
 * <p>Milestones follow the category's list until one is reached or taken off. A task is given by
 * its caseworker to nobody else, by a case lead to anybody not named in the case. A document's
 * files are of no message: no member reads one. A prepared text knows its fields when it is saved;
 * where a case has no value it leaves a gap, and no reply is sent with one.
 */
package org.branchwork.casework.work;
