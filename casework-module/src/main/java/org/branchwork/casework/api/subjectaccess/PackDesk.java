package org.branchwork.casework.api.subjectaccess;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.StoredMail;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cases of a request, keeps what is decided about everybody else they name, and lets
 * out what is left. For holders of {@code casework.subject-access} alone, as {@link
 * SubjectAccessDesk}; each copy that is made stands in the log of reading of each case.
 */
public interface PackDesk {

  /** How much of it is kept at most, in bytes. */
  int MOST_BYTES = 80 * 1024 * 1024;

  /**
   * A decision, with its reason.
   *
   * @param yes that words are blacked out, or that a file goes along
   */
  record Decision(boolean yes, @Nullable String why) {}

  /**
   * Asks the portal to gather the cases that belong; while it does, pressing again changes nothing.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code request.cases-first}, {@code
   *     request.no-case} when none belongs
   */
  void gather(long number, Caller caller);

  /**
   * Gathers one case that waits for it, if there is one, else mail of no case from the address of
   * whoever asked, and marks whom it names. For the portal's own job: what was gathered stays when
   * the portal stops in between.
   *
   * @param accounts names of those with an account
   * @param reading what a message says, in words
   * @return whether there was one
   */
  boolean gatherNext(
      Supplier<List<String>> accounts, Function<StoredMail, String> reading, Caller caller);

  /** How far it is. */
  Gathering state(long number, Caller caller);

  /**
   * Marks more words.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.words} (2 to 200
   *     characters)
   */
  void mark(long number, @Nullable String words, Caller caller);

  /**
   * Decides about marked words; what is not among them stays as it is.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.reason} (none, or over
   *     300 characters)
   */
  void decideMarks(long number, Map<Long, Decision> decisions, Caller caller);

  /** Decides about files, and messages as they came in, in the same way. */
  void decideFiles(long number, Map<UUID, Decision> decisions, Caller caller);

  /**
   * Holds a note back whole, because it falls under legal professional privilege. Where it stood,
   * something is blacked out; gathering again changes nothing about it.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.withhold-why} (no note,
   *     or not 10 to 1000 characters)
   * @throws org.branchwork.casework.api.CaseNotFound when there is no such note, or no longer
   */
  void withhold(long number, @Nullable UUID note, @Nullable String why, Caller caller);

  /**
   * Gives a note after all.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken as {@link #withhold}
   */
  void give(long number, @Nullable UUID note, Caller caller);

  /**
   * Says how a sealed case was answered.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code subject.apart-why} (10 to 1000
   *     characters)
   */
  void answeredApart(long number, @Nullable String reference, @Nullable String why, Caller caller);

  /** Everything that was gathered, with its marks: for whoever answers, never for the person. */
  AccessPack working(long number, Caller caller);

  /**
   * What goes out: the words without what is blacked out, and the files that go along.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code request.identity-first}, {@code
   *     request.cases-first}, {@code request.gather-first}, {@code request.marks-first}, {@code
   *     request.files-first}, {@code request.sealed-first}: nothing leaves undecided; {@code
   *     request.too-large}
   */
  AccessPack clean(long number, Caller caller);

  /**
   * Keeps what was made of {@link #clean} and ends the request as answered; once.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken as {@link #clean}
   */
  void release(long number, byte[] pack, Caller caller);

  /**
   * What went out, for whoever hands it over.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when it did not, or is not kept any longer
   */
  byte[] take(long number, Caller caller);

  /** Drops what was gathered of requests that ended thirty days ago; of how many. */
  int sweep(Caller caller);
}
