package dev.standin.server.fuzz;

import dev.standin.server.RawHttp;
import dev.standin.server.StandinServer;
import dev.standin.server.refusal.Vendor;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Asks whether the server still answers as it should on a new connection. */
final class Liveness {

  /** How often a conversation is deleted for it; the rest of the time its health is asked for. */
  private static final int EACH = 10;

  private final URI uri;
  private final List<Seed> seeds;
  private final World world;
  private int asked;

  Liveness(StandinServer server, World world) {
    this.uri = server.baseUri();
    this.world = world;
    this.seeds =
        server.vendors().stream().map((Vendor vendor) -> Seeds.of(vendor, server).get(0)).toList();
  }

  List<String> problems() throws IOException {
    if (asked++ % EACH != 0) {
      String answer = RawHttp.send(uri, RawHttp.request("GET /health/ready"));
      return answer.startsWith("HTTP/1.1 200 ") ? List.of() : List.of("health: " + answer);
    }
    world.restore();
    world.changed();
    Seed seed = seeds.get(asked / EACH % seeds.size());
    String answer = RawHttp.send(uri, seed.draft(world.probe(seed.api()), true).wire());
    return answer.startsWith("HTTP/1.1 20")
        ? List.of()
        : List.of("a valid request to " + seed.api() + " afterwards: " + answer);
  }
}
