package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsTest {

  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\.)*\"";

  /** A line of the Prometheus text format, version 0.0.4. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(%1$s(?:,%1$s)*,?)\\})? (NaN|[+-]Inf|[-+0-9.eE]+)"
              .formatted(LABEL));

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void isPrometheusText() {
    VendorClient.TAVUS.delete(SERVER, "a");

    Response metrics = SERVER.request().get("/metrics");

    assertThat(metrics.contentType()).startsWith("text/plain");
    assertThat(metrics.asString().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("# (HELP|TYPE) \\S+ .*") || SAMPLE.matcher(line).matches());
    assertThat(metrics.asString())
        .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "cpu");
  }

  @ParameterizedTest
  @EnumSource
  void countsRequestsByApiAndStatus(VendorClient vendor) {
    String id = vendor.conversation(SERVER);
    String done =
        "api=\"%s\",effect=\"deleted\",status=\"%d\"".formatted(vendor.key(), vendor.done);
    String not = "api=\"%s\",effect=\"none\",status=\"%d\"".formatted(vendor.key(), vendor.unknown);
    double doneBefore = requests(done);
    double notBefore = requests(not);

    vendor.delete(SERVER, id);
    vendor.delete(SERVER, id);
    vendor.delete(SERVER, id);

    assertThat(requests(done)).isEqualTo(doneBefore + 1);
    assertThat(requests(not)).isEqualTo(notBefore + 2);
  }

  @Test
  void ofAHistogramEachBucketHasThoseBelowIt() {
    for (int i = 0; i < 20; i++) {
      VendorClient.DIFY.delete(SERVER, "a");
    }
    String labels = "api=\"dify\",effect=\"none\",status=\"404\"";
    List<Double> buckets =
        SERVER
            .request()
            .get("/metrics")
            .asString()
            .lines()
            .filter(line -> line.startsWith("standin_requests_seconds_bucket{" + labels))
            .map(MetricsTest::valueOf)
            .toList();
    assertThat(buckets).hasSize(12).isSorted();
    assertThat(buckets.get(11)).isEqualTo(requests(labels)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void showsTheStoreAndTheConnections() {
    String active = "standin_conversations{api=\"azure\",state=\"active\"}";
    double before = sample(SERVER.server(), active);
    VendorClient.AZURE.conversation(SERVER);

    assertThat(sample(SERVER.server(), active)).isEqualTo(before + 1);
    assertThat(sample(SERVER.server(), "standin_connections")).isPositive();
  }

  @Test
  void showsTheConnectionsToADatabase(@TempDir Path directory) {
    ServerOptions options =
        ServerOptions.defaults().withStorage(new StorageOptions.Directory(directory));
    try (StandinServer server = StandinServer.start(options)) {
      assertThat(sample(server, "hikaricp_connections_max{pool=\"conversations\"}")).isEqualTo(10);
      assertThat(sample(server, "hikaricp_connections_active{pool=\"conversations\"}")).isZero();
    }
  }

  private static double requests(String labels) {
    String start = "standin_requests_seconds_count{" + labels + "}";
    return SERVER.request().get("/metrics").asString().contains(start)
        ? sample(SERVER.server(), start)
        : 0;
  }

  private static double sample(StandinServer server, String start) {
    String metrics = RestAssured.get(server.baseUri() + "/metrics").asString();
    List<String> lines = metrics.lines().filter(line -> line.startsWith(start + " ")).toList();
    assertThat(lines).as(start).hasSize(1);
    return valueOf(lines.get(0));
  }

  private static double valueOf(String line) {
    Matcher sample = SAMPLE.matcher(line);
    assertThat(sample.matches()).as(line).isTrue();
    return Double.parseDouble(sample.group(3));
  }
}
