package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests that are sent on one connection, one right after the other. */
record Scenario(List<Step> steps) {

  /** A valid request, and what is changed of it. */
  record Step(Seed seed, List<Edit> edits) {

    Step {
      edits = List.copyOf(edits);
    }

    private Step without(int edit) {
      List<Edit> fewer = new ArrayList<>(edits);
      fewer.remove(edit);
      return new Step(seed, fewer);
    }
  }

  Scenario {
    steps = List.copyOf(steps);
  }

  Sent sent(World world) {
    List<Draft> drafts = new ArrayList<>();
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Draft draft = step.seed().draft(world.subject(step.seed().api()), i == steps.size() - 1);
      for (Edit edit : step.edits()) {
        draft = edit.draft().apply(draft);
      }
      drafts.add(draft);
      String bytes = draft.wire();
      for (Edit edit : step.edits()) {
        bytes = edit.wire().apply(bytes);
      }
      wire.append(bytes);
    }
    List<String> apis = steps.stream().map(step -> step.seed().api()).distinct().toList();
    return new Sent(apis, drafts, wire.toString(), isFramed(drafts));
  }

  /** Whether it is certain which bytes belong to which request. */
  private boolean isFramed(List<Draft> drafts) {
    boolean isSaid =
        drafts.stream()
            .anyMatch(
                draft ->
                    draft.field("Transfer-Encoding").isPresent()
                        || draft.field("Content-Length").isPresent());
    return steps.stream()
        .allMatch(
            step ->
                step.edits().stream().allMatch(Edit::keepsFraming)
                    && (!isSaid || step.edits().size() < 2));
  }

  /** All that are one request or one change shorter, the shortest first. */
  List<Scenario> shorter() {
    List<Scenario> all = new ArrayList<>();
    for (int i = 0; steps.size() > 1 && i < steps.size(); i++) {
      List<Step> fewer = new ArrayList<>(steps);
      fewer.remove(i);
      all.add(new Scenario(fewer));
    }
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < steps.get(i).edits().size(); j++) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(i, steps.get(i).without(j));
        all.add(new Scenario(changed));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return String.join(
        "; then ",
        steps.stream()
            .map(step -> step.seed().api() + " " + step.seed().method() + " " + step.edits())
            .toList());
  }

  static Scenario of(Stream<Step> steps) {
    return new Scenario(steps.toList());
  }
}
