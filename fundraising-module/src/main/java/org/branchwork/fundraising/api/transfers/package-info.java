/**
 * Money that a committee moves from one fund to another: asked for by one, approved by another, and
 * booked as one entry that both funds show.
 */
package org.branchwork.fundraising.api.transfers;
