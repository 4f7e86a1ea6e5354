package dev.standin.conformance.wire;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer read strictly from its octets. What is wrong with it is noted, not mended. */
public final class WireAnswer {

  private final byte[] octets;
  private final WireHead head;
  private final WireBody body;
  private final int left;
  private final List<Violation> faults;

  private WireAnswer(
      byte[] octets, WireHead head, WireBody body, int left, List<Violation> faults) {
    this.octets = octets.clone();
    this.head = head;
    this.body = body;
    this.left = left;
    this.faults = faults;
  }

  /**
   * The answer to a request with this method.
   *
   * @return empty where the octets have no status line and fields
   */
  public static Optional<WireAnswer> read(byte[] octets, String method) {
    Octets in = new Octets(octets);
    List<Violation> faults = new ArrayList<>();
    return WireHead.read(in, faults)
        .map(
            head -> {
              WireBody body = WireBody.read(head, method, in, faults);
              return new WireAnswer(octets, head, body, in.left(), faults);
            });
  }

  /** Whether nothing more is to come, as far as the answer itself says. */
  boolean isComplete() {
    return body.ended();
  }

  /** Whether another request may follow on the connection. */
  public boolean keepsTheConnection() {
    return body.ended() && head.keepsTheConnection();
  }

  /** What is wrong, now that the connection has ended. */
  public List<Violation> faults() {
    List<Violation> all = new ArrayList<>(faults);
    boolean framed =
        !head.values("Content-Length").isEmpty() || !head.values("Transfer-Encoding").isEmpty();
    if (!body.ended() && framed && faults.isEmpty()) {
      all.add(
          Violation.must(
              Check.FRAMING,
              "body",
              "as much as the head announces",
              "an end after " + body.content().length + " octets"));
    }
    if (left > 0) {
      boolean bodiless = head.status() == 204 || head.status() == 304;
      all.add(
          Violation.must(
              bodiless ? Check.BODILESS : Check.FRAMING,
              "behind the answer",
              "nothing",
              left + " octets"));
    }
    return List.copyOf(all);
  }

  /** The answer as a client has it. */
  public Response response() {
    List<Header> headers = head.headers();
    return new Response(head.status(), headers, body.content(), octets);
  }
}
