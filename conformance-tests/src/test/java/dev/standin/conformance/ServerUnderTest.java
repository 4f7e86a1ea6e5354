package dev.standin.conformance;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.Waivers;
import java.util.List;

/** What {@link ConformanceTest} asks: the server in this build, or one somewhere else. */
sealed interface ServerUnderTest extends AutoCloseable permits EmbeddedServer, ExternalServer {

  /** The server that the system properties name; the one in this build if they name none. */
  static ServerUnderTest given() {
    String baseUrl = System.getProperty("conformance.base-url", "");
    return baseUrl.isEmpty() ? new EmbeddedServer() : ExternalServer.at(baseUrl);
  }

  /** All cases that apply, whatever is selected. */
  List<ConformanceCase> cases();

  /** The verdicts of some cases of a vendor's, in their order. */
  List<Verdict> verdicts(String vendor, List<ConformanceCase> cases);

  Waivers waivers();

  /** Where the server is, for a person. */
  String name();

  @Override
  void close();
}
