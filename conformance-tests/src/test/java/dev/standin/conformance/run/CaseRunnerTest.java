package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a case whose prerequisites are not to be had. */
class CaseRunnerTest {

  @Test
  void cannotTellWithoutAConversation() {
    Verdict verdict = run("valid", new PoorTarget(Optional.of("key"), false));

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note()).isEqualTo("no conversation can be made");
    assertThat(SuiteResult.passes(verdict.withReason("no matter"), false)).isFalse();
  }

  @Test
  void cannotTellWithoutACredential() {
    Verdict verdict = run("valid", new PoorTarget(Optional.empty(), true));

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note())
        .isEqualTo("The document asks for a credential ([apiKey]) and the target has none");
  }

  @Test
  void cannotTellWhereTheFirstDeletionFails() {
    Verdict verdict = run("second-delete", new PoorTarget(Optional.of("key"), true));

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note()).isEqualTo("the first deletion did not succeed: 400");
  }

  @Test
  void leavesOutWhatTheTargetCannotDoIfThereIsAReason() {
    Verdict verdict = run("server-failure", new PoorTarget(Optional.of("key"), true));

    assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
    assertThat(SuiteResult.passes(verdict, false)).isTrue();
    assertThat(SuiteResult.passes(verdict, true)).isFalse();
    assertThat(SuiteResult.passes(verdict.withReason("a real service"), true)).isTrue();
  }

  private static Verdict run(String variant, Target target) {
    ConformanceCase asked =
        KnownPages.of("tavus").stream()
            .filter(each -> each.id().variant().equals(variant))
            .findFirst()
            .orElseThrow();
    Sender refusing =
        (purpose, request) ->
            Exchange.answered(purpose, request, new Response(400, List.of(), new byte[0]));
    return new CaseRunner(
            KnownPages.document("tavus"), target, refusing, refusing, FakeRun.limits(2000, 20))
        .run(asked);
  }

  private record PoorTarget(Optional<String> key, boolean makesConversations) implements Target {

    @Override
    public URI baseUrl() {
      return URI.create("http://localhost");
    }

    @Override
    public Optional<String> changeForbidden(Operation operation, String method) {
      return Optional.empty();
    }

    @Override
    public Set<String> ownerParameters() {
      return Set.of();
    }

    @Override
    public String ownerValue(String name, Tenant tenant) {
      return name;
    }

    @Override
    public Optional<String> secret(SecurityScheme scheme) {
      return key;
    }

    @Override
    public Conversation createConversation(Map<String, String> owner) {
      if (!makesConversations) {
        throw new PrerequisiteException("no conversation can be made");
      }
      return new Conversation("1", owner);
    }

    @Override
    public String unknownId() {
      return "2";
    }

    @Override
    public Optional<Fault> fail(Conversation conversation) {
      return Optional.empty();
    }
  }
}
