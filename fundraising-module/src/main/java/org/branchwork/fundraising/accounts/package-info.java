/**
 * The banks' modulus rules: a dated table of weights and exceptions, and the check that applies it.
 * The table changes every few months, so it is a file, and an administrator can put another in its
 * place.
 */
package org.branchwork.fundraising.accounts;
