package org.branchwork.web.platform.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.transaction.UserTransaction;
import java.util.Comparator;
import javax.sql.DataSource;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jdbi.v3.core.Jdbi;

/** Loads the demo branch at the first start with {@code --demo}, all of it or nothing. */
@WebListener
public class DemoLoader implements ServletContextListener {

  @Inject PortalSettings settings;
  @Inject Instance<DemoPart> parts;

  @Resource(lookup = "java:app/jdbc/branchwork")
  DataSource database;

  @Resource UserTransaction transaction;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (!settings.demo()) {
      return;
    }
    try {
      transaction.begin();
      if (claim() == 1) {
        parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).forEach(DemoPart::load);
      }
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException("the demo branch could not be loaded", e);
    }
  }

  /** One start of one instance gets to load; a start that fails gives the claim back. */
  private int claim() {
    return Jdbi.create(database)
        .withHandle(
            handle ->
                handle.execute(
                    "update platform.installation set demo_loaded_at = now()"
                        + " where demo and demo_loaded_at is null"));
  }
}
