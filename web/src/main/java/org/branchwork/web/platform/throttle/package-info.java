/**
 * How often something may be done, kept in PostgreSQL so that all instances count together. It
 * slows and never shuts anybody out: whoever comes too soon is told when to come again. One row
 * holds one bucket under a keyed hash, so that neither an address nor a network can be read from
 * it; a bucket that has run empty is the same as no row.
 */
package org.branchwork.web.platform.throttle;
