package org.cloudbackend.auth.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it                    | it",
                "it-CH                 | it",
                "de, it;q=0.8, en;q=0.5| it",
                "en-GB, it             | en",
                "it;q=0.1, en;q=0.9    | en",
                "it;q=0, *             | en",
                "de, fr                | en",
                "*                     | en",
                "it;q=oops             | en",
                ";;;                   | en",
            })
    void the_language_is_looked_up_as_rfc_4647_says(String header, String language) {
        assertThat(MailLanguage.of(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void without_a_header_or_with_an_endless_one_it_is_english() {
        assertThat(MailLanguage.of(null).getLanguage()).isEqualTo("en");
        assertThat(MailLanguage.of("it,".repeat(10_000)).getLanguage()).isEqualTo("en");
    }
}
