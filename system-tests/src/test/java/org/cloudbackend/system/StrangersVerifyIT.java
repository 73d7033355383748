package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A resource server that knows nothing of us but our address verifies our tokens. */
@ExtendWith(WholeBackend.class)
class StrangersVerifyIT {

    @Test
    void spring_security_verifies_our_tokens_once_it_is_told_of_their_type() {
        var ada = Person.registered("Ada");
        var jwt = springSecurity().decode(ada.accessToken());

        assertThat(jwt.getSubject()).isEqualTo(ada.accountId());
        assertThat(jwt.getAudience()).containsExactly("cloud-backend");
        assertThat(jwt.getClaimAsString("sid")).isEqualTo(ada.sessionId());
    }

    /** If it takes them some day, docs/security.md has a line too many. */
    @Test
    void spring_security_that_is_not_told_refuses_them() {
        var token = Person.registered("Ada").accessToken();
        var decoder = JwtDecoders.fromIssuerLocation(WholeBackend.issuer());

        assertThatThrownBy(() -> decoder.decode(token)).hasMessageContaining("typ");
    }

    @Test
    void a_changed_token_does_not_pass_there() {
        var token = Person.registered("Ada").accessToken().split("\\.");
        var other = Person.registered("Eve").accessToken().split("\\.");

        assertThatThrownBy(() -> springSecurity().decode(token[0] + "." + other[1] + "." + token[2]))
                .isInstanceOf(BadJwtException.class);
    }

    private static JwtDecoder springSecurity() {
        var issuer = WholeBackend.issuer();
        NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtTypeValidator("at+jwt"),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator("cloud-backend"))));
        return decoder;
    }
}
