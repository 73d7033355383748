package org.cloudbackend.kit.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_ipv4_address_is_a_network_of_its_own() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(Network.of("192.0.2.8"));
    }

    @Test
    void ipv6_addresses_with_the_same_64_bits_are_one_network_however_they_are_written() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Network.of("2001:DB8:1:2::7"))
                .isNotEqualTo(Network.of("2001:db8:1:3::7"));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(Network.of("unknown")).isEqualTo("unknown");
        assertThat(Network.of("1:2:3")).isEqualTo("1:2:3");
    }
}
