package dev.standin.conformance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command line run in this process. */
final class CommandLineRun {

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  /** Runs {@code check} with these options; the exit code. */
  int run(String[] more, Map<String, String> options) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    options.forEach((name, value) -> arguments.addAll(List.of(name, value)));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  /** Runs a command on two files. */
  int run(String command, Path one, Path other, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, one.toString(), other.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
