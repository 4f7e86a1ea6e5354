package dev.standin.conformance.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.standin.conformance.report.data.ReportException;
import dev.standin.conformance.report.data.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Everything about a run, for programs: {@link RunReport} as JSON, and back. */
public final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enumNamingStrategy(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonReport() {}

  public static String of(RunReport run) {
    try {
      return JSON.writeValueAsString(run) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a report.
   *
   * @param given the file, or a directory with a {@code report.json}
   * @throws ReportException if there is none; the message names the file, the line and what is
   *     wrong
   */
  public static RunReport read(Path given) {
    Path file = Files.isDirectory(given) ? given.resolve("report.json") : given;
    if (!Files.isReadable(file)) {
      throw new ReportException(
          file + " cannot be read; give a report.json, or a directory that --report wrote to.");
    }
    try {
      RunReport run = JSON.readValue(file.toFile(), RunReport.class);
      if (run == null) {
        throw new ReportException(file + " holds nothing but null; it is no report.");
      }
      if (run.version() != RunReport.VERSION) {
        throw new ReportException(
            "%s is a report of version %d; this program reads version %d."
                .formatted(file, run.version(), RunReport.VERSION));
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
    return message.replaceFirst("(?: \\(index \\d+\\))?; `.*", "");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference each : e.getPath()) {
      path.append('/').append(each.getFieldName() == null ? each.getIndex() : each.getFieldName());
    }
    return "is not a report: " + (path.isEmpty() ? "" : path + ": ");
  }
}
