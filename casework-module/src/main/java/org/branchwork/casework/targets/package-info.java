/**
 * How soon members are answered: so many working hours of the branch after the wait began, without
 * its nation's holidays. By when follows from the hours and holidays as they are now, each time it
 * is asked; nothing is stored that a change of them would make wrong. A pause keeps what was
 * counted: when it ends, the wait begins anew as long before as had been counted.
 */
package org.branchwork.casework.targets;
