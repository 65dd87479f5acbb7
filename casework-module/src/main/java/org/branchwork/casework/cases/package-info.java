/**
 * A member's matter, from the first message to its outcome.
 *
 * <p>Decisions that hold here: the module speaks to the outside by {@code api} alone. A command
 * locks its case row, so that two people cannot change one case at once; the version that a page
 * brings back only tells whether its reader had seen the latest. A form posted twice is one record,
 * because its key is claimed in the database before anything is written. Message texts, note texts
 * and file contents are written and read in {@code Correspondence} and nowhere else. Notes are a
 * type without a recipient.
 */
package org.branchwork.casework.cases;
