package org.cloudbackend.testkit;

import java.io.File;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.database.EmbeddedDatabase;
import org.jboss.shrinkwrap.api.ShrinkWrap;
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
