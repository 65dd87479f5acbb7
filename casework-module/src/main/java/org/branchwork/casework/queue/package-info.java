/** Labels on cases, and the views that each account keeps of the lists. */
package org.branchwork.casework.queue;
