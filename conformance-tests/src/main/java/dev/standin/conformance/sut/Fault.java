package dev.standin.conformance.sut;

/** A failure that lasts until it is closed. */
@FunctionalInterface
public interface Fault extends AutoCloseable {

  @Override
  void close();
}
