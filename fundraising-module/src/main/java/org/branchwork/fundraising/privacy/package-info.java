/**
 * What the fund keeps that tells of a person. Which columns these are, what of them goes and what
 * stays with which reason is held against the database by a test ({@code personal-columns.txt});
 * when a record is past its period, and how it is erased, is the database's ({@code V026}): the
 * portal's own role can neither change nor remove any of it.
 */
package org.branchwork.fundraising.privacy;
