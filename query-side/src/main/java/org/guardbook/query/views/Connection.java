package org.guardbook.query.views;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.event.ClusterListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How MongoDB is reached. It is told to nobody as a whole: a password may be in it. */
final class Connection {

  private static final String DATABASE = "guardbook";

  /** Somebody waits for an answer: better none than one that takes longer. */
  private static final int SECONDS_TO_FIND = 5;

  private static final int SECONDS_TO_ANSWER = 10;

  private final ConnectionString address;
  private final @Nullable Path certificate;

  /**
   * @param uri as the driver takes it: {@code mongodb://} with every member of the replica set,
   *     {@code tls=true} and whatever else; what it says goes before what is set here
   * @param username blank where the address has it, or none is needed
   * @param certificate a PEM file of the authority that signed the servers' certificates; null for
   *     those that every Java knows
   */
  Connection(String uri, String username, String password, @Nullable Path certificate) {
    this.address = new ConnectionString(username.isEmpty() ? uri : as(username, password, uri));
    this.certificate = certificate;
  }

  private static String as(String username, String password, String uri) {
    int host = uri.indexOf("://") + "://".length();
    return uri.substring(0, host)
        + encoded(username)
        + ":"
        + encoded(password)
        + "@"
        + uri.substring(host);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String database() {
    String named = address.getDatabase();
    return named == null ? DATABASE : named;
  }

  /** What was acknowledged survives the loss of any one member, and nothing else is read. */
  MongoClientSettings settings(ClusterListener listener) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .readConcern(ReadConcern.MAJORITY)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .retryReads(true)
            .retryWrites(true)
            .applyToClusterSettings(
                cluster ->
                    cluster
                        .serverSelectionTimeout(SECONDS_TO_FIND, SECONDS)
                        .addClusterListener(listener))
            .applyToSocketSettings(
                socket ->
                    socket
                        .connectTimeout(SECONDS_TO_FIND, SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, SECONDS))
            .applyConnectionString(address);
    if (certificate != null) {
      settings.applyToSslSettings(tls -> tls.enabled(true).context(trusting(certificate)));
    }
    return settings.build();
  }

  private static SSLContext trusting(Path certificate) {
    try (InputStream file = Files.newInputStream(certificate)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        trusted.setCertificateEntry("authority-" + number++, each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "guardbook.mongo.certificate cannot be read as a PEM file: " + certificate, unusable);
    }
  }
}
