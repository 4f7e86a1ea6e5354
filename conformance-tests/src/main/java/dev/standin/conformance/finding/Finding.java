package dev.standin.conformance.finding;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.specs.page.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a server.
 *
 * @param id an address: that of the plainest case that shows it, or of the slot and the check
 * @param slots the operations and statuses that it was seen at
 * @param conditions what sets a request that brings it about apart from a valid one
 * @param cases all that show it, the plainest first
 * @param consequences what else is not as it has to be, for the same cause
 * @param example where it is seen most plainly
 * @param hint what the server does, where that is known; empty where the difference says it all
 * @param reason why somebody accepts it; empty if nobody said
 */
public record Finding(
    String id,
    Level level,
    List<String> slots,
    Set<String> conditions,
    List<CaseId> cases,
    List<String> consequences,
    Observation example,
    String hint,
    String reason) {

  private static final Pattern RFC = Pattern.compile("\\((RFC [^()]+)\\)");

  Finding withId(String other) {
    return new Finding(other, level, slots, conditions, cases, consequences, example, hint, reason);
  }

  /** The finding with the reason why it is accepted. */
  public Finding acceptedFor(String given) {
    return new Finding(id, level, slots, conditions, cases, consequences, example, hint, given);
  }

  public boolean isAccepted() {
    return !reason.isEmpty();
  }

  public Check check() {
    return example.violation().check();
  }

  /** What was sent before the example and brought it about; empty if the example did that. */
  public Optional<Exchange> cause() {
    return example.cause();
  }

  /** The rule in a sentence. */
  public String rule() {
    return rule(example);
  }

  static String rule(Observation seen) {
    Check check = seen.violation().check();
    if (check == Check.STATUS) {
      // What was asked of a request that only looks at the state is not what its case asks.
      return isFailure(seen)
          ? seen.conformanceCase()
              .requirement()
              .replaceFirst(
                  "(must|should) (be answered|be refused|succeed).*",
                  seen.level().name().toLowerCase(Locale.ROOT)
                      + " not make the server fail (RFC 9110, section 15.6).")
          : seen.isOfItsCase()
              ? seen.conformanceCase().requirement()
              : "In %s, what was sent as \"%s\" must be answered %s."
                  .formatted(
                      seen.conformanceCase().id(),
                      seen.exchange().purpose(),
                      seen.violation().expected());
    }
    return check.rule().substring(0, 1).toUpperCase(Locale.ROOT) + check.rule().substring(1) + ".";
  }

  /** Where the rule comes from: the line of the page, or the section of an RFC. */
  public String source() {
    if (check() == Check.STATUS) {
      Matcher rfc = RFC.matcher(rule());
      return rfc.find() ? rfc.group(1) : place();
    }
    return check().source().equals(Check.STATUS.source()) ? place() : check().source();
  }

  /** The line; of a document that has no line ends a JSON Pointer too. */
  private String place() {
    String keyword = example.violation().keyword();
    return location().line() > 1
        ? location().toString()
        : location()
            + " at "
            + (keyword.isEmpty() ? example.conformanceCase().operation().pointer() : keyword);
  }

  /** The line of the page that the rule, or what it is applied to, stands at. */
  public SpecLocation location() {
    return example.location();
  }

  public String where() {
    return example.violation().where();
  }

  public String expected() {
    return expected(example);
  }

  /** Whether a refusal might do as well, for all that is known; a failure does not. */
  private static boolean isFailure(Observation seen) {
    return seen.failed()
        && (seen.mustSucceed() || seen.level().compareTo(seen.conformanceCase().level()) < 0);
  }

  static String expected(Observation seen) {
    return seen.violation().check() == Check.STATUS && isFailure(seen)
        ? StatusRule.NO_FAILURE.text()
        : seen.violation().expected();
  }

  public String actual() {
    return example.violation().actual();
  }
}
