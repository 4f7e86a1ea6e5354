package dev.standin.conformance.cli;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.SpecReader;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import dev.standin.specs.document.SpecDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What changed from one page to another, or from one directory of vendors to another.
 *
 * @param reports one for two pages; for directories one for each vendor whose page differs
 * @param remarks one for each vendor that only one of the directories has
 * @param severity the gravest of all
 */
record PageDiff(
    boolean ofDirectories, List<ChangeReport> reports, List<Remark> remarks, Severity severity) {

  /** What is to be said of a vendor that cannot be compared. */
  record Remark(String vendor, Severity severity, String sentence) {}

  /**
   * Compares two pages or two directories.
   *
   * @throws dev.standin.specs.page.SpecException if a page cannot be read as a contract
   * @throws java.io.UncheckedIOException if a file cannot be read at all
   * @throws CannotAskException if one is a file and the other a directory
   */
  static PageDiff between(Path before, Path now) {
    if (Files.isDirectory(before) != Files.isDirectory(now)) {
      throw new CannotAskException(
          before + " and " + now + " have to be two pages, or two directories of vendors.");
    }
    if (Files.isDirectory(now)) {
      return ofDirectories(before, now);
    }
    String vendor = PageKey.of(now);
    // Of operations that cannot be read nobody could say what became of them.
    ChangeReport report =
        ChangeReport.between(
            SpecReader.read(before, vendor).requireServable(),
            SpecReader.read(now, vendor).requireServable());
    return new PageDiff(false, List.of(report), List.of(), report.severity());
  }

  private static PageDiff ofDirectories(Path before, Path now) {
    Map<String, SpecFiles> old = SpecFiles.in(before);
    Map<String, SpecFiles> current = SpecFiles.in(now);
    TreeSet<String> vendors = new TreeSet<>(old.keySet());
    vendors.addAll(current.keySet());
    if (vendors.isEmpty()) {
      throw new CannotAskException(
          before + " and " + now + " have no vendor: no directory with a page and a spec.yaml.");
    }
    List<ChangeReport> reports = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Severity severity = Severity.NONE;
    for (String vendor : vendors) {
      SpecFiles from = old.get(vendor);
      SpecFiles to = current.get(vendor);
      if (to == null) {
        severity = Severity.BREAKS_BOTH;
        remarks.add(
            new Remark(vendor, severity, vendor + " is gone, which breaks clients and servers."));
      } else if (from == null) {
        remarks.add(new Remark(vendor, Severity.COMPATIBLE, vendor + " is new."));
        severity = gravest(severity, Severity.COMPATIBLE);
      } else if (!from.isSame(to)) {
        ChangeReport report = ChangeReport.between(in(before, vendor, from), in(now, vendor, to));
        reports.add(report);
        severity = gravest(severity, report.severity());
      }
    }
    return new PageDiff(true, reports, remarks, severity);
  }

  /** Its lines are named from where the person stands, since both sides have the same below. */
  private static SpecDocument in(Path directory, String vendor, SpecFiles files) {
    return SpecReader.read(directory.resolve(vendor).resolve(files.pageName()), vendor);
  }

  /** What breaks clients of one vendor and servers of another breaks both. */
  private static Severity gravest(Severity one, Severity other) {
    boolean both = one.breaking() && other.breaking() && one != other;
    return both ? Severity.BREAKS_BOTH : one.compareTo(other) > 0 ? one : other;
  }
}
