/** The mail domains of employers: what is sent there the employer can read. */
package org.branchwork.casework.employers;
