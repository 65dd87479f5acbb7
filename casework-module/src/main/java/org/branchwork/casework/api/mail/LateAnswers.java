package org.branchwork.casework.api.mail;

/** What is asked first when somebody writes about a case that is over. The portal reads it. */
public interface LateAnswers {

  /** For how many days after its end a mail alone opens a case again. */
  int reopenDays();
}
