package dev.standin.server;

import dev.standin.server.azure.AzureCompanionResource;
import dev.standin.server.azure.AzureRefusals;
import dev.standin.server.azure.AzureResource;
import dev.standin.server.botpress.BotpressCompanionResource;
import dev.standin.server.botpress.BotpressRefusals;
import dev.standin.server.botpress.BotpressResource;
import dev.standin.server.dify.DifyCompanionResource;
import dev.standin.server.dify.DifyRefusals;
import dev.standin.server.dify.DifyResource;
import dev.standin.server.openhands.OpenhandsCompanionResource;
import dev.standin.server.openhands.OpenhandsRefusals;
import dev.standin.server.openhands.OpenhandsResource;
import dev.standin.server.tavus.TavusCompanionResource;
import dev.standin.server.tavus.TavusRefusals;
import dev.standin.server.tavus.TavusResource;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import java.util.List;
import java.util.Optional;

/** The vendors this server stands in for: what their pages do not say is said here. */
final class Vendors {

  private static final List<SecurityScheme> NO_SCHEMES = List.of();

  private Vendors() {}

  /**
   * All of them, each with its profile.
   *
   * @throws StartException if there is no such vendor, or the vendor has no such profile
   */
  static List<Vendor> all(SpecCatalog catalog, Profiles profiles) {
    return VendorProfiles.choose(documented(catalog), profiles);
  }

  private static List<Vendor> documented(SpecCatalog catalog) {
    return List.of(
        new Vendor(
                catalog.document("openhands"),
                Profile.documented(OpenhandsResource::new, new OpenhandsRefusals()),
                IdForm.uuid(),
                Optional.empty(),
                NO_SCHEMES,
                "")
            .with(OpenhandsCompanionResource::new),
        new Vendor(
                catalog.document("dify"),
                Profile.documented(DifyResource::new, new DifyRefusals()),
                IdForm.opaqueUuid(),
                Optional.of("user"),
                NO_SCHEMES,
                "/v1")
            .with(DifyCompanionResource::new),
        new Vendor(
                catalog.document("azure"),
                Profile.documented(AzureResource::new, new AzureRefusals()),
                IdForm.opaque("conv_", 24),
                Optional.of("x-ms-user-isolation-key"),
                // What the vendor's own clients send (the page names no scheme).
                List.of(
                    new SecurityScheme.ApiKey("api-key", ParameterIn.HEADER, "api-key"),
                    new SecurityScheme.Http("bearer", "bearer")),
                "/openai/v1")
            .with(AzureCompanionResource::new),
        new Vendor(
                catalog.document("botpress"),
                Profile.documented(BotpressResource::new, new BotpressRefusals()),
                IdForm.opaque("conv_", 13),
                Optional.of("x-bot-id"),
                NO_SCHEMES,
                "")
            .with(BotpressCompanionResource::new),
        new Vendor(
                catalog.document("tavus"),
                Profile.documented(TavusResource::new, new TavusRefusals()),
                IdForm.opaque("c", 8),
                Optional.empty(),
                NO_SCHEMES,
                "")
            .with(TavusCompanionResource::new));
  }
}
