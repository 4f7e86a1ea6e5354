package dev.standin.specs.large;

import java.util.Arrays;
import java.util.List;

/** Names that programs find hard: words of Java, classes that others have, other letters. */
final class OddNames {

  private static final List<String> RESOURCES =
      names(
          """
          Conversation,class,List,map-entry,Object,user_account,2fa.device,String,Default,\
          webhook endpoint,File,Response,Path,Nullable,Record,Integer,Override,API,Größe,import,\
          enum,Void,Exception,package,Size,Valid,Date,Error,Unimplemented,DocumentedResponse\
          """);

  private static final List<String> PROPERTIES =
      names(
          """
          id,class,default,$type,@context,x-trace-id,snake_case,camelCase,PascalCase,2nd,\
          with space,dot.ted,hashCode,getClass,int,value,object,null,_,type,größe,URL,_links,a/b,\
          a~b,true\
          """);

  private OddNames() {}

  static String resource(int index) {
    int round = index / RESOURCES.size();
    return RESOURCES.get(index % RESOURCES.size()) + (round == 0 ? "" : "_" + round);
  }

  /** A component's name has only these letters (OpenAPI 3.1.0, section 4.8.7.1). */
  static String schema(int index) {
    return resource(index).replaceAll("[^A-Za-z0-9._-]", "_");
  }

  static String property(int index) {
    return PROPERTIES.get(index % PROPERTIES.size());
  }

  private static List<String> names(String text) {
    return Arrays.asList(text.split(",", -1));
  }
}
