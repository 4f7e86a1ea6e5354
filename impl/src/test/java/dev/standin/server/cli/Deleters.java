package dev.standin.server.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Clients that delete Azure conversations as fast as they can, until the server is gone. */
final class Deleters {

  private static final int CLIENTS = 4;

  private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<Void>> clients = new ArrayList<>();
  private final Queue<String> waiting;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> otherAnswers = ConcurrentHashMap.newKeySet();
  private final Semaphore acknowledgements = new Semaphore(0);

  Deleters(String baseUri, Collection<String> ids) {
    waiting = new ConcurrentLinkedQueue<>(ids);
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(pool.submit(() -> deleteAll(baseUri)));
    }
  }

  private Void deleteAll(String baseUri) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String id = waiting.poll(); id != null; id = waiting.poll()) {
      URI address = URI.create(baseUri + "/openai/v1/conversations/" + id);
      asked.add(id);
      try {
        int status =
            client
                .send(HttpRequest.newBuilder(address).DELETE().build(), BodyHandlers.ofString())
                .statusCode();
        if (status == 200) {
          acknowledged.add(id);
        } else {
          otherAnswers.add(id + ": " + status);
        }
        acknowledgements.release();
      } catch (IOException e) {
        // The server is gone: nobody knows whether this one is.
        return null;
      }
    }
    return null;
  }

  /** Waits until this many are answered, or fails. */
  void awaitAnswers(int count) throws InterruptedException {
    if (!acknowledgements.tryAcquire(count, 60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("There are not " + count + " answers after 60 s");
    }
  }

  /** Waits until all have found that the server is gone. */
  void awaitEnd() throws Exception {
    for (Future<Void> each : clients) {
      each.get(60, TimeUnit.SECONDS);
    }
    pool.shutdownNow();
  }

  /** Those whose deletion was sent. */
  Set<String> asked() {
    return asked;
  }

  /** Those whose deletion was answered with 200. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /** Answers that are not 200, each with its id. */
  Set<String> otherAnswers() {
    return otherAnswers;
  }
}
