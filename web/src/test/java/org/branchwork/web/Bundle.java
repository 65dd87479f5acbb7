package org.branchwork.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The texts that people read, by key, with the file each stands in. */
final class Bundle {

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> twice = new ArrayList<>();

  private Bundle() {}

  /** All texts of the portal. */
  static Bundle portal() {
    Bundle bundle = new Bundle();
    Sources.below("web/src/main/resources/texts", ".properties").forEach(bundle::read);
    return bundle;
  }

  /** Key to text. */
  Map<String, String> texts() {
    return texts;
  }

  /** Keys that are written more than once, in one file or in two. */
  List<String> twice() {
    return twice;
  }

  private void read(Path file) {
    add(Sources.read(file));
  }

  void add(String source) {
    try {
      new Noting().load(new StringReader(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Properties that notice when a key comes again. */
  private final class Noting extends Properties {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object key, Object value) {
      if (texts.put((String) key, (String) value) != null) {
        twice.add((String) key);
      }
      return super.put(key, value);
    }
  }
}
