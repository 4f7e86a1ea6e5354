package dev.standin.server.jaxrs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Credentials;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.StrictJson;
import dev.standin.server.exchange.Redaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * All APIs as one JAX-RS application, which turns a request into an answer and writes nothing: it
 * is its own container, since those of Jersey's write each answer as soon as there is one.
 */
public final class JaxRsApplication implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(JaxRsApplication.class.getName());

  /** Takes every resource that is an instance for a provider, and warns that it is none. */
  private static final Logger PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  /** Credentials are not those of a user to us. */
  private static final SecurityContext NOBODY = new Anonymous();

  private final ApiDirectory directory;
  private final ApplicationHandler jersey;

  /**
   * The application that serves these APIs.
   *
   * @param redaction masks what is logged of a failure
   */
  public JaxRsApplication(
      List<ApiBinding> bindings,
      ApiDirectory directory,
      Credentials credentials,
      Redaction redaction) {
    PROVIDERS.setLevel(Level.SEVERE);
    this.directory = directory;
    ObjectMapper mapper = StrictJson.mapper();
    ResourceConfig config = new ResourceConfig();
    // Nothing is looked for at start: what is registered below is all there is.
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    // Answers have their headers as they are, so that Jersey need not keep the URL at hand.
    config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);

    bindings.forEach(binding -> config.register(binding.resource()));
    config.register(new PathFilter(directory));
    config.register(new ObjectQueryFilter(directory, mapper));
    config.register(new OperationFilters(bindings, credentials));
    // Response filters run from high to low: nothing is left for one that runs after it.
    config.register(new AnswerFilter(directory, redaction), Priorities.USER - 1);
    config.register(new StrictParamConverterProvider());
    config.register(new ContentCodingInterceptor());
    config.register(new JsonParamConverterProvider(mapper));
    config.register(jsonProvider(mapper));
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(new ResourceInvocation()).to(ResourceMethodInvocationHandlerProvider.class);
          }
        });
    this.jersey = new ApplicationHandler(config);
  }

  /** Loads the classes of an application, which takes longest of all that a start does. */
  public static void load() {
    new JaxRsApplication(
            List.of(),
            new ApiDirectory(List.of()),
            new Credentials(Map.of()),
            new Redaction(List.of(), List.of()))
        .close();
  }

  private static JacksonJsonProvider jsonProvider(ObjectMapper mapper) {
    JacksonJsonProvider provider =
        new JacksonJsonProvider(mapper) {
          @Override
          protected boolean hasMatchingMediaType(@Nullable MediaType type) {
            // Letter case does not count (RFC 9110, section 8.3.1); it does for it behind a plus.
            return type == null
                || super.hasMatchingMediaType(
                    new MediaType(type.getType(), type.getSubtype().toLowerCase(Locale.ROOT)));
          }
        };
    // An empty body is no JSON; without this it would arrive as null.
    provider.disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    return provider;
  }

  /**
   * The answer to a request.
   *
   * @param base scheme, host and port that it was sent to
   * @param url all of its URL
   * @param headers the values of each field, by its name
   */
  public Answer answer(
      String method, URI base, URI url, Map<String, List<String>> headers, byte[] body) {
    ContainerRequest request =
        new ContainerRequest(
            base, url, method, NOBODY, new MapPropertiesDelegate(), jersey.getConfiguration());
    headers.forEach(request::headers);
    request.setEntityStream(new ByteArrayInputStream(body));
    AnswerHolder holder = new AnswerHolder();
    request.setWriter(holder);
    jersey.handle(request);
    if (holder.answer != null) {
      return holder.answer;
    }
    LOG.log(Level.SEVERE, "Jersey failed to answer", holder.failure);
    return directory.answer(method, url.getRawPath(), Refusal.failure());
  }

  @Override
  public void close() {
    jersey.getInjectionManager().shutdown();
  }

  /** Where Jersey would write what the filter has made of its response. */
  private static final class AnswerHolder implements ContainerResponseWriter {

    private @Nullable Answer answer;
    private @Nullable Throwable failure;

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
      answer = (Answer) response.getRequestContext().getProperty(AnswerFilter.ANSWER);
      return OutputStream.nullOutputStream();
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
      throw new UnsupportedOperationException("No resource answers later");
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
      throw new UnsupportedOperationException("No resource answers later");
    }

    @Override
    public void commit() {
      // There is nothing that would wait for it.
    }

    @Override
    public void failure(Throwable error) {
      failure = error;
    }

    @Override
    public boolean enableResponseBuffering() {
      return false;
    }
  }

  private static final class Anonymous implements SecurityContext {

    @Override
    public @Nullable Principal getUserPrincipal() {
      return null;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }
}
