package org.cloudbackend.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.database.EmbeddedDatabase;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR under test and what it runs on, as {@link WarSession} has prepared it. */
public final class War {

    public static final String ADMIN_EMAIL = "admin@example.org";

    static EmbeddedDatabase database;
    static TestIssuer issuer;
    static Secrets secrets;
    static String url;

    private War() {}

    /** The WAR as the build made it. */
    public static WebArchive built() {
        var file = new File("target/" + System.getProperty("war.service") + ".war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, file);
    }

    /**
     * The WAR with settings of its own, each as {@code name=value}. They outrank the server's environment, so the test
     * class that deploys it sees another configuration than its neighbours.
     */
    public static WebArchive configured(String... settings) {
        var packaged = built();
        var path = "WEB-INF/classes/META-INF/microprofile-config.properties";
        var defaults = packaged.get(path).getAsset().openStream();
        try (defaults) {
            var text = new String(defaults.readAllBytes(), StandardCharsets.UTF_8);
            var all = text + "\nconfig_ordinal=500\n" + String.join("\n", settings) + "\n";
            packaged.delete(path);
            return packaged.add(new StringAsset(all), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EmbeddedDatabase database() {
        return database;
    }

    public static TestIssuer issuer() {
        return issuer;
    }

    public static String adminPassword() {
        return secrets.get("admin_password");
    }

    public static Secrets secrets() {
        return secrets;
    }

    /** A client of the server that runs the WAR. */
    public static Http http() {
        return new Http(url);
    }
}
