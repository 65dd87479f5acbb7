package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** A small part of an XML file with all that stands in it, names without their prefixes. */
final class Element {
  private static final int DEEPEST = 40;
  private static final int LONGEST = 10_000;

  final String name;
  final int line;
  private final @Nullable String currency;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> children = new ArrayList<>();

  private Element(XMLStreamReader at) {
    name = at.getLocalName();
    line = at.getLocation().getLineNumber();
    currency = at.getAttributeValue(null, "Ccy");
  }

  /** Reads the element on which the reader stands, to its end. */
  static Element read(XMLStreamReader reader) throws XMLStreamException {
    return read(reader, 0);
  }

  private static Element read(XMLStreamReader reader, int depth) throws XMLStreamException {
    Element element = new Element(reader);
    if (depth > DEEPEST) {
      throw new Refused(Kind.TOO_DEEP, element.line);
    }
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        element.children.add(read(reader, depth + 1));
      } else if (reader.isCharacters()) {
        element.add(reader.getText());
      }
    }
    return element;
  }

  private void add(String characters) {
    if (text.length() + characters.length() > LONGEST) {
      throw new Refused(Kind.TOO_LONG, line);
    }
    text.append(characters);
  }

  /** All that are reached by these names, one below the other. */
  Stream<Element> all(String... path) {
    Stream<Element> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(each -> each.children.stream()).filter(each -> each.name.equals(step));
    }
    return found;
  }

  /** The first that is reached by these names. */
  @Nullable Element first(String... path) {
    return all(path).findFirst().orElse(null);
  }

  /** The words of the first that is reached by these names; empty when there is none. */
  String words(String... path) {
    return all(path).map(each -> Words.plain(each.text.toString())).findFirst().orElse("");
  }

  /** The currency that stands at an amount; empty when none does. */
  String currency() {
    return currency == null ? "" : currency;
  }

  /** The amount that stands here, which has no sign. */
  long pence() {
    long pence = Pence.read(text.toString(), line);
    if (pence < 0) {
      throw new Refused(Kind.AMOUNT, line, text.toString());
    }
    return pence;
  }
}
