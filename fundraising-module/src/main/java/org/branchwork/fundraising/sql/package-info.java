/** How the module asks the database in its own language: values go in as text, to be cast. */
package org.branchwork.fundraising.sql;
