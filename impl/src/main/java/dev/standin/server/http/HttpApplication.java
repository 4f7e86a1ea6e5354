package dev.standin.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.log.AccessLog;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.validation.ValidationConfig;
import org.glassfish.jersey.server.validation.ValidationFeature;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * All vendors' APIs as one JAX-RS application.
 *
 * @param handler to be mounted at the root of a server
 * @param codec to be registered with the server's listener
 * @param connections those of the listener; to be closed with the server
 * @param delays of requests that are to be late; to be closed before the server stops
 * @param accessProbe writes the access log; to be registered with the server
 */
public record HttpApplication(
    HttpHandler handler,
    AddOn codec,
    Connections connections,
    Delays delays,
    HttpServerProbe accessProbe) {

  /** Takes every resource that is an instance for a provider, and warns that it is none. */
  private static final Logger PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  /**
   * The application that serves these APIs.
   *
   * @param vendors those of them whose requests are exchanges
   */
  public static HttpApplication of(
      List<Mounted> apis,
      List<Vendor> vendors,
      Credentials credentials,
      Limits limits,
      Watch watch) {
    AccessLog log = new AccessLog(watch.redaction()::text);
    Delays delays = new Delays();
    PROVIDERS.setLevel(Level.SEVERE);
    VendorAnswers answers = new VendorAnswers(apis.stream().map(Mounted::served).toList());
    ObjectMapper mapper = StrictJson.mapper();
    ResourceConfig config = new ResourceConfig();
    // Nothing is looked for at start: what is registered below is all there is.
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    // Errors go through the mapper, not to Grizzly's own page.
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

    Map<Class<?>, Served> byResource = new LinkedHashMap<>();
    for (Mounted api : apis) {
      byResource.put(api.resource().getClass(), api.served());
      config.register(api.resource());
    }
    config.register(new PreMatchingFilters(vendors, answers), Priorities.USER - 1);
    config.register(new PlainPath(apis.stream().map(Mounted::served).toList()));
    config.register(new OperationFilters(byResource, credentials, answers));
    // Response filters run from high to low: the words have to be looked for before a documented
    // response without any is unpacked.
    config.register(new WordlessRefusals(answers), Priorities.USER + 1);
    config.register(new DocumentedResponseFilter(), Priorities.USER);
    config.register(new AnswerFilter(), Priorities.USER);
    config.register(new LateFault(answers, delays), Priorities.USER - 1);
    config.register(new AnswerNoted(), Priorities.USER - 2);
    config.register(new OptionsAnswer());
    FailureMapper failures = new FailureMapper(answers, watch.redaction());
    config.register(failures);
    config.register(new ViolationMapper(failures));
    config.register(new StrictParameters());
    config.register(new JsonParameters(mapper));
    config.register(StrictJson.provider(mapper));
    config.register(ValidationFeature.class);
    config.register(new Interpolation());
    HttpHandler jersey = ContainerFactory.createContainer(HttpHandler.class, config);
    Traffic traffic = new Traffic(vendors, answers, watch);
    RefusalWriter refusals = new RefusalWriter(answers, mapper);
    LastWords lastWords = new LastWords(answers, mapper, log);
    Connections connections = new Connections(limits, lastWords, traffic);
    return new HttpApplication(
        new FrontHandler(
            jersey,
            refusals,
            traffic,
            watch,
            new FaultInjection(refusals, delays, connections),
            limits.bodyBytes()),
        (listener, chain) -> {
          int codec = chain.indexOfType(HttpServerFilter.class);
          chain.set(
              codec,
              new HttpCodec(listener, answers, lastWords, connections, traffic, limits, log));
          chain.set(
              chain.indexOfType(IdleTimeoutFilter.class),
              new BodyGatherer(connections, limits.bodyBytes(), listener.isSecure()));
          chain.add(codec, new Cut());
        },
        connections,
        delays,
        new AccessProbe(log));
  }

  /** Messages without the expression language, which nothing here uses. */
  private static final class Interpolation implements ContextResolver<ValidationConfig> {
    @Override
    public ValidationConfig getContext(Class<?> type) {
      return new ValidationConfig().messageInterpolator(new ParameterMessageInterpolator());
    }
  }
}
