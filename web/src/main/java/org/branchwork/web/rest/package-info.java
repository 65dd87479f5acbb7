/**
 * The portal for programs: JSON over HTTP, described at {@code /openapi}. It takes and gives what
 * the pages take and give, by the same rules and with the same sentences; it keeps no session and
 * sets no cookie.
 */
package org.branchwork.web.rest;
