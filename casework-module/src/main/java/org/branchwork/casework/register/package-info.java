/**
 * The membership register: what head office's extracts say, read, looked at and only then applied.
 * Nobody is ever deleted from it by an extract.
 *
 * <p>An extract is applied whole or not at all; a row with a problem changes nothing and lapses
 * nobody. A case is of the member whom a person confirmed, never by itself; rules of membership are
 * shown and refuse nothing.
 */
package org.branchwork.casework.register;
