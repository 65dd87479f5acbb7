package org.branchwork.web.inserver;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real WAR with the tests put into it; one server and one deployment for all of them. */
@ArquillianSuiteDeployment
public class PortalDeployment {

  @Deployment
  public static WebArchive portal() throws URISyntaxException {
    // under this name the server gives it the root, as the launcher does
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File("target/portal.war"))
        .as(WebArchive.class)
        .addPackage(PortalDeployment.class.getPackage())
        .deleteClass(ServerBench.class)
        .deleteClass(KeptServer.class)
        .deleteClass(PortalDeployment.class)
        .addAsLibraries(jarOf(Assertions.class));
  }

  private static File jarOf(Class<?> type) throws URISyntaxException {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
