package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.http.ClientConnection.Overdue;
import dev.standin.server.http.Refusal.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of all clients: counted, and ended when their time is over. */
public final class Connections implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  /** How exact the times are kept. */
  private static final Duration TICK = Duration.ofMillis(100);

  private static final Attribute<ClientConnection> CLIENT =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ClientConnection.class.getName());

  /** Where the codec keeps the request that it has begun to read and not finished. */
  private static final Attribute<HttpRequestPacket> UNFINISHED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();
  private final Limits limits;
  private final LastWords lastWords;
  private final Traffic traffic;
  private final int most;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "connections");
            thread.setDaemon(true);
            return thread;
          });

  Connections(Limits limits, LastWords lastWords, Traffic traffic) {
    this.limits = limits;
    this.lastWords = lastWords;
    this.traffic = traffic;
    most = Math.min(limits.connections(), OpenFiles.leftForConnections());
    var unused =
        clock.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes a new connection in, or tells it that there is no room. */
  @SuppressWarnings("deprecation") // No other type of listener has a name that is not deprecated.
  boolean admit(Connection<?> connection, boolean canBeTold) {
    ClientConnection client = new ClientConnection(connection, limits);
    CLIENT.set(connection, client);
    open.add(client);
    CloseListener<?, ?> listener = (closed, type) -> open.remove(client);
    connection.addCloseListener(listener);
    if (open.size() <= most) {
      return true;
    }
    open.remove(client);
    LOG.info("More than {} connections: one was refused", most);
    if (canBeTold) {
      lastWords.turnAway(
          connection,
          Refusal.of(Reason.LIMIT, 503, "There are too many connections").with("Retry-After", "1"));
    } else {
      connection.terminateSilently();
    }
    return false;
  }

  /** How many there are. */
  public int open() {
    return open.size();
  }

  ClientConnection of(Connection<?> connection) {
    return CLIENT.get(connection);
  }

  /** Whether the request that was last begun has come completely. */
  static boolean isRequestComplete(Connection<?> connection) {
    return UNFINISHED.get(connection) == null;
  }

  /**
   * Ends each connection, if need be after the request that it is busy with.
   *
   * @return whether all had ended before the time was over
   */
  public boolean drain(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!open.isEmpty() && System.nanoTime() < end) {
      // Each time anew: one may have been accepted just before the listener was closed.
      for (ClientConnection client : open) {
        if (client.finish()) {
          client.connection().closeSilently();
        }
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return open.isEmpty();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void tick() {
    long now = System.nanoTime();
    for (ClientConnection client : open) {
      try {
        end(client, client.overdue(now));
      } catch (RuntimeException e) {
        // It would end the clock, and with it all limits of time; and the others have theirs.
        LOG.error("Cannot end a connection", e);
      }
    }
  }

  private void end(ClientConnection client, Overdue overdue) {
    Connection<?> connection = client.connection();
    if (overdue == Overdue.ANSWER && connection.isOpen()) {
      String message =
          "The request was not complete after " + limits.receiving().toSeconds() + " seconds";
      refuse(client, Refusal.of(Reason.LIMIT, 408, message));
    } else if (overdue != Overdue.NOTHING) {
      connection.terminateSilently();
    }
  }

  private void refuse(ClientConnection client, Refusal refusal) {
    Connection<?> connection = client.connection();
    Optional<OpenExchange> exchange;
    String path;
    // The codec reads under the same lock.
    synchronized (client) {
      HttpRequestPacket request = UNFINISHED.get(connection);
      String begun = request == null ? null : request.getRequestURI();
      path = begun == null ? "" : begun;
      byte[] body = client.body().toByteArray();
      exchange = begun == null ? Optional.empty() : traffic.open(request, body, (long) body.length);
    }
    if (exchange.isPresent()) {
      exchange.get().run(() -> lastWords.refuse(connection, path, refusal));
    } else {
      lastWords.refuse(connection, path, refusal);
    }
  }
}
