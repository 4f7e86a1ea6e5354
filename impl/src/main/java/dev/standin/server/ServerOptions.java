package dev.standin.server;

import dev.standin.server.api.Credentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is to be set up.
 *
 * @param seedFile conversations to begin with; empty begins with a few for each vendor that has
 *     none
 * @param credentials the secrets to accept, by vendor
 * @param control how the control API is guarded
 * @param profiles how each vendor answers
 */
public record ServerOptions(
    ListenOptions listen,
    StorageOptions storage,
    Optional<Path> seedFile,
    Credentials credentials,
    ControlOptions control,
    Profiles profiles) {

  /** In memory, on a free port of the loopback address. */
  public static ServerOptions defaults() {
    return new ServerOptions(
        ListenOptions.loopback(),
        new StorageOptions.InMemory(),
        Optional.empty(),
        new Credentials(Map.of()),
        ControlOptions.open(),
        Profiles.documented());
  }

  /** Copies these options to listen there. */
  public ServerOptions withListen(ListenOptions other) {
    return new ServerOptions(other, storage, seedFile, credentials, control, profiles);
  }

  /** Copies these options to keep conversations there. */
  public ServerOptions withStorage(StorageOptions other) {
    return new ServerOptions(listen, other, seedFile, credentials, control, profiles);
  }

  /** Copies these options to begin with the conversations of this file. */
  public ServerOptions withSeedFile(Path file) {
    return new ServerOptions(listen, storage, Optional.of(file), credentials, control, profiles);
  }

  /** Copies these options to accept these secrets and no others. */
  public ServerOptions withCredentials(Credentials other) {
    return new ServerOptions(listen, storage, seedFile, other, control, profiles);
  }

  /** Copies these options to guard the control API so. */
  public ServerOptions withControl(ControlOptions other) {
    return new ServerOptions(listen, storage, seedFile, credentials, other, profiles);
  }

  /** Copies these options to accept this secret of this vendor, and of that vendor no other. */
  public ServerOptions withCredential(String vendor, String secret) {
    Map<String, List<String>> more = new HashMap<>(credentials.byVendor());
    more.put(vendor, List.of(secret));
    return withCredentials(new Credentials(more));
  }

  /** Copies these options with a profile for every vendor that is given none of its own. */
  public ServerOptions withProfile(String profile) {
    return withProfiles(profiles.with(profile));
  }

  /** Copies these options with this profile for this vendor. */
  public ServerOptions withProfile(String vendor, String profile) {
    return withProfiles(profiles.with(vendor, profile));
  }

  private ServerOptions withProfiles(Profiles other) {
    return new ServerOptions(listen, storage, seedFile, credentials, control, other);
  }
}
