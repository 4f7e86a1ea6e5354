package dev.standin.server.control;

/** A conversation was to be made that its API cannot have. The message says which and why. */
final class ImpossibleConversationException extends Exception {

  private static final long serialVersionUID = 1L;

  ImpossibleConversationException(int index, String why) {
    super("conversations/%d: %s. None was made.".formatted(index, why));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
