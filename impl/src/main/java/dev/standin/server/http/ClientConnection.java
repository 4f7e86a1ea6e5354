package dev.standin.server.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.glassfish.grizzly.Connection;

/** What one client's connection is doing, and until when it may go on with it. */
final class ClientConnection {

  private enum State {
    /** No request has begun. */
    IDLE,
    /** Of a request some bytes are there and some are not. */
    RECEIVING,
    /** The request is complete, and its answer is not. */
    ANSWERING,
    /** The answer was given before the request was complete; the rest of it is thrown away. */
    DISCARDING,
    /** The last that it was to be told is under way. */
    CLOSING
  }

  /** What a connection whose time is over has to be told. */
  enum Overdue {
    NOTHING,
    /** To close it without a word, for no request is waiting for an answer. */
    CLOSE,
    /** To answer the request that does not come to its end, and then to close it. */
    ANSWER
  }

  /** How long the last answer may take to be sent. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Connection<?> connection;
  private final Limits limits;
  private State state = State.IDLE;
  private boolean isLast;
  private boolean isToldToBeLast;
  private boolean isDeaf;
  private long began = System.nanoTime();

  /** What there is of the body of the request that is being received. */
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);

  ClientConnection(Connection<?> connection, Limits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  Connection<?> connection() {
    return connection;
  }

  ByteArrayOutputStream body() {
    return body;
  }

  /** Notes that bytes are there; false if nothing that comes is looked at any more. */
  synchronized boolean receives() {
    if (isDeaf) {
      return false;
    }
    if (state == State.IDLE) {
      become(State.RECEIVING);
    }
    return state != State.CLOSING;
  }

  /** Notes that the request is to be answered now; false if that has been done for lack of time. */
  synchronized boolean answers() {
    if (state == State.CLOSING) {
      return false;
    }
    body = new ByteArrayOutputStream(0);
    state = State.ANSWERING;
    return true;
  }

  /**
   * Notes that the answer has told the client that it is the last one: a request after it is not to
   * be processed (RFC 9112, section 9.6), since nobody would be told what became of it.
   */
  synchronized void toldToBeLast(boolean isRequestComplete) {
    isToldToBeLast = true;
    isDeaf = isRequestComplete;
  }

  /** Notes that the answer is given; true if the connection is to be closed now. */
  synchronized boolean answered(boolean isRequestComplete) {
    if (isLast) {
      become(State.CLOSING);
    } else if (isRequestComplete) {
      become(State.IDLE);
    } else {
      // Begun with the request: what is left of it has the time that is left of it.
      state = State.DISCARDING;
    }
    return isLast;
  }

  /** Notes that the last that the client is to be told is under way. */
  synchronized void ends() {
    become(State.CLOSING);
  }

  /** Notes that a request that was answered early has come to its end. */
  synchronized void discarded() {
    if (state == State.DISCARDING) {
      become(State.IDLE);
      isDeaf = isToldToBeLast;
    }
  }

  /** Asks for no request to be taken after the running one; true if there is none. */
  synchronized boolean finish() {
    isLast = true;
    return state == State.IDLE || state == State.DISCARDING;
  }

  /** What is to be done with it at this time; once it is to be answered, it is closing. */
  synchronized Overdue overdue(long nanoTime) {
    Duration allowed =
        switch (state) {
          case IDLE -> limits.idle();
          case RECEIVING, DISCARDING -> limits.receiving();
          case CLOSING -> LAST_WORDS;
          case ANSWERING -> null;
        };
    if (allowed == null || nanoTime - began < allowed.toNanos()) {
      return Overdue.NOTHING;
    }
    if (state == State.RECEIVING) {
      become(State.CLOSING);
      return Overdue.ANSWER;
    }
    return Overdue.CLOSE;
  }

  private void become(State next) {
    state = next;
    began = System.nanoTime();
  }
}
