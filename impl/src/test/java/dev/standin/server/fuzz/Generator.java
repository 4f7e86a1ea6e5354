package dev.standin.server.fuzz;

import dev.standin.server.StandinServer;
import dev.standin.server.refusal.Vendor;
import dev.standin.specs.SpecCatalog;
import java.util.ArrayList;
import java.util.List;

/** Makes scenarios: the same number always makes the same one. */
final class Generator {

  private static final int MOST_EDITS = 3;

  private final List<List<Seed>> byApi = new ArrayList<>();

  Generator(StandinServer server) {
    for (Vendor vendor : server.vendors()) {
      byApi.add(Seeds.of(vendor, server));
    }
    byApi.add(Seeds.ofControl(SpecCatalog.bundled().document("standin")));
  }

  Scenario scenario(long number) {
    // Neighbouring seeds begin alike in Java's generator; this tells them apart.
    Draw draw = Draw.of(number * 0x9E3779B97F4A7C15L);
    int length = draw.oneIn(6) ? 2 + draw.below(2) : 1;
    boolean isControl = draw.oneIn(byApi.size());
    List<Scenario.Step> steps = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int api = isControl ? byApi.size() - 1 : draw.below(byApi.size() - 1);
      steps.add(step(draw, draw.from(byApi.get(api))));
    }
    return new Scenario(steps);
  }

  private static Scenario.Step step(Draw draw, Seed seed) {
    List<Edit> edits = new ArrayList<>();
    int count = draw.oneIn(12) ? 0 : 1 + draw.below(MOST_EDITS);
    for (int i = 0; i < count; i++) {
      edits.add(edit(draw));
    }
    return new Scenario.Step(seed, edits);
  }

  private static Edit edit(Draw draw) {
    int kind = draw.below(20);
    if (kind < 8) {
      return TargetEdits.pick(draw);
    } else if (kind < 14) {
      return HeadEdits.pick(draw);
    }
    return kind < 18 ? BodyEdits.pick(draw) : WireEdits.pick(draw);
  }
}
