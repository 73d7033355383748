package org.cloudbackend.launcher.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.database.Database;

/** The settings of each service in a local run, as environment variables; {@code docs/configuration.md} lists them. */
public final class Environment {

    private final Ports ports;
    private final int databasePort;
    private final Secrets secrets;
    private final Path keystore;
    private final Path mail;

    /**
     * @param keystore the PKCS 12 key store with the certificate of this run
     * @param mail the folder for messages, as there is no mail server
     */
    public Environment(Ports ports, int databasePort, Secrets secrets, Path keystore, Path mail) {
        this.ports = ports;
        this.databasePort = databasePort;
        this.secrets = secrets;
        this.keystore = keystore;
        this.mail = mail;
    }

    public Map<String, String> of(Service service) {
        var variables = new TreeMap<String, String>();
        variables.put("HTTP_HOST", "127.0.0.1");
        if (service != Service.GATEWAY) {
            variables.put("TRUSTED_PROXIES", "127.0.0.1");
        }
        variables.put("HTTP_PORT", String.valueOf(ports.of(service)));
        variables.put("TOKEN_ISSUER", ports.urlOf(Service.GATEWAY));
        variables.put("AUTH_URL", ports.urlOf(Service.AUTH));
        variables.put("USER_URL", ports.urlOf(Service.USER));
        variables.put("SOCIALLOG_URL", ports.urlOf(Service.SOCIALLOG));
        variables.put("JWKS_URL", ports.urlOf(Service.AUTH) + "/.well-known/jwks.json");
        variables.put("KEYSTORE_FILE", keystore.toString());
        variables.put("KEYSTORE_PASSWORD", secrets.get("keystore_password"));
        switch (service) {
            case AUTH -> {
                ownDatabase(variables, Database.AUTH);
                variables.put("MAIL_FOLDER", mail.toString());
                variables.put("MASTER_KEY", secrets.get("auth_master_key"));
                variables.put("SERVICE_CLIENT_AUTH_SECRET", secrets.get("auth_client_secret"));
                variables.put("SERVICE_CLIENT_USER_SECRET", secrets.get("user_client_secret"));
                variables.put("SERVICE_CLIENT_SOCIALLOG_SECRET", secrets.get("sociallog_client_secret"));
                variables.put("SERVICE_CLIENT_GATEWAY_SECRET", secrets.get("gateway_client_secret"));
                variables.put("CLIENT_SECRET", secrets.get("auth_client_secret"));
            }
            case USER -> {
                ownDatabase(variables, Database.USER);
                variables.put("AUTH_DB_HOST", "127.0.0.1");
                variables.put("AUTH_DB_PORT", String.valueOf(databasePort));
                variables.put("AUTH_DB_PASSWORD", secrets.get(Database.AUTH.passwordOf("reader")));
                variables.put("CLIENT_SECRET", secrets.get("user_client_secret"));
            }
            case SOCIALLOG -> {
                ownDatabase(variables, Database.SOCIALLOG);
                variables.put("CLIENT_SECRET", secrets.get("sociallog_client_secret"));
            }
            case GATEWAY -> {
                variables.put("HTTPS_PORT", String.valueOf(ports.https()));
                variables.put("CLIENT_SECRET", secrets.get("gateway_client_secret"));
            }
        }
        return variables;
    }

    private void ownDatabase(Map<String, String> variables, Database database) {
        variables.put("DB_HOST", "127.0.0.1");
        variables.put("DB_PORT", String.valueOf(databasePort));
        variables.put("DB_PASSWORD", secrets.get(database.passwordOf("app")));
        variables.put("DB_MIGRATION_PASSWORD", secrets.get(database.passwordOf("migrator")));
    }

    /** Writes the file that Liberty reads as {@code server.env}; only its owner can read it. */
    public void write(Service service, Path file) {
        var lines = of(service).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        Folders.writePrivate(file, lines);
    }
}
