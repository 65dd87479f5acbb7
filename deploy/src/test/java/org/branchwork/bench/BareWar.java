package org.branchwork.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs {@link BareFilter} as an application of its own. */
final class BareWar {
  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <filter><filter-name>bare</filter-name><filter-class>%s</filter-class></filter>
        <filter-mapping><filter-name>bare</filter-name><url-pattern>/*</url-pattern></filter-mapping>
      </web-app>
      """;

  private BareWar() {}

  static void write(Path war) throws IOException {
    var type = "/" + BareFilter.class.getName().replace('.', '/') + ".class";
    try (var zip = new ZipOutputStream(Files.newOutputStream(war));
        var code = BareFilter.class.getResourceAsStream(type)) {
      put(zip, "WEB-INF/classes" + type, code.readAllBytes());
      var xml = WEB_XML.formatted(BareFilter.class.getName());
      put(zip, "WEB-INF/web.xml", xml.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
