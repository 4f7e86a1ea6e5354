package dev.standin.server.control;

import dev.standin.generated.standin.StandinApi.CreateFaultReply;
import dev.standin.generated.standin.model.Api;
import dev.standin.generated.standin.model.Fault;
import dev.standin.generated.standin.model.FaultAction;
import dev.standin.generated.standin.model.FaultWhen;
import dev.standin.generated.standin.model.Faults;
import dev.standin.generated.standin.model.NewFault;
import dev.standin.server.fault.Fault.Cut;
import dev.standin.server.fault.Fault.Delay;
import dev.standin.server.fault.Fault.Drop;
import dev.standin.server.fault.Fault.Status;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.fault.HeldRule;
import dev.standin.server.refusal.Vendor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rules by which requests fail, in the words of the control API. */
public final class FaultControl {

  private static final int STATUS = 503;
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final int DELAY_MILLIS = 1000;

  private final dev.standin.server.fault.Faults faults;
  private final VendorsByKey vendors;

  public FaultControl(dev.standin.server.fault.Faults faults, List<Vendor> vendors) {
    this.faults = faults;
    this.vendors = new VendorsByKey(vendors);
  }

  CreateFaultReply create(NewFault wanted) {
    String api = wanted.api() == null ? null : wanted.api().toString();
    return CreateFaultReply.status201(
        view(
            faults.add(
                new FaultRule(
                    fault(wanted),
                    Optional.ofNullable(api),
                    vendors.spellings(api, wanted.id()),
                    wanted.share(),
                    wanted.times() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(wanted.times())))));
  }

  Faults list() {
    return new Faults(faults.all().stream().map(FaultControl::view).toList());
  }

  boolean delete(long number) {
    return faults.remove(number);
  }

  void clear() {
    faults.clear();
  }

  private static dev.standin.server.fault.Fault fault(NewFault wanted) {
    When when = wanted.when() == FaultWhen.BEFORE ? When.BEFORE : When.AFTER;
    return switch (wanted.action()) {
      case STATUS ->
          new Status(
              when,
              or(wanted.status(), STATUS),
              Duration.ofSeconds(or(wanted.retryAfter(), RETRY_AFTER_SECONDS)),
              Optional.empty());
      case DELAY -> new Delay(when, Duration.ofMillis(or(wanted.delay(), DELAY_MILLIS)));
      case DROP -> new Drop(when);
      case CUT -> new Cut();
    };
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static Fault view(HeldRule held) {
    FaultRule rule = held.rule();
    Fault fault =
        new Fault(
                held.number(),
                action(rule.fault()),
                rule.fault().when() == When.BEFORE ? FaultWhen.BEFORE : FaultWhen.AFTER,
                rule.share(),
                held.met())
            .api(rule.api().map(Api::fromValue).orElse(null))
            .id(rule.conversations().stream().findFirst().orElse(null))
            .times(rule.times().isPresent() ? rule.times().getAsInt() : null);
    if (rule.fault() instanceof Status status) {
      Integer retryAfter = status.saysWhenToRetry() ? (int) status.retryAfter().toSeconds() : null;
      return fault.status(status.status()).retryAfter(retryAfter);
    }
    return rule.fault() instanceof Delay delay ? fault.delay((int) delay.time().toMillis()) : fault;
  }

  private static FaultAction action(dev.standin.server.fault.Fault fault) {
    if (fault instanceof Status) {
      return FaultAction.STATUS;
    }
    if (fault instanceof Delay) {
      return FaultAction.DELAY;
    }
    return fault instanceof Drop ? FaultAction.DROP : FaultAction.CUT;
  }
}
