/**
 * Rendered public pages, served ahead of Faces. What they tell changes by an act (a module's event,
 * counted in one row that every instance looks at each second) or by the clock (an edge known in
 * advance); either drops all of them. While the database is away the pages stay as they are.
 */
package org.branchwork.web.platform.pagecache;
