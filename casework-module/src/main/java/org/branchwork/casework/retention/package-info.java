/**
 * How long cases are kept, and how they are erased. Nothing goes by itself: a case past its period
 * is listed, one person decides to keep it or asks for its erasure, and a second person erases it.
 * Who decides need not see the case. What is erased, and by which keys it is found, is the
 * database's ({@code V141}): the portal's role has no right to delete anything of a case.
 */
package org.branchwork.casework.retention;
