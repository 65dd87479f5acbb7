/** Statements in SQL and the rows they answer, for rooms whose tables are no entities. */
package org.branchwork.casework.rows;
