package org.branchwork.fundraising.statements;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;

/** Walks through the statements of ISO 20022 camt.052, 053 and 054, any version. */
final class CamtReader {
  private static final Pattern DECLARATION = Pattern.compile("<!(DOCTYPE|ENTITY)");
  private static final Map<String, String> FORMATS =
      Map.of(
          "BkToCstmrAcctRpt", "camt.052",
          "BkToCstmrStmt", "camt.053",
          "BkToCstmrDbtCdtNtfctn", "camt.054");
  private static final Set<String> STATEMENT = Set.of("Stmt", "Rpt", "Ntfctn");
  private static final int DEEPEST = 40;

  /** Document, message, statement. */
  private static final int STATEMENT_DEPTH = 3;

  private final String text;
  private final List<Sheet> sheets = new ArrayList<>();
  private CamtStatement statement = new CamtStatement("", 0);
  private String format = "";

  CamtReader(String text) {
    this.text = text;
  }

  Found read() {
    Matcher declaration = DECLARATION.matcher(text.toUpperCase(Locale.ROOT));
    if (declaration.find()) {
      throw new Refused(Kind.DECLARATION, line(declaration.start()));
    }
    // the text is decoded already, so what the file says of its encoding is left out
    String xml = text.replaceFirst("^(\\s*)<\\?xml[^>]*\\?>", "$1");
    try {
      walk(reader(xml));
    } catch (XMLStreamException broken) {
      Location at = broken.getLocation();
      boolean cut = at.getCharacterOffset() >= xml.stripTrailing().length();
      throw new Refused(cut ? Kind.CUT_SHORT : Kind.MALFORMED, at.getLineNumber());
    }
    if (sheets.isEmpty()) {
      throw new Refused(Kind.NOT_STATEMENT, null);
    }
    return Found.of(sheets);
  }

  private static XMLStreamReader reader(String xml) throws XMLStreamException {
    // the JDK's own, whatever else a server carries; nothing outside of the file is ever looked up
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new StringReader(xml));
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      reader.next();
      if (reader.isStartElement()) {
        depth++;
        if (depth > DEEPEST) {
          throw new Refused(Kind.TOO_DEEP, reader.getLocation().getLineNumber());
        }
        depth -= taken(reader, depth) ? 1 : 0;
      } else if (reader.isEndElement()) {
        if (depth == STATEMENT_DEPTH
            && !format.isEmpty()
            && STATEMENT.contains(reader.getLocalName())) {
          sheets.add(statement.sheet());
        }
        depth--;
      }
    }
  }

  /** Whether the element was read to its end. */
  private boolean taken(XMLStreamReader reader, int depth) throws XMLStreamException {
    String name = reader.getLocalName();
    if (depth == STATEMENT_DEPTH - 1) {
      format = FORMATS.getOrDefault(name, "");
    } else if (format.isEmpty()) {
      return false;
    } else if (depth == STATEMENT_DEPTH && STATEMENT.contains(name)) {
      statement = new CamtStatement(format, reader.getLocation().getLineNumber());
    } else if (depth == STATEMENT_DEPTH + 1 && CamtStatement.PARTS.contains(name)) {
      statement.add(Element.read(reader));
      return true;
    }
    return false;
  }

  private int line(int at) {
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
