package continent.instruments.dossier.export;

import continent.kernel.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// The Ed25519 keys with which an instance signs: a folder with `keys.json` (the public ones, oldest first) and a
/// private key for each (`<id>.key`, PKCS #8, readable by the owner only). The newest signs.
public final class SigningKeys {

    private static final String LIST = "keys.json";

    private final Path folder;
    private final InstantSource clock;

    private SigningKeys(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Opens the folder; makes it and a first key where there is none.
    public static SigningKeys open(Path folder, InstantSource clock) throws IOException {
        var keys = new SigningKeys(Files.createDirectories(folder), clock);
        synchronized (SigningKeys.class) {
            if (!Files.exists(folder.resolve(LIST))) {
                keys.add(new PublicKeys(java.util.List.of()));
            }
        }
        return keys;
    }

    public PublicKeys publicKeys() throws IOException {
        String text = Files.readString(folder.resolve(LIST), StandardCharsets.UTF_8);
        return PublicKeys.of(Json.object(text).orThrow().get("keys")).orThrow();
    }

    /// Adds a key that signs from now on; the one before vouches for it.
    public PublicKeys.Key rotate() throws IOException {
        synchronized (SigningKeys.class) {
            return add(publicKeys());
        }
    }

    /// Signs with the newest key.
    byte[] sign(byte[] bytes, PublicKeys keys) throws IOException {
        return sign(bytes, keys.keys().getLast().id());
    }

    private PublicKeys.Key add(PublicKeys before) throws IOException {
        var pair = pair();
        var since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var key = PublicKeys.Key.first(encoded, since);
        var all = new ArrayList<>(before.keys());
        if (!all.isEmpty()) {
            String by = all.getLast().id();
            String endorsement = Base64.getEncoder().encodeToString(sign(key.endorsed(), by));
            key = new PublicKeys.Key(key.id(), encoded, since, by, endorsement);
        }
        all.add(key);
        write(key.id() + ".key", pair.getPrivate().getEncoded());
        String list = Json.write(Map.of("keys", new PublicKeys(all).json()));
        write(LIST, list.getBytes(StandardCharsets.UTF_8));
        return key;
    }

    private byte[] sign(byte[] bytes, String keyId) throws IOException {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey(keyId));
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key " + keyId + " can't be used", e);
        }
    }

    private PrivateKey privateKey(String id) throws IOException, GeneralSecurityException {
        byte[] encoded = Files.readAllBytes(folder.resolve(id + ".key"));
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = folder.resolve(name + ".new");
        Files.deleteIfExists(beside);
        try (var channel =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
