package org.cloudbackend.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.cloudbackend.launcher.Certificate;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.database.EmbeddedDatabase;
import org.cloudbackend.launcher.servers.Environment;
import org.cloudbackend.launcher.servers.Ports;
import org.cloudbackend.launcher.servers.ServerFolder;
import org.cloudbackend.launcher.servers.Service;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the server in which Arquillian deploys a WAR: a real PostgreSQL, an issuer of tokens, and the server's
 * folder, laid out as the local run does it. It acts only where the build names the service ({@code war.service}).
 */
public final class WarSession implements LauncherSessionListener {

    private static final int FIRST_PORT = 24_000;
    private static final int PORT_RANGE = 4_000;

    private static final String SMALL = "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC";

    private static final String OVERRIDES = """
            <server>
              <featureManager>
                <feature>localConnector-1.0</feature>
              </featureManager>
            </server>
            """;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var name = System.getProperty("war.service");
        if (name != null) {
            prepare(Service.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (War.database != null) {
            War.issuer.close();
            if (War.mail != null) {
                War.mail.close();
            }
            War.database.close();
        }
    }

    private static void prepare(Service service) {
        var project = Path.of(System.getProperty("project.root"));
        var liberty = Path.of(System.getProperty("liberty.home"));
        var folders = new Folders(project, liberty, Path.of("target/war-test").toAbsolutePath());
        removeAll(folders.local());
        var secrets = new Secrets(folders.secrets());
        var port = freePort(FIRST_PORT + ThreadLocalRandom.current().nextInt(PORT_RANGE));
        War.secrets = secrets;
        War.issuer = TestIssuer.start();
        War.database = EmbeddedDatabase.start(folders, secrets, 0);
        War.url = "http://localhost:" + port;

        // No name that another run uses: Arquillian would take its server for its own
        var name = service.serviceName() + "-under-test-" + port;
        var server = ServerFolder.layOut(service, name, folders.servers(), project);
        write(server.resolve("configDropins/overrides/arquillian.xml"), OVERRIDES);
        var environment = new Environment(
                new Ports(0),
                War.database.port(),
                secrets,
                Certificate.ensure(folders.local().resolve("tls"), secrets.get("keystore_password")),
                folders.mail());
        var variables = environment.of(service);
        variables.put("HTTP_PORT", String.valueOf(port));
        variables.put("HTTPS_PORT", String.valueOf(freePort(port + 1)));
        variables.put("TRUSTED_PROXIES", "127.0.0.1");
        variables.put("AUTH_URL", service == Service.AUTH ? War.url : War.issuer.url());
        variables.put("JWKS_URL", (service == Service.AUTH ? War.url : War.issuer.url()) + "/.well-known/jwks.json");
        variables.put("TOKEN_ISSUER", War.issuer.url());
        variables.put("ADMIN_EMAIL", War.ADMIN_EMAIL);
        variables.put("ADMIN_PASSWORD", secrets.get("admin_password"));
        if (service == Service.AUTH) {
            War.mail = MailServer.start();
            variables.put("SMTP_HOST", "127.0.0.1");
            variables.put("SMTP_PORT", String.valueOf(War.mail.port()));
            variables.put("SMTP_TLS", "none");
        }
        Folders.writePrivate(
                server.resolve("server.env"),
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
        System.setProperty("war.server", name);
        System.setProperty("war.liberty", liberty.toString());
        System.setProperty("war.user.directory", folders.servers().toString());
        System.setProperty("war.http.port", String.valueOf(port));
        // A benchmark sets those of a server in operation
        if (System.getProperty("war.jvm.options") == null) {
            System.setProperty("war.jvm.options", SMALL);
        }
    }

    /** Every run begins with an empty database and an unused server. */
    private static void removeAll(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port below those that the system gives to outgoing connections, so that none of them takes it meanwhile. */
    private static int freePort(int from) {
        return IntStream.range(from, from + 100)
                .filter(WarSession::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
