package dev.standin.specs.change;

/**
 * An OpenAPI document of 300 operations, whose types all refer to the next one and to the first.
 */
final class LargeDocument {

  private static final int OPERATIONS = 300;

  private LargeDocument() {}

  /**
   * @param type of the {@code code} that the last of the types has
   */
  static String of(String type) {
    StringBuilder text =
        new StringBuilder("openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths:\n");
    for (int i = 0; i < OPERATIONS; i++) {
      text.append(
          """
            /things%1$d:
              post:
                operationId: op%1$d
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/T%1$d'}}}}
                responses:
                  '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/T%1$d'}}}}
          """
              .formatted(i));
    }
    text.append("components:\n  schemas:\n");
    for (int i = 0; i < OPERATIONS; i++) {
      text.append(
          ("    T%d: {type: object, properties: {next: {$ref: '#/components/schemas/T%d'},"
                  + " first: {$ref: '#/components/schemas/T0'}, last: {$ref: '#/components/schemas/Last'}}}\n")
              .formatted(i, (i + 1) % OPERATIONS));
    }
    return text + "    Last: {type: object, properties: {code: {type: " + type + "}}}\n";
  }
}
