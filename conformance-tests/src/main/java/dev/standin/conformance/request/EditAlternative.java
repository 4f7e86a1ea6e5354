package dev.standin.conformance.request;

import dev.standin.conformance.sut.UnavailableException;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends the credentials of one alternative and of no other.
 *
 * @param all every alternative of the operation
 * @param chosen the one to send; without schemes for none at all
 */
public record EditAlternative(List<SecurityAlternative> all, SecurityAlternative chosen)
    implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    RequestDraft edited = draft;
    for (SecurityAlternative alternative : all) {
      for (SecurityScheme scheme : alternative.schemes()) {
        EditCredential.CredentialPlace place = EditCredential.CredentialPlace.of(scheme);
        edited = edited.without(place.in(), place.name());
      }
    }
    for (SecurityScheme scheme : chosen.schemes()) {
      EditCredential.CredentialPlace place = EditCredential.CredentialPlace.of(scheme);
      String secret = draft.offer().secrets().get(scheme.name());
      if (secret == null) {
        throw new UnavailableException(
            "the target file has no secret for `" + scheme.name() + "` under `credentials`");
      }
      edited = edited.with(place.in(), place.name(), place.prefix() + secret);
    }
    return edited;
  }

  @Override
  public String text() {
    return chosen.schemes().isEmpty()
        ? "without any credential"
        : "credential "
            + chosen.schemes().stream().map(SecurityScheme::name).collect(Collectors.joining(", "));
  }
}
