/**
 * Requests of people to have what the branch keeps of them, and by when they are answered. Sources:
 * UK GDPR, Articles 12 and 15; the ICO's guide to the right of access; Data (Use and Access) Act
 * 2025 for the month that stands still. Where that Act begins the month anew once a person is
 * identified, the month only stands still here: never a later day than the law's, and often an
 * earlier one. What is kept of a request tells of a person, so it goes with the last case of that
 * person, and nothing of a person is erased while a request is open ({@code V185}).
 *
 * <p>Of the person's own cases everything is gathered, of another member's case the lines that
 * speak of the person and no file; a sealed case is answered apart by whoever works it. Nothing
 * goes out before somebody decided on each case, file, and word that may tell of somebody else.
 */
package org.branchwork.casework.subjectaccess;
