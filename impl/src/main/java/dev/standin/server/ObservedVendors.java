package dev.standin.server;

import dev.standin.server.azure.ObservedAzureRefusals;
import dev.standin.server.azure.ObservedAzureResource;
import dev.standin.server.botpress.ObservedBotpressRefusals;
import dev.standin.server.botpress.ObservedBotpressResource;
import dev.standin.server.dify.ObservedDify2025Resource;
import dev.standin.server.dify.ObservedDifyCompanionResource;
import dev.standin.server.dify.ObservedDifyRefusals;
import dev.standin.server.dify.ObservedDifyResource;
import dev.standin.server.dify.UuidRoute;
import dev.standin.server.openhands.ObservedOpenhandsRefusals;
import dev.standin.server.openhands.ObservedOpenhandsResource;
import dev.standin.server.openhands.ObservedUuids;
import dev.standin.server.openhands.TrailingSlash;
import dev.standin.server.refusal.PathRule;
import dev.standin.server.refusal.RefusalRenderer;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vendors whose services were seen to answer otherwise than their pages say. */
final class ObservedVendors {

  private static final String OBSERVED = "observed";

  private ObservedVendors() {}

  /** The other profiles of a vendor. What was not seen is in each as the page says. */
  static List<Vendor> of(Vendor documented) {
    return switch (documented.key()) {
      case "openhands" -> List.of(openhands(documented));
      case "dify" -> dify(documented).toList();
      case "azure" ->
          List.of(
              documented.with(observed(ObservedAzureResource::new, new ObservedAzureRefusals())));
      case "botpress" ->
          List.of(
              documented.with(
                  observed(ObservedBotpressResource::new, new ObservedBotpressRefusals())));
      // Nothing that was seen departs from the page.
      default ->
          List.of(
              documented.with(
                  observed(documented.profile().resource(), documented.profile().refusals())));
    };
  }

  private static Profile observed(
      Function<ConversationStore, Object> resource, RefusalRenderer refusals, PathRule... rules) {
    return new Profile(OBSERVED, resource, refusals, List.of(rules));
  }

  private static Vendor openhands(Vendor documented) {
    return documented
        .with(
            observed(
                ObservedOpenhandsResource::new,
                new ObservedOpenhandsRefusals(),
                new TrailingSlash()))
        .with(new ObservedUuids())
        .with(new SecurityScheme.ApiKey("session-key", ParameterIn.HEADER, "X-Session-API-Key"));
  }

  private static Stream<Vendor> dify(Vendor documented) {
    ObservedDifyRefusals refusals = new ObservedDifyRefusals();
    UuidRoute route = new UuidRoute();
    return Stream.of(
            observed(ObservedDifyResource::new, refusals, route),
            new Profile("observed-2025", ObservedDify2025Resource::new, refusals, List.of(route)))
        .map(profile -> documented.with(profile).with(ObservedDifyCompanionResource::new));
  }
}
