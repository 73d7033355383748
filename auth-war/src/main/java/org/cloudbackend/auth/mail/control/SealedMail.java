package org.cloudbackend.auth.mail.control;

import java.util.Locale;
import java.util.UUID;
import org.cloudbackend.auth.vault.control.MasterKey;

/** A message to be sent now, as its row holds it: not every row that was written once can be opened for ever. */
record SealedMail(UUID id, String template, String language, String recipient, byte[] sealedValues) {

    /** @throws RuntimeException if the template is none of ours, or the values do not open with this key */
    WaitingMail opened(MasterKey key) {
        return new WaitingMail(
                id,
                MailTemplate.valueOf(template),
                Locale.forLanguageTag(language),
                recipient,
                SealedValues.open(key, id, sealedValues));
    }
}
