package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each execution of the generator that a pom has, into an empty directory. */
final class CleanGeneration {

  private static final String PLUGIN = "openapi-generator-maven-plugin";

  private CleanGeneration() {}

  /**
   * Runs them as the pom has them, but for where they write.
   *
   * @param module the directory of the module
   * @param scratch where nothing is yet
   */
  static GeneratedFiles of(Path module, Path scratch) throws Exception {
    Files.createDirectories(scratch);
    Path main = scratch.resolve("main");
    Path test = scratch.resolve("test");
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dgenerated=" + main);
    arguments.add("-Dgenerated.test=" + test);
    for (String execution : executions(module.resolve("pom.xml"))) {
      arguments.add("org.openapitools:" + PLUGIN + ":generate@" + execution);
    }
    new NestedMaven(scratch.resolve("maven.log")).run(module, arguments);
    return GeneratedFiles.in(main, test);
  }

  private static List<String> executions(Path pom)
      throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
    NodeList ids =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "//plugin[artifactId='" + PLUGIN + "']/executions/execution/id",
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()),
                    XPathConstants.NODESET);
    List<String> executions =
        IntStream.range(0, ids.getLength())
            .mapToObj(i -> ids.item(i).getTextContent().strip())
            .toList();
    assertThat(executions).as("executions of %s in %s", PLUGIN, pom).isNotEmpty();
    return executions;
  }
}
