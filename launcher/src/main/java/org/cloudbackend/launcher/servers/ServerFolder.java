package org.cloudbackend.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.StartRefused;
import org.postgresql.Driver;

/** Lays out a Liberty server's folder: configuration, JDBC driver, and the WAR. */
public final class ServerFolder {

    private ServerFolder() {}

    /**
     * @param name the server's name
     * @param userDirectory Liberty's user directory (WLP_USER_DIR)
     * @return the server's folder
     */
    public static Path layOut(Service service, String name, Path userDirectory, Path project) {
        var module = project.resolve(service.serviceName() + "-war");
        var server = Folders.makePrivate(userDirectory.resolve("servers/" + name));
        copyAll(module.resolve("src/main/liberty/config"), server);
        copy(driver(), Folders.makePrivate(server.resolve("jdbc")).resolve("postgresql-jdbc.jar"));
        write(server.resolve("bootstrap.properties"), bootstrapOf(project));
        return server;
    }

    public static void addWar(Service service, Path server, Path project) {
        var name = service.serviceName() + ".war";
        var war = project.resolve(service.serviceName() + "-war/target/" + name);
        if (!Files.exists(war)) {
            throw new StartRefused(war + " is missing: build it with ./mvnw package.");
        }
        copy(war, Folders.makePrivate(server.resolve("dropins")).resolve(name));
    }

    private static String bootstrapOf(Path project) {
        return """
                liberty.config.dir=%s
                server.use=operation
                """.formatted(project.resolve("liberty-config").toUri().getPath());
    }

    private static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyAll(Path from, Path to) {
        try (var files = Files.list(from)) {
            files.forEach(file -> copy(file, to.resolve(file.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Copying " + from + " failed", e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
