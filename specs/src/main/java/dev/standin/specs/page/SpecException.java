package dev.standin.specs.page;

/** A page that cannot be read as a contract. The message names the page, the line and the mend. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SpecLocation location;

  public SpecException(SpecLocation location, String message) {
    super(location + ": " + message);
    this.location = location;
  }

  /** Where in the page the trouble is. */
  public SpecLocation location() {
    return location;
  }
}
