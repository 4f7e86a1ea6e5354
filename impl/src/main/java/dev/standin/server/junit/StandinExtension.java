package dev.standin.server.junit;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StorageOptions;
import dev.standin.server.store.ConversationStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a server of its own, without conversations unless there is a seed file, and
 * closes it when the test ends, also when it fails.
 *
 * <p>As a field with {@code @RegisterExtension} it is the server of the test that runs. With
 * {@code @ExtendWith} the test's methods and constructor take a {@link Standin}. Tests may run in
 * parallel; those that share a field (a static one, or that of {@code PER_CLASS} instances) and run
 * at the same time have to take a parameter, since the field cannot tell them apart.
 *
 * <p>Needs JUnit 5.13 or later. A test factory counts as one test.
 */
public final class StandinExtension
    implements Standin, BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(StandinExtension.class);

  private final ServerOptions options;

  /** The servers of the tests that run now, by the tests' ids. */
  private final Map<String, StandinServer> running = new ConcurrentHashMap<>();

  /** For {@code @ExtendWith}: with {@link ServerOptions#defaults()}. */
  public StandinExtension() {
    this(ServerOptions.defaults());
  }

  private StandinExtension(ServerOptions options) {
    this.options = options;
  }

  /** With {@link ServerOptions#defaults()}. */
  public static StandinExtension create() {
    return new StandinExtension();
  }

  /**
   * With these options.
   *
   * @throws IllegalArgumentException if conversations are to be kept elsewhere than in memory
   */
  public static StandinExtension with(ServerOptions options) {
    if (!(options.storage() instanceof StorageOptions.InMemory)) {
      throw new IllegalArgumentException(
          "A test's server keeps its conversations in memory, so that the next test does not find"
              + " them; leave out withStorage, or start a server with StandinServer.start");
    }
    return new StandinExtension(options);
  }

  /**
   * The server of the test that runs.
   *
   * @throws IllegalStateException if none or several do
   */
  @Override
  public StandinServer server() {
    List<StandinServer> now = List.copyOf(running.values());
    if (now.size() == 1) {
      return now.get(0);
    }
    throw new IllegalStateException(
        now.isEmpty()
            ? "There is a server only while a test runs, and from before its @BeforeEach methods on"
            : "%d tests that run at the same time share this extension; make its field an instance field of instances per method, or take a parameter of type Standin"
                .formatted(now.size()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var unused = of(context);
  }

  /** JUnit closes what it stores only later, after other extensions; this is for the field. */
  @Override
  public void afterEach(ExtensionContext context) {
    stop(context.getUniqueId());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Standin.class;
  }

  @Override
  public Standin resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "Each test has a server of its own: take a Standin in the test method, in @BeforeEach or @AfterEach, or in the constructor of instances per method");
    }
    StandinServer server = of(context);
    return () -> server;
  }

  /** So that a constructor is given the server of its test. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  private StandinServer of(ExtensionContext context) {
    String test = context.getUniqueId();
    StandinServer there = running.get(test);
    if (there != null) {
      return there;
    }
    StandinServer started = start(options);
    running.put(test, started);
    // JUnit ends it with the test, also if that did not get as far as to its @BeforeEach.
    context.getStore(NAMESPACE).put(this, (AutoCloseable) () -> stop(test));
    return started;
  }

  private void stop(String test) {
    StandinServer ended = running.remove(test);
    if (ended != null) {
      ended.close();
    }
  }

  private static StandinServer start(ServerOptions options) {
    if (options.seedFile().isPresent()) {
      return StandinServer.start(options);
    }
    // Without the samples that a server begins with: what a test does not make is not there.
    ConversationStore store = options.storage().open();
    try {
      return StandinServer.start(options, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }
}
