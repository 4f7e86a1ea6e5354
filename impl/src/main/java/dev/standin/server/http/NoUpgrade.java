package dev.standin.server.http;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Takes a request that offers to upgrade for the plain request it is: a server may ignore the offer
 * (RFC 9110, section 7.8). Left alone, Grizzly would stop looking at such a request's
 * Content-Length wait for a body without end, and close the connection after the answer. Java's own
 * HTTP client makes the offer by default.
 */
public final class NoUpgrade implements AddOn {

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class) + 1, new Declining());
  }

  private static final class Declining extends BaseFilter {
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
      if (event instanceof IncomingHttpUpgradeEvent upgrade) {
        upgrade.getHttpHeader().getUpgradeDC().recycle();
        upgrade.getHttpHeader().setIgnoreContentModifiers(false);
      }
      return context.getInvokeAction();
    }
  }
}
