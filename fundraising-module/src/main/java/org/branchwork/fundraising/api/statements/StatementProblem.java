package org.branchwork.fundraising.api.statements;

import org.jspecify.annotations.Nullable;

/**
 * Why a file was not read; nothing of it may be imported.
 *
 * @param kind the reason
 * @param line the first line at fault, counted from 1; {@code null} when it is the whole file
 * @param found what stands there, shortened; may be empty
 */
public record StatementProblem(Kind kind, @Nullable Integer line, String found) {

  /** The reason. */
  public enum Kind {
    /** There is not one character in it. */
    EMPTY,
    /** It is longer than {@link ReadFile#MOST_BYTES}. */
    TOO_LARGE,
    /** It has more lines than {@link ReadFile#MOST_LINES}. */
    TOO_MANY_LINES,
    /** A line, or a value in it, is longer than any bank writes. */
    TOO_LONG,
    /** It is no text: a PDF, a spreadsheet, a picture, or a damaged encoding. */
    NOT_TEXT,
    /** It is text, but of no format that is known. */
    NOT_STATEMENT,
    /** It declares a document type or entities, which no bank does. */
    DECLARATION,
    /** Its elements are nested deeper than any bank nests them. */
    TOO_DEEP,
    /** It breaks the rules of its own format. */
    MALFORMED,
    /** It ends before its own end. */
    CUT_SHORT,
    /** A quotation mark is opened and never closed, or text follows a closed one. */
    QUOTE,
    /** A row has fewer columns than the headings. */
    ROW_SHORT,
    /** A row has more columns than the headings. */
    ROW_LONG,
    /** A date is missing, impossible, or written in another order than the dates before it. */
    DATE,
    /** An amount cannot be read. */
    AMOUNT,
    /** A line has no amount. */
    NO_AMOUNT,
    /** A line has an amount in and one out. */
    TWO_AMOUNTS,
    /** A sum or count that the file states differs from what stands in it. */
    TOTAL,
    /** A currency is missing, is no ISO code, or changes within a statement. */
    CURRENCY,
    /** It is read, and in another currency than pounds, which is not imported. */
    NOT_POUNDS,
    /** It has headings and no line. */
    NO_LINES,
    /** Reading it failed in a way that nobody thought of. */
    UNFORESEEN
  }
}
