package dev.standin.server.store;

/**
 * Tells the texts that every database takes. PostgreSQL keeps text as UTF-8, which has no form for
 * half of a surrogate pair, and does not take U+0000.
 */
final class StorableText {

  private StorableText() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0 || Character.isLowSurrogate(unit)) {
        return false;
      }
      if (Character.isHighSurrogate(unit)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean is(ConversationKey key) {
    return is(key.api(), key.id()) && is(key.owner().orElse(""));
  }

  static boolean is(String api, String id) {
    return is(api) && is(id);
  }
}
