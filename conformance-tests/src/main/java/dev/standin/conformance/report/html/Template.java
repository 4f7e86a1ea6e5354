package dev.standin.conformance.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.standin.conformance.report.data.Visible;
import java.io.StringReader;

/** A Mustache template beside this class. A name that a view does not have is an error. */
final class Template {

  static final Template REPORT = new Template("report");
  static final Template COMPARE = new Template("compare");

  private final com.samskivert.mustache.Template compiled;

  private Template(String name) {
    this.compiled =
        Mustache.compiler()
            .withLoader(part -> new StringReader(Assets.resource(part + ".mustache")))
            .withEscaper(text -> Escapers.HTML.escape(Visible.of(text)))
            .strictSections(true)
            .emptyStringIsFalse(true)
            .compile(Assets.resource(name + ".mustache"));
  }

  String render(Object view) {
    return compiled.execute(view);
  }
}
