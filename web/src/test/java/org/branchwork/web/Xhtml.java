package org.branchwork.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, template, tag or include: its elements, its texts and its expressions. */
final class Xhtml {

  private static final Pattern EL = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern OPERATOR =
      Pattern.compile("&&|\\|\\||[=!<>]=|\\+=|[<>+*/%?-]|\\b(and|or|eq|ne|lt|gt|le|ge|div|mod)\\b");

  /** An element by its written name, with its attributes and the text directly in it. */
  record Part(String name, Map<String, String> attributes, String text) {}

  private final String source;
  private final List<Part> parts = new ArrayList<>();

  private Xhtml(String source) {
    this.source = source;
  }

  static Xhtml of(Path file) {
    return of(Sources.read(file));
  }

  static Xhtml of(String source) {
    Xhtml page = new Xhtml(source);
    page.read(parse(source).getDocumentElement());
    return page;
  }

  List<Part> parts() {
    return parts;
  }

  /** What stands between the braces of each expression. */
  List<String> expressions() {
    List<String> found = new ArrayList<>();
    Matcher matcher = EL.matcher(source.replaceAll("(?s)<!--.*?-->", ""));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** What is left of a text when its expressions are taken out. */
  static String plain(String text) {
    return EL.matcher(text).replaceAll("");
  }

  /** Comparisons, junctions, choices and sums; {@code not} and {@code empty} do not count. */
  static int operators(String expression) {
    Matcher matcher = OPERATOR.matcher(STRING.matcher(expression).replaceAll("''"));
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private void read(Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        read(child);
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue());
      }
    }
    parts.add(new Part(element.getNodeName(), attributes, text.toString()));
  }

  private static Document parse(String source) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(source)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
