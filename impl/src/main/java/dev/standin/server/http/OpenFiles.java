package dev.standin.server.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files the operating system lets this process have open; a connection is one. */
final class OpenFiles {

  /** For the jar, the store, the selectors and what a start or a stop needs for a moment. */
  private static final long OTHERS = 200;

  private OpenFiles() {}

  /** How many connections there can be before accepting one fails, at least one. */
  static int leftForConnections() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      return (int)
          Math.max(1, Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount() - OTHERS));
    }
    return Integer.MAX_VALUE;
  }
}
