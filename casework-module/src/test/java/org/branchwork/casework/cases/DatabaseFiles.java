package org.branchwork.casework.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in the files of the database, whoever may read it through the database. */
final class DatabaseFiles {

  private DatabaseFiles() {}

  /** Has everything written to the files, and says where they are. */
  static String checkpoint() throws SQLException {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute("checkpoint");
      try (ResultSet row = superuser.createStatement().executeQuery("show data_directory")) {
        row.next();
        return row.getString(1);
      }
    }
  }

  static List<String> with(String directory, String words) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(Path.of(directory))) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    List<String> found = new ArrayList<>();
    for (Path each : files) {
      try {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        if (bytes.contains(words)) {
          found.add(each.toString());
        }
      } catch (NoSuchFileException gone) {
        // the server removes files while it runs
      }
    }
    return found;
  }
}
