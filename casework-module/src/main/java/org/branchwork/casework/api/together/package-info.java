/** Cases brought together and taken apart: merge, split, move a message, link, and undo of each. */
package org.branchwork.casework.api.together;
