/** Figures for the branch committee, rounded so that they point at nobody. */
package org.branchwork.casework.reports;
