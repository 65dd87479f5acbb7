/**
 * Who may see a case beyond what permissions say, and who did: restricted cases, broken glass, the
 * log of reading. The walls themselves are row policies ({@code V024}, {@code V090}); what is here
 * puts them up and takes them down.
 */
package org.branchwork.casework.privacy;
