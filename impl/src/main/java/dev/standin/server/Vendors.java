package dev.standin.server;

import dev.standin.server.api.PathRule;
import dev.standin.server.api.RefusalRenderer;
import dev.standin.server.azure.AzureCompanionResource;
import dev.standin.server.azure.AzureRefusals;
import dev.standin.server.azure.AzureResource;
import dev.standin.server.azure.ObservedAzureRefusals;
import dev.standin.server.azure.ObservedAzureResource;
import dev.standin.server.botpress.BotpressCompanionResource;
import dev.standin.server.botpress.BotpressRefusals;
import dev.standin.server.botpress.BotpressResource;
import dev.standin.server.botpress.ObservedBotpressRefusals;
import dev.standin.server.botpress.ObservedBotpressResource;
import dev.standin.server.dify.DifyCompanionResource;
import dev.standin.server.dify.DifyRefusals;
import dev.standin.server.dify.DifyResource;
import dev.standin.server.dify.ObservedDify2025Resource;
import dev.standin.server.dify.ObservedDifyCompanionResource;
import dev.standin.server.dify.ObservedDifyRefusals;
import dev.standin.server.dify.ObservedDifyResource;
import dev.standin.server.dify.UuidRoute;
import dev.standin.server.openhands.ObservedOpenhandsRefusals;
import dev.standin.server.openhands.ObservedOpenhandsResource;
import dev.standin.server.openhands.OpenhandsCompanionResource;
import dev.standin.server.openhands.OpenhandsRefusals;
import dev.standin.server.openhands.OpenhandsResource;
import dev.standin.server.openhands.TrailingSlash;
import dev.standin.server.openhands.UuidSpelling;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.tavus.TavusCompanionResource;
import dev.standin.server.tavus.TavusRefusals;
import dev.standin.server.tavus.TavusResource;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The vendors this server stands in for: what their pages do not say is said here. */
final class Vendors {

  private static final String OBSERVED = "observed";

  private static final List<SecurityScheme> NO_SCHEMES = List.of();

  private Vendors() {}

  /**
   * All of them, each with its profile.
   *
   * @throws StartException if there is no such vendor, or the vendor has no such profile
   */
  static List<Vendor> all(SpecCatalog catalog, Profiles profiles) {
    return VendorProfiles.choose(
        List.of(
            openhands(catalog.document("openhands")),
            dify(catalog.document("dify")),
            azure(catalog.document("azure")),
            botpress(catalog.document("botpress")),
            tavus(catalog.document("tavus"))),
        profiles);
  }

  // Of each, how it answers as its page says, and then as its service was seen to answer otherwise.
  // What was not seen is in each as the page says.

  private static Profile observed(
      Function<ConversationStore, Object> resource, RefusalRenderer refusals, PathRule... rules) {
    return new Profile(OBSERVED, resource, refusals, List.of(rules));
  }

  private static List<Vendor> openhands(SpecDocument page) {
    return List.of(
        openhands(
            page,
            Profile.documented(OpenhandsResource::new, new OpenhandsRefusals()),
            IdForm.uuid(),
            NO_SCHEMES),
        openhands(
            page,
            observed(
                ObservedOpenhandsResource::new,
                new ObservedOpenhandsRefusals(),
                new TrailingSlash()),
            IdForm.uuid(UuidSpelling::parse),
            List.of(
                new SecurityScheme.ApiKey(
                    "session-key", ParameterIn.HEADER, "X-Session-API-Key"))));
  }

  private static Vendor openhands(
      SpecDocument page, Profile profile, IdForm ids, List<SecurityScheme> schemes) {
    return new Vendor(
        page,
        profile,
        ids,
        Optional.empty(),
        schemes,
        "",
        Optional.of(OpenhandsCompanionResource::new));
  }

  private static List<Vendor> dify(SpecDocument page) {
    Vendor documented =
        new Vendor(
            page,
            Profile.documented(DifyResource::new, new DifyRefusals()),
            IdForm.opaqueUuid(),
            Optional.of("user"),
            NO_SCHEMES,
            "/v1",
            Optional.of(DifyCompanionResource::new));
    ObservedDifyRefusals refusals = new ObservedDifyRefusals();
    UuidRoute route = new UuidRoute();
    Vendor observed =
        documented
            .with(observed(ObservedDifyResource::new, refusals, route))
            .with(ObservedDifyCompanionResource::new);
    return List.of(
        documented,
        observed,
        observed.with(
            new Profile("observed-2025", ObservedDify2025Resource::new, refusals, List.of(route))));
  }

  private static List<Vendor> azure(SpecDocument page) {
    Vendor documented =
        new Vendor(
            page,
            Profile.documented(AzureResource::new, new AzureRefusals()),
            IdForm.opaque("conv_", 24),
            Optional.of("x-ms-user-isolation-key"),
            // What the vendor's own clients send (the page names no scheme).
            List.of(
                new SecurityScheme.ApiKey("api-key", ParameterIn.HEADER, "api-key"),
                new SecurityScheme.Http("bearer", "bearer")),
            "/openai/v1",
            Optional.of(AzureCompanionResource::new));
    return List.of(
        documented,
        documented.with(observed(ObservedAzureResource::new, new ObservedAzureRefusals())));
  }

  private static List<Vendor> botpress(SpecDocument page) {
    Vendor documented =
        new Vendor(
            page,
            Profile.documented(BotpressResource::new, new BotpressRefusals()),
            IdForm.opaque("conv_", 13),
            Optional.of("x-bot-id"),
            NO_SCHEMES,
            "",
            Optional.of(BotpressCompanionResource::new));
    return List.of(
        documented,
        documented.with(observed(ObservedBotpressResource::new, new ObservedBotpressRefusals())));
  }

  /** Nothing that was seen of it departs from the page. */
  private static List<Vendor> tavus(SpecDocument page) {
    TavusRefusals refusals = new TavusRefusals();
    Vendor documented =
        new Vendor(
            page,
            Profile.documented(TavusResource::new, refusals),
            IdForm.opaque("c", 8),
            Optional.empty(),
            NO_SCHEMES,
            "",
            Optional.of(TavusCompanionResource::new));
    return List.of(documented, documented.with(observed(TavusResource::new, refusals)));
  }
}
