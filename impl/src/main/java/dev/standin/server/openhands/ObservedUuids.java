package dev.standin.server.openhands;

import dev.standin.server.vendor.IdForm;
import java.util.UUID;

/** UUIDs in all the spellings that the service reads. */
public final class ObservedUuids implements IdForm {

  @Override
  public String fresh() {
    return UUID.randomUUID().toString();
  }

  @Override
  public String canonical(String id) {
    UuidSpelling spelling = UuidSpelling.of(id);
    if (spelling.canonical().isEmpty()) {
      throw new IllegalArgumentException("Input should be a valid UUID, " + spelling.error());
    }
    return spelling.canonical();
  }
}
