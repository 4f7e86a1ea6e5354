package dev.standin.conformance.target.api;

import dev.standin.conformance.model.Header;
import java.util.List;

/** A failure that lasts until it is closed. */
@FunctionalInterface
public interface Fault extends AutoCloseable {

  @Override
  void close();

  /** What a request has to carry to meet the failure. */
  default List<Header> headers() {
    return List.of();
  }
}
