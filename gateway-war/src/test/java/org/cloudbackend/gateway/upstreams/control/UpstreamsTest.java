package org.cloudbackend.gateway.upstreams.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamsTest {

    @Test
    void an_address_has_scheme_host_and_port() {
        assertThat(Upstreams.host("auth.url", "http://auth:3001")).hasToString("http://auth:3001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auth:3001", "ftp://auth", "http://auth:3001/", "http://auth/api", "http://me:secret@auth", "/x"
            })
    void any_other_address_is_refused_by_name(String url) {
        assertThatThrownBy(() -> Upstreams.host("auth.url", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("auth.url is " + url + " but must be a URL");
    }
}
