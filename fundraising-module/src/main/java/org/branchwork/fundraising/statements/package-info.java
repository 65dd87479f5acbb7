/**
 * Reads bank statements, without a database: a file becomes statements and lines, questions for the
 * treasurer, or one problem with its line.
 *
 * <p>A file is read whole or not at all, and nothing is guessed: a bank is recognised by its
 * headings, any other CSV file needs a mapping, and a date that could be two days is asked for. The
 * readers of OFX, MT940, QIF and BAI2 are our own: the libraries that exist refuse what banks
 * really write, or bring megabytes and a logging library for a few dozen lines.
 */
package org.branchwork.fundraising.statements;
