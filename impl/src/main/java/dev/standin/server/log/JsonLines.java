package dev.standin.server.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code message}, an answer's
 * own fields beside them, and {@code error} with the stack trace if there is one.
 */
final class JsonLines extends Formatter {

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public String format(LogRecord record) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", record.getInstant().toString());
    line.put("level", LogOptions.Level.of(record.getLevel()).name());
    line.put("logger", String.valueOf(record.getLoggerName()));
    line.put("message", String.valueOf(formatMessage(record)));
    if (record instanceof AccessLog.Line answer) {
      line.putAll(answer.fields());
    }
    if (record.getThrown() != null) {
      line.put("error", TextLines.stackTrace(record));
    }
    try {
      return mapper.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
