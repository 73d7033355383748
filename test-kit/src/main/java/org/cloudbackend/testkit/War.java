package org.cloudbackend.testkit;

import java.io.File;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.database.EmbeddedDatabase;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR under test and what it runs on, as {@link WarSession} has prepared it. */
public final class War {

    public static final String ADMIN_EMAIL = "admin@example.org";

    static EmbeddedDatabase database;
    static TestIssuer issuer;
    static Secrets secrets;
    static MailServer mail;
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
        // In a file of their own: the WAR's other defaults must go on to give way to the environment
        var text = "config_ordinal=500\n" + String.join("\n", settings) + "\n";
        var jar = ShrinkWrap.create(JavaArchive.class, "settings-of-test.jar")
                .addAsResource(new StringAsset(text), "META-INF/microprofile-config.properties");
        return built().addAsLibrary(jar);
    }

    /**
     * The WAR once more, so that two of them are replicas of one service: each has its own threads and memory, and they
     * share the database.
     *
     * @param name of the file, which two cannot share
     * @param contextRoot below which this one answers, such as {@code /replica}
     * @param settings as for {@link #configured}
     */
    public static WebArchive replica(String name, String contextRoot, String... settings) {
        var root = """
                <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.0">
                  <context-root uri="%s"/>
                </web-ext>""".formatted(contextRoot);
        return ShrinkWrap.create(WebArchive.class, name)
                .merge(configured(settings))
                .addAsWebInfResource(new StringAsset(root), "ibm-web-ext.xml");
    }

    /** The mail server that the auth service sends through. */
    public static MailServer mail() {
        return mail;
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

    /** The base of the server that runs the WAR, such as {@code http://localhost:24000}. */
    public static String url() {
        return url;
    }

    /** A client of the server that runs the WAR. */
    public static Http http() {
        return new Http(url);
    }
}
