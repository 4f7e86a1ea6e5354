package dev.standin.specs.page;

/**
 * Something that a document says and that nothing here heeds.
 *
 * @param location where it says so first
 * @param times how often it does
 * @param message what is not heeded, and what that means
 * @param judged whether servers are judged by it all the same
 */
public record SpecNote(SpecLocation location, int times, String message, boolean judged) {

  @Override
  public String toString() {
    return location + ": " + message + (times == 1 ? "" : " (" + times + " times, first here)");
  }
}
