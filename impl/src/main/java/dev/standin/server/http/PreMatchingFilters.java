package dev.standin.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a request to the filters that the vendor it is for has before its operations. */
@PreMatching
final class PreMatchingFilters implements ContainerRequestFilter {

  private final Map<String, List<ContainerRequestFilter>> byVendor;
  private final VendorAnswers answers;

  PreMatchingFilters(List<Vendor> vendors, VendorAnswers answers) {
    this.byVendor =
        vendors.stream()
            .filter(vendor -> !vendor.preMatching().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Vendor::key, Vendor::preMatching));
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (byVendor.isEmpty()) {
      return;
    }
    String path = request.getUriInfo().getRequestUri().getRawPath();
    List<ContainerRequestFilter> filters =
        answers
            .vendorOf(path)
            .map(vendor -> byVendor.getOrDefault(vendor, List.of()))
            .orElse(List.of());
    for (ContainerRequestFilter filter : filters) {
      filter.filter(request);
    }
  }
}
