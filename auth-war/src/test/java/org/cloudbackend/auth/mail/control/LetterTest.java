package org.cloudbackend.auth.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.cloudbackend.testkit.Mail;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String FROM = "Cloud Backend <no-reply@example.org>";
    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void every_message_is_there_in_every_language_as_text_and_html() throws Exception {
        for (var template : EnumSet.allOf(MailTemplate.class)) {
            for (var language : MailLanguage.ALL) {
                var mail = new Mail(letter(template, language, "https://example.org/x"));
                assertThat(mail.subject()).isNotBlank();
                assertThat(mail.text()).contains("https://example.org/x").doesNotContain("{", "}");
                assertThat(mail.html())
                        .contains(
                                "<html lang=\"" + language.getLanguage() + "\">", "<a href=\"https://example.org/x\">")
                        .doesNotContain("{link");
            }
        }
    }

    @Test
    void a_value_cannot_become_html() throws Exception {
        var mail = new Mail(letter(MailTemplate.PASSWORD_RESET, Locale.ENGLISH, "\"><script>alert('x')</script>&"));
        assertThat(mail.html())
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;")
                .doesNotContain("<script>");
        assertThat(mail.text()).contains("<script>");
    }

    @Test
    void a_value_is_not_taken_for_a_template() throws Exception {
        var mail = new Mail(letter(MailTemplate.PASSWORD_RESET, Locale.ENGLISH, "{minutes}$1"));
        assertThat(mail.text()).contains("{minutes}$1");
    }

    @Test
    void an_address_cannot_add_a_header() {
        for (var address : new String[] {"a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org"}) {
            var mail = mail(MailTemplate.PASSWORD_RESET, Locale.ENGLISH, "x", address);
            assertThatThrownBy(() -> Letter.of(mail, FROM, SESSION, Instant.EPOCH))
                    .isInstanceOf(AddressException.class);
        }
    }

    @Test
    void the_message_keeps_its_id_over_attempts_and_asks_for_no_answer() throws Exception {
        var mail = mail(MailTemplate.PASSWORD_RESET, Locale.ITALIAN, "x", "ada@example.org");
        var written = written(mail);
        assertThat(written)
                .contains("Message-ID: <" + mail.id() + "@cloud-backend>", "Auto-Submitted: auto-generated")
                .contains("Content-Language: it", "Content-Type: multipart/alternative");
        assertThat(written(mail)).contains("Message-ID: <" + mail.id() + "@cloud-backend>");
    }

    private static String written(WaitingMail mail) throws Exception {
        var out = new ByteArrayOutputStream();
        Letter.of(mail, FROM, SESSION, Instant.EPOCH).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Letter letter(MailTemplate template, Locale language, String link) throws Exception {
        return Letter.of(mail(template, language, link, "ada@example.org"), FROM, SESSION, Instant.EPOCH);
    }

    private static WaitingMail mail(MailTemplate template, Locale language, String link, String to) {
        var values = Map.of("link", link, "minutes", "30", "hours", "24");
        return new WaitingMail(UUID.randomUUID(), template, language, to, values);
    }
}
