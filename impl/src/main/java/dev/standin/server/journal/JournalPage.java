package dev.standin.server.journal;

import java.util.List;
import java.util.OptionalLong;

/**
 * A part of the journal.
 *
 * @param next what to go on after; empty on the last page
 * @param dropped how many older entries were lost for newer ones since the journal was emptied
 */
public record JournalPage(List<Entry> entries, OptionalLong next, long dropped) {

  public JournalPage {
    entries = List.copyOf(entries);
  }
}
