package org.branchwork.fundraising.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.LeftImport;

/** Each call in a transaction of its own, as the server does it; and what was noted. */
final class ImportsApart implements ImportDesk {
  private final ImportFixture books;
  final List<ImportProgress> noted = new ArrayList<>();

  /** Is told of each note once others can see it. */
  Consumer<ImportProgress> listener = note -> {};

  ImportsApart(ImportFixture books) {
    this.books = books;
  }

  @Override
  public boolean leave(UUID upload, Caller caller) {
    return books.ask(caller, beans -> beans.left().leave(upload, caller));
  }

  @Override
  public Optional<LeftImport> next(Caller job) {
    return books.ask(job, beans -> beans.left().next(job));
  }

  @Override
  public void note(UUID upload, ImportStage stage, int done, int total, Caller caller) {
    books.ask(
        caller,
        beans -> {
          beans.left().note(upload, stage, done, total, caller);
          return "";
        });
    ImportProgress note = new ImportProgress("statement.csv", stage, done, total);
    noted.add(note);
    listener.accept(note);
  }

  @Override
  public void giveBack(UUID upload, String why, Caller caller) {
    books.ask(
        caller,
        beans -> {
          beans.left().giveBack(upload, why, caller);
          return "";
        });
  }
}
