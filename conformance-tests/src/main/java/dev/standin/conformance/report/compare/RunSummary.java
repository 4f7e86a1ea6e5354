package dev.standin.conformance.report.compare;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What two runs are compared by: a part of report.json. */
record RunSummary(
    int version,
    String server,
    String started,
    String conclusion,
    List<FindingSummary> findings,
    List<CaseSummary> cases) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  RunSummary {
    findings = List.copyOf(findings);
    cases = List.copyOf(cases);
  }

  record FindingSummary(
      String id,
      String level,
      String rule,
      String where,
      String expected,
      String actual,
      List<String> cases) {}

  record CaseSummary(String id, String outcome) {}

  /**
   * Reads a report.
   *
   * @param given the file, or a directory with a {@code report.json}
   * @throws ReportException if there is none; the message names the file, the line and what is
   *     wrong
   */
  static RunSummary read(Path given) {
    Path file = Files.isDirectory(given) ? given.resolve("report.json") : given;
    if (!Files.isReadable(file)) {
      throw new ReportException(
          file + " cannot be read; give a report.json, or a directory that --report wrote to.");
    }
    try {
      int version = JSON.readTree(file.toFile()).path("version").asInt(Report.VERSION);
      if (version != Report.VERSION) {
        throw new ReportException(
            "%s is a report of version %d; this program reads version %d."
                .formatted(file, version, Report.VERSION));
      }
      RunSummary run = JSON.readValue(file.toFile(), RunSummary.class);
      if (run == null) {
        throw new ReportException(file + " holds nothing but null; it is no report.");
      }
      return run;
    } catch (JsonMappingException e) {
      throw new ReportException(at(file, e) + path(e) + withoutSettings(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw new ReportException(at(file, e) + "is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ReportException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static String at(Path file, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return file + (location == null ? ": " : ":" + location.getLineNr() + ": ");
  }

  /** What Jackson says, less the names of its own settings. */
  private static String withoutSettings(String message) {
    return message.replaceFirst("(?: \\(index \\d+\\))?(?:; `| \\(set Des).*", "");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference each : e.getPath()) {
      path.append('/').append(each.getFieldName() == null ? each.getIndex() : each.getFieldName());
    }
    return "is not a report: " + (path.isEmpty() ? "" : path + ": ");
  }
}
