package org.branchwork.violations.pages.web.pages;

/** A page that asks the database itself. */
class QueryPage {
  javax.sql.DataSource source;
}
