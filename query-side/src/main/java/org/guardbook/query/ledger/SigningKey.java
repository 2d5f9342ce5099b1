package org.guardbook.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.guardbook.query.ledger.Heads.Head;

/** The secret half of the key in use, and the chain that it is the end of. */
final class SigningKey {

  static final String FILE = "key.pem";

  static final String NEXT = "key-next.pem";
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  private final Path folder;
  private PrivateKey secret;
  private KeyChain chain;

  private SigningKey(Path folder, PrivateKey secret, KeyChain chain) {
    this.folder = folder;
    this.secret = secret;
    this.chain = chain;
  }

  /**
   * Reads it or, where the ledger begins, makes it, and signs with it that there is nothing yet.
   * The public keys are written last: where they are, there was a head of each log.
   *
   * @throws UnreadableLedger if there were keys and they cannot be read
   */
  static SigningKey open(Path folder, List<Log> logs, Instant now) {
    try {
      if (Files.notExists(folder.resolve(KeyChain.FILE))) {
        return first(folder, logs, now.truncatedTo(ChronoUnit.SECONDS));
      }
      KeyChain chain = KeyChain.read(folder);
      // A rotation may have been interrupted between the chain and the key's own file
      for (String name : new String[] {FILE, NEXT}) {
        if (Files.exists(folder.resolve(name))) {
          PrivateKey secret = read(folder.resolve(name));
          if (fits(secret, chain.current())) {
            if (name.equals(NEXT)) {
              Folders.move(folder.resolve(NEXT), folder.resolve(FILE));
            }
            return new SigningKey(folder, secret, chain);
          }
        }
      }
      throw new UnreadableLedger(
          "The ledger's signing key is missing or is not the one that its public key belongs to.");
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static SigningKey first(Path folder, List<Log> logs, Instant now) throws IOException {
    for (Log log : logs) {
      if (hasBegun(folder, log)) {
        throw new UnreadableLedger("The public keys of the ledger are missing.");
      }
    }
    KeyPair pair = generate();
    VerifierKey key = VerifierKey.of(pair.getPublic());
    String origin =
        "guardbook.local/ledger/"
            + HexFormat.of().formatHex(Hash.digest().digest(key.bytes()), 0, 8);
    byte[] vouched =
        SignedNote.signature(KeyChain.vouching(origin, 1, now, key), pair.getPrivate());
    KeyChain.Link link = new KeyChain.Link(1, now, key, vouched);
    Folders.replace(folder.resolve(FILE), pem(pair.getPrivate()));
    String chain = origin + "\n" + link.line();
    SigningKey first = new SigningKey(folder, pair.getPrivate(), KeyChain.parse(chain));
    for (Log log : logs) {
      Checkpoint empty = new Checkpoint(log.origin(origin), 0, Hash.EMPTY);
      Heads.begin(KeptLog.headsOf(folder, log), now, first.sign(empty));
    }
    Folders.replace(folder.resolve(KeyChain.FILE), chain.getBytes(StandardCharsets.UTF_8));
    return first;
  }

  /** A crash as the ledger began leaves heads of empty logs at most. */
  private static boolean hasBegun(Path folder, Log log) throws IOException {
    Path leaves = KeptLog.leavesOf(folder, log);
    Head last = Heads.open(KeptLog.headsOf(folder, log)).last();
    return (last != null && last.checkpoint().size() > 0)
        || (Files.exists(leaves) && Files.size(leaves) > 0);
  }

  synchronized KeyChain chain() {
    return chain;
  }

  SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text(), checkpoint.origin());
  }

  synchronized SignedNote sign(String text, String name) {
    return SignedNote.sign(text, name, chain.current(), secret);
  }

  /** Makes a new key, for which the present one vouches, and has it take over. */
  synchronized KeyChain rotate(Instant now) {
    Instant since = now.truncatedTo(ChronoUnit.SECONDS);
    KeyPair pair = generate();
    VerifierKey key = VerifierKey.of(pair.getPublic());
    int number = chain.links().size() + 1;
    byte[] vouching = KeyChain.vouching(chain.origin(), number, since, key);
    KeyChain.Link link =
        new KeyChain.Link(number, since, key, SignedNote.signature(vouching, secret));
    try {
      // What took over last may lie there only, and is all that the folder fits until the end
      if (Files.exists(folder.resolve(NEXT))) {
        Folders.replace(folder.resolve(FILE), pem(secret));
      }
      Folders.replace(folder.resolve(NEXT), pem(pair.getPrivate()));
      String longer = chain.text() + link.line();
      Folders.replace(folder.resolve(KeyChain.FILE), longer.getBytes(StandardCharsets.UTF_8));
      chain = KeyChain.parse(longer);
      secret = pair.getPrivate();
      Folders.move(folder.resolve(NEXT), folder.resolve(FILE));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    return chain;
  }

  private static boolean fits(PrivateKey secret, VerifierKey key) {
    byte[] message = FILE.getBytes(StandardCharsets.UTF_8);
    return key.signed(message, SignedNote.signature(message, secret));
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  private static byte[] pem(PrivateKey secret) {
    return (BEGIN + Base64.getEncoder().encodeToString(secret.getEncoded()) + END)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static PrivateKey read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
    try {
      if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
        throw new IllegalArgumentException("This is no key in PEM");
      }
      byte[] encoded =
          Base64.getDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new UnreadableLedger("The ledger's signing key cannot be read.", wrong);
    }
  }
}
