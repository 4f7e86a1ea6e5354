package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Databases within this process. */
final class H2 {

  private H2() {}

  static Database inMemory() {
    // A name of its own, so that two servers in one JVM share nothing.
    return Database.open(config("jdbc:h2:mem:" + UUID.randomUUID()), Optional.empty());
  }

  static Database inDirectory(Path directory) {
    // Without a write delay a deletion is in the file before it is acknowledged.
    String url =
        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
            .formatted(directory.toAbsolutePath().resolve("conversations"));
    // The file is only ever appended to, or written where nothing is needed any more: what was
    // deleted stays readable in it until it is written anew.
    return Database.open(config(url), Optional.of("shutdown compact"));
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    // An embedded database lives as long as a connection to it does.
    config.setMaxLifetime(0);
    return config;
  }
}
