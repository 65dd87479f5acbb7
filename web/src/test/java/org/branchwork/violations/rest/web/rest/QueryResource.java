package org.branchwork.violations.rest.web.rest;

/** A resource that asks the database itself. */
class QueryResource {
  javax.sql.DataSource source;
}
