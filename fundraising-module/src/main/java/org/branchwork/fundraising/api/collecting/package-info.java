/**
 * Cash of collections, cheques, and the slips they are paid in with. Money counted or received is
 * in no books yet: it is income when the bank's line is placed for its slip.
 */
package org.branchwork.fundraising.api.collecting;
