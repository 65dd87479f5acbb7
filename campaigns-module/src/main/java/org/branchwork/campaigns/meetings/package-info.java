/** General meetings: so far, their quorum. */
package org.branchwork.campaigns.meetings;
