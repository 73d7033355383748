package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves the service. */
class MailSettings {

    final Optional<String> host;
    final Optional<Path> folder;
    final Optional<String> user;
    final Optional<String> password;
    final String from;
    private final int port;
    private final SmtpTls tls;
    private final int connectTimeout;
    private final int timeout;

    @Inject
    MailSettings(
            @ConfigProperty(name = "smtp.host") Optional<String> host,
            @ConfigProperty(name = "smtp.port") int port,
            @ConfigProperty(name = "smtp.user") Optional<String> user,
            @ConfigProperty(name = "smtp.password") Optional<String> password,
            @ConfigProperty(name = "smtp.tls") String tls,
            @ConfigProperty(name = "smtp.connect.timeout.ms") int connectTimeout,
            @ConfigProperty(name = "smtp.timeout.ms") int timeout,
            @ConfigProperty(name = "mail.from") String from,
            @ConfigProperty(name = "mail.folder") Optional<String> folder) {
        this.host = host;
        this.port = Setting.atLeast(1, "smtp.port", port);
        this.user = user;
        this.password = password;
        this.tls = SmtpTls.of(tls);
        this.connectTimeout = Setting.atLeast(1, "smtp.connect.timeout.ms", connectTimeout);
        this.timeout = Setting.atLeast(1, "smtp.timeout.ms", timeout);
        this.from = from;
        this.folder = folder.map(Path::of);
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("SMTP_USER and SMTP_PASSWORD must be set together, or neither.");
        }
        if (user.isPresent() && this.tls == SmtpTls.NONE) {
            throw new IllegalArgumentException(
                    "SMTP_USER is set, so SMTP_TLS may not be none: it would send the password readable.");
        }
    }

    /** Where messages go, for a line in the log. */
    String server() {
        return host.orElseThrow() + ":" + port;
    }

    /** For Jakarta Mail. STARTTLS is required where it is chosen: an attacker could take an offered one away. */
    Properties smtp() {
        var smtp = new Properties();
        smtp.put("mail.smtp.host", host.orElseThrow());
        smtp.put("mail.smtp.port", String.valueOf(port));
        smtp.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        smtp.put("mail.smtp.connectiontimeout", String.valueOf(connectTimeout));
        smtp.put("mail.smtp.timeout", String.valueOf(timeout));
        smtp.put("mail.smtp.writetimeout", String.valueOf(timeout));
        smtp.put("mail.smtp.ssl.enable", String.valueOf(tls == SmtpTls.IMPLICIT));
        smtp.put("mail.smtp.starttls.enable", String.valueOf(tls == SmtpTls.STARTTLS));
        smtp.put("mail.smtp.starttls.required", String.valueOf(tls == SmtpTls.STARTTLS));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        smtp.put("mail.smtp.ssl.socketFactory", javaTrust());
        smtp.put("mail.mime.allowutf8", "true");
        return smtp;
    }

    /** Trusts the authorities that Java trusts. Left alone it would trust our own key store only, as Liberty sets it. */
    private static SSLSocketFactory javaTrust() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
