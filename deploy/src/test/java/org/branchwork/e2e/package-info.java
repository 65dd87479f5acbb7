/**
 * The portal as people meet it: the executable jar, a fresh database, a mail server and a real
 * browser. Nothing here knows a class of the portal. With {@code -Dportal.url=} the tests that need
 * no launcher of their own run against a portal that is running already.
 */
package org.branchwork.e2e;
