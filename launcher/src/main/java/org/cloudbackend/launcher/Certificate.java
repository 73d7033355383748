package org.cloudbackend.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The self-signed certificate of a local run, made once by the JDK's own keytool. */
public final class Certificate {

    private static final String ALIAS = "gateway";

    private Certificate() {}

    /** Makes {@code gateway.p12} and {@code gateway.pem}, which a client can trust, where they are missing. */
    public static Path ensure(Path folder, String password) {
        var store = Folders.makePrivate(folder).resolve("gateway.p12");
        var pem = folder.resolve("gateway.pem");
        if (!Files.exists(store)) {
            keytool(
                    password,
                    store,
                    List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"),
                    List.of(
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "825",
                            "-storetype",
                            "PKCS12"));
        }
        if (!Files.exists(pem)) {
            keytool(password, store, List.of("-exportcert", "-rfc", "-file", pem.toString()), List.of());
        }
        return store;
    }

    private static void keytool(String password, Path store, List<String> action, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(action);
        command.addAll(List.of("-alias", ALIAS, "-keystore", store.toString(), "-storepass:env", "KEYSTORE_PASSWORD"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KEYSTORE_PASSWORD", password);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new StartRefused("keytool could not make the certificate: " + said.strip());
            }
        } catch (IOException e) {
            throw new StartRefused("keytool cannot be run: set JAVA_HOME to a JDK, not a JRE.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.");
        }
    }
}
