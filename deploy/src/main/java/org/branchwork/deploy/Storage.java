package org.branchwork.deploy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database of this portal: the embedded one, which is made and started here, or an outside one,
 * which somebody else keeps. Completes the settings with what the server needs to reach it.
 */
final class Storage {
  private static final List<String> PASSWORDS =
      List.of("db.superuser.password", "db.owner.password", "db.password");

  private final Settings settings;
  private final Secrets secrets;
  private final DataDirectory data;
  private final boolean outside;
  private @Nullable Cluster cluster;

  Storage(Settings settings, Secrets secrets, DataDirectory data) {
    this.settings = settings;
    this.secrets = secrets;
    this.data = data;
    this.outside = settings.find("db.url").isPresent();
  }

  /** Brings the database up, if it is ours, and makes sure of its roles. */
  void start() {
    if (outside) {
      Setting.SECRETS.forEach(settings::require);
      Roles.expect(owner(), app());
      return;
    }
    completeSecrets();
    var started = new Cluster(data, settings.require("db.superuser.password"));
    cluster = started;
    started.start();
    reach(started.port());
    Roles.make(
        started.asSuperuser("postgres"),
        settings.require("db.owner.password"),
        settings.require("db.password"));
  }

  /** Starts the embedded database again after it died, where the server expects it. */
  void revive() {
    var own = Objects.requireNonNull(cluster);
    var expected = own.port();
    own.start();
    if (own.port() != expected) throw new Refusal("database.moved", expected);
  }

  /** Joins the embedded database that another launcher is running on the same data. */
  void join() {
    if (!outside) reach(Ports.remembered(data.databasePort()));
  }

  void stop() {
    if (cluster != null) cluster.stop();
  }

  /** Whether the database is running, as far as it is ours to know. */
  boolean isAlive() {
    return cluster == null || cluster.isAlive();
  }

  /** Whether somebody else keeps the database. */
  boolean isOutside() {
    return outside;
  }

  /** The embedded database, as its superuser. */
  Database superuser() {
    return new Database(
        settings.require("db.url"), "postgres", settings.require("db.superuser.password"));
  }

  Database owner() {
    return as("db.owner.user", "db.owner.password");
  }

  private Database app() {
    return as("db.user", "db.password");
  }

  private Database as(String user, String password) {
    return new Database(
        settings.require("db.url"), settings.require(user), settings.require(password));
  }

  private void reach(int port) {
    settings.offer("db.url", Cluster.urlOf(port, Roles.DATABASE));
    settings.offer("db.user", Roles.APP);
    settings.offer("db.owner.user", Roles.OWNER);
  }

  /** Makes the secrets together with the database; those of an old one cannot be made up anew. */
  private void completeSecrets() {
    secrets.closeToOthers();
    var existed = Cluster.existsIn(data);
    PASSWORDS.forEach(key -> complete(key, existed, Secrets.randomPassword()));
    Setting.SECRETS.forEach(key -> complete(key, existed, Secrets.randomKey()));
  }

  private void complete(String key, boolean existed, String made) {
    if (settings.find(key).isPresent()) return;
    if (existed) settings.require(key);
    settings.offer(key, secrets.keep(key, () -> made));
  }
}
