package dev.standin.server.control;

import dev.standin.generated.standin.FaultsApi;
import dev.standin.generated.standin.model.ApiDto;
import dev.standin.generated.standin.model.FaultActionDto;
import dev.standin.generated.standin.model.FaultDto;
import dev.standin.generated.standin.model.FaultWhenDto;
import dev.standin.generated.standin.model.FaultsDto;
import dev.standin.generated.standin.model.NewFaultDto;
import dev.standin.server.fault.ActiveRule;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.Cut;
import dev.standin.server.fault.Fault.Delay;
import dev.standin.server.fault.Fault.Drop;
import dev.standin.server.fault.Fault.Status;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.fault.Faults;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorsByKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rules by which requests fail, in the words of the control API. */
public final class FaultControl implements FaultsApi {

  private static final int STATUS = 503;
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final int DELAY_MILLIS = 1000;

  private final Faults faults;
  private final VendorsByKey vendors;

  public FaultControl(Faults faults, List<Vendor> vendors) {
    this.faults = faults;
    this.vendors = new VendorsByKey(vendors);
  }

  @Override
  public CreateFaultReply createFault(NewFaultDto wanted) {
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

  @Override
  public ListFaultsReply listFaults() {
    return ListFaultsReply.status200(
        new FaultsDto(faults.all().stream().map(FaultControl::view).toList()));
  }

  @Override
  public DeleteFaultReply deleteFault(Long fault) {
    return faults.remove(fault)
        ? DeleteFaultReply.status204()
        : DeleteFaultReply.status404(Control.problem(404, "No rule %d holds".formatted(fault)));
  }

  @Override
  public ClearFaultsReply clearFaults() {
    faults.clear();
    return ClearFaultsReply.status204();
  }

  private static Fault fault(NewFaultDto wanted) {
    When when = wanted.when() == FaultWhenDto.BEFORE ? When.BEFORE : When.AFTER;
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

  private static FaultDto view(ActiveRule held) {
    FaultRule rule = held.rule();
    FaultDto fault =
        new FaultDto(
                held.number(),
                action(rule.fault()),
                rule.fault().when() == When.BEFORE ? FaultWhenDto.BEFORE : FaultWhenDto.AFTER,
                rule.share(),
                held.met())
            .api(rule.api().map(ApiDto::fromValue).orElse(null))
            .id(rule.conversations().stream().findFirst().orElse(null))
            .times(rule.times().isPresent() ? rule.times().getAsInt() : null);
    if (rule.fault() instanceof Status status) {
      Integer retryAfter = status.saysWhenToRetry() ? (int) status.retryAfter().toSeconds() : null;
      return fault.status(status.status()).retryAfter(retryAfter);
    }
    return rule.fault() instanceof Delay delay ? fault.delay((int) delay.time().toMillis()) : fault;
  }

  private static FaultActionDto action(Fault fault) {
    if (fault instanceof Status) {
      return FaultActionDto.STATUS;
    }
    if (fault instanceof Delay) {
      return FaultActionDto.DELAY;
    }
    return fault instanceof Drop ? FaultActionDto.DROP : FaultActionDto.CUT;
  }
}
