/**
 * How the keys of sealed cases are wrapped. Needs nothing but the JDK: the launcher carries it too,
 * for the change of the secret.
 */
package org.branchwork.web.platform.seals.wrapping;
