/**
 * Telephone numbers: what people type, in the one spelling by which a caller is found again. The
 * raw text always stays beside it.
 */
package org.branchwork.casework.telephone;
