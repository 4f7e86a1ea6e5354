package dev.standin.specs.change;

import dev.standin.specs.page.SpecLocation;

/**
 * What one version of a page says, and where.
 *
 * @param text in the words of the contract, for example {@code string|null}
 */
public record Side(String text, SpecLocation location) {}
