/**
 * The membership register: what head office's extracts say, read, looked at and only then applied.
 * Nobody is ever deleted from it by an extract.
 */
package org.branchwork.casework.register;
