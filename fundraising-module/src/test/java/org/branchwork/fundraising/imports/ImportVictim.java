package org.branchwork.fundraising.imports;

import java.io.IOException;
import java.util.UUID;
import org.branchwork.fundraising.funds.FundraisingDatabase;

/** A process of its own that imports a file, and waits to be killed before, meanwhile or after. */
final class ImportVictim {
  private ImportVictim() {}

  /** Takes the address of the database and the upload; prints a line for each note. */
  public static void main(String[] values) throws IOException {
    try (FundraisingDatabase database = FundraisingDatabase.at(values[0])) {
      ImportFixture books = new ImportFixture(database);
      books.booked = true;
      books.apart.listener = note -> System.out.println(note.stage() + " " + note.done());
      System.out.println("begins");
      books.take(UUID.fromString(values[1]));
      System.out.println("done");
      System.in.read();
    }
  }
}
