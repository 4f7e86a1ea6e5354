package dev.standin.server.fuzz;

import dev.standin.server.StandinServer;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.fuzz.AnswerReader.Answers;
import dev.standin.server.fuzz.AnswerReader.MalformedAnswerException;
import dev.standin.server.fuzz.Wire.End;
import dev.standin.server.fuzz.Wire.Received;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalQuery;
import dev.standin.specs.SpecCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does one scenario on a server, and says all that is wrong afterwards. */
final class Trial implements AutoCloseable {

  private static final int MANY = 1000;

  private final StandinServer server;
  private final World world;
  private final Coverage coverage;
  private final ErrorLog log = new ErrorLog();
  private final Liveness liveness;
  private final List<Documented> apis;

  Trial(StandinServer server, Coverage coverage) {
    this.server = server;
    this.world = new World(server);
    this.coverage = coverage;
    this.liveness = new Liveness(server, world);
    SpecCatalog documents = SpecCatalog.bundled();
    this.apis =
        documents.vendors().stream().map(each -> new Documented(documents.document(each))).toList();
  }

  World world() {
    return world;
  }

  /** What is wrong; empty if nothing is. */
  List<String> run(Scenario scenario) throws IOException {
    Map<String, World.Known> before = world.restore();
    server.faults().clear();
    server.journal().clear();
    Sent sent = scenario.sent(world);
    Received received =
        Wire.exchange(server.baseUri(), sent.wire(), sent.isFramed(), text -> isEnough(text, sent));
    List<String> problems = new ArrayList<>();
    List<Answer> answers = answers(received, sent, problems);
    Targets targets = new Targets(apis, sent);
    for (Answer answer : answers) {
      List<Documented> possible = targets.possible(answers.indexOf(answer));
      problems.addAll(AnswerRules.problems(answer, possible));
      coverage.answered(possible.get(0).api(), answer.status());
    }
    problems.addAll(targets.problemsOfSuccesses(answers));
    if (!sent.isControl()) {
      Names names = new Names(apis, sent.wire());
      problems.addAll(StoreRules.problems(before, world.snapshot(), journal(), names));
    } else if (answers.stream().noneMatch(answer -> answer.status() < 300)
        && received.end() != End.SILENCE) {
      problems.addAll(StoreRules.problemsOfRefused(before, world.snapshot()));
    } else {
      world.changed();
    }
    server.faults().clear();
    problems.addAll(liveness.problems());
    log.take().forEach(error -> problems.add("logged as an error: " + error));
    return problems;
  }

  private static boolean isEnough(String text, Sent sent) {
    try {
      List<Answer> answers = AnswerReader.read(text, sent).answers();
      return sent.isFramed() && answers.size() >= sent.drafts().size() && !isLast(answers);
    } catch (MalformedAnswerException e) {
      return false;
    }
  }

  private static boolean isLast(List<Answer> answers) {
    return !answers.isEmpty() && answers.get(answers.size() - 1).isLast();
  }

  private static List<Answer> answers(Received received, Sent sent, List<String> problems) {
    try {
      Answers read = AnswerReader.read(received.bytes(), sent);
      boolean isBroken = received.end() == End.RESET || received.end() == End.SILENCE;
      if (!read.rest().isEmpty() && !(isBroken && !sent.isFramed())) {
        problems.add("bytes that are no answer: " + TargetEdits.shortened(read.rest()));
      }
      int count = read.answers().size();
      if (sent.isFramed() && count != sent.drafts().size() && !isLast(read.answers())) {
        problems.add(
            "%d answers to %d requests, then %s"
                .formatted(count, sent.drafts().size(), received.end()));
      }
      return read.answers();
    } catch (MalformedAnswerException e) {
      problems.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private List<Exchange> journal() {
    return server.journal().page(JournalQuery.all(), 0, MANY).entries().stream()
        .map(Entry::exchange)
        .toList();
  }

  @Override
  public void close() {
    log.close();
  }
}
