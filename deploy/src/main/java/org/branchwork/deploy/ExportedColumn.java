package org.branchwork.deploy;

/**
 * A column as an export has it.
 *
 * @param type as SQL writes it
 * @param key whether it is part of what tells the rows of its table apart
 * @param kind how its values stand in the file
 */
record ExportedColumn(String name, String type, boolean key, Kind kind) {
  /** How values stand in a row's JSON. */
  enum Kind {
    /** As the database writes them as JSON. */
    PLAIN,
    /** Few bytes, as base64. */
    BASE64,
    /** Many bytes: the row has the name of the entry that holds them. */
    FILE
  }

  String quoted() {
    return '"' + name + '"';
  }

  /** What is read of a row. */
  String read(String table) {
    return switch (kind) {
      case PLAIN -> quoted();
      case BASE64 -> "translate(encode(" + quoted() + ", 'base64'), E'\\n', '') as " + quoted();
      case FILE -> entry(table) + " as " + quoted();
    };
  }

  /** The name of the entry that holds the bytes, as SQL; mail as it came is told apart. */
  String entry(String table) {
    var digest = "encode(sha256(" + quoted() + "), 'hex')";
    return table.equals("raw_mail_content") && name.equals("bytes")
        ? "'mail/' || " + digest + " || '.eml'"
        : "'files/' || " + digest;
  }

  /** The column of a record that is made of a row's JSON. */
  String declared() {
    return quoted() + " " + (kind == Kind.PLAIN ? type : "text");
  }

  /** What is written of such a record; bytes of a file come as a parameter. */
  String written() {
    return switch (kind) {
      case PLAIN -> "r." + quoted();
      case BASE64 -> "decode(r." + quoted() + ", 'base64')";
      case FILE -> "?";
    };
  }

  /** Rows in the order of bytes, whatever the language of the database is. */
  String ordered() {
    return "r." + quoted() + (type.equals("text") ? " collate \"C\"" : "");
  }
}
