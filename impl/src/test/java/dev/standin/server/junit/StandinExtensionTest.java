package dev.standin.server.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.standin.server.ServerOptions;
import dev.standin.server.StorageOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class StandinExtensionTest {

  private static final int AT_ONCE = 4;

  @Test
  void aFailingTestLeavesNothingListening() {
    run(ExtensionUsers.Failing.class).testEvents().assertStatistics(s -> s.started(3).failed(3));

    assertAllClosed(ExtensionUsers.Failing.class, 3);
  }

  @Test
  void aFailingConstructorLeavesNothingListening() {
    run(ExtensionUsers.FailingConstructor.class)
        .testEvents()
        .assertStatistics(s -> s.started(1).failed(1));

    assertAllClosed(ExtensionUsers.FailingConstructor.class, 1);
  }

  @Test
  void testsDoNotSeeEachOther() {
    run(ExtensionUsers.Alike.class).testEvents().assertStatistics(s -> s.succeeded(2));

    assertAllClosed(ExtensionUsers.Alike.class, 2);
  }

  @Test
  void testsInParallelDoNotSeeEachOther() {
    inParallel(ExtensionUsers.Parallel.class).testEvents().assertStatistics(s -> s.succeeded(6));

    assertAllClosed(ExtensionUsers.Parallel.class, 6);
  }

  @Test
  void parametersInParallelDoNotSeeEachOther() {
    inParallel(ExtensionUsers.ParallelParameters.class)
        .testEvents()
        .assertStatistics(s -> s.succeeded(6));

    assertAllClosed(ExtensionUsers.ParallelParameters.class, 6);
  }

  @Test
  void aConstructorAndItsMethodsTakeTheSameOne() {
    run(ExtensionUsers.Parameters.class).testEvents().assertStatistics(s -> s.succeeded(1));
  }

  @Test
  void aNestedTestHasItsOwn() {
    run(ExtensionUsers.Outer.class).testEvents().assertStatistics(s -> s.succeeded(2));
  }

  @Test
  void testsAtOnceCannotShareAField() {
    inParallel(ExtensionUsers.Sharing.class)
        .testEvents()
        .failed()
        .assertThatEvents()
        .hasSize(2)
        .are(
            finishedWithFailure(
                instanceOf(IllegalStateException.class),
                message(text -> text.startsWith("2 tests that run at the same time share"))));
  }

  @Test
  void aClassHasNone() {
    run(ExtensionUsers.BeforeAllParameter.class)
        .containerEvents()
        .failed()
        .assertThatEvents()
        .hasSize(1)
        .are(finishedWithFailure(instanceOf(ParameterResolutionException.class)));
  }

  @Test
  void thereIsNoneOutsideOfATest() {
    assertThatThrownBy(() -> StandinExtension.create().baseUrl("dify"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("There is a server only while a test runs");
  }

  @Test
  void keepsNothingForTheNextTest() {
    ServerOptions kept =
        ServerOptions.defaults().withStorage(new StorageOptions.Directory(Path.of("target/none")));

    assertThatThrownBy(() -> StandinExtension.with(kept))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keeps its conversations in memory");
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static EngineExecutionResults inParallel(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + AT_ONCE)
        .execute();
  }

  private static void assertAllClosed(Class<?> tests, int servers) {
    assertThat(ExtensionUsers.SEEN.get(tests)).hasSize(servers).doesNotHaveDuplicates();
    for (URI server : ExtensionUsers.SEEN.getOrDefault(tests, List.of())) {
      assertThatThrownBy(() -> connect(server)).isInstanceOf(ConnectException.class);
    }
  }

  private static void connect(URI server) throws IOException {
    new Socket(server.getHost(), server.getPort()).close();
  }
}
