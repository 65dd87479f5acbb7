/**
 * Who is away, and who covers. What a cover sees is the row policies' business ({@code V180}): here
 * is only written down who that is. An absence is one's own or entered by who gives cases; two
 * writers at once wait for each other, since each looks at the absences of all.
 */
package org.branchwork.casework.absences;
