/**
 * The access matrix: who may do what, in one file that people can read. Routes, roles and acts are
 * read from it, and the tests try each of its lines on the running portal.
 */
package org.branchwork.web.platform.matrix;
