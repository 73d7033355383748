package org.cloudbackend.auth.mail.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cloudbackend.auth.vault.control.MasterKey;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is left to be sent, in the transaction of what it tells: both are kept, or neither. */
@Singleton
public class MailQueue {

    private static final Duration LIMIT_PERIOD = Duration.ofHours(1);

    private final EntityManager entities;
    private final MasterKey masterKey;
    private final Clock clock;
    private final int perHour;

    @Inject
    MailQueue(
            EntityManager entities,
            MasterKey masterKey,
            Clock clock,
            @ConfigProperty(name = "mail.per.hour") int perHour) {
        this.entities = entities;
        this.masterKey = masterKey;
        this.clock = clock;
        this.perHour = Setting.atLeast(1, "mail.per.hour", perHour);
    }

    /**
     * Whether an account may get one more message of this kind: nobody shall be able to flood a mailbox by asking for
     * another's mail. Requests for one account are told so one after the other.
     */
    public boolean maySend(MailTemplate template, UUID accountId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "mail:" + accountId)
                .getSingleResult();
        var sent = (Number) entities.createNativeQuery("""
                        select count(*) from mail where account_id = ?1 and template = ?2 and created_at > ?3""")
                .setParameter(1, accountId)
                .setParameter(2, template.name())
                .setParameter(3, clock.instant().minus(LIMIT_PERIOD))
                .getSingleResult();
        return sent.intValue() < perHour;
    }

    /**
     * Leaves a message to be sent.
     *
     * @param recipient one e-mail address, as the account has it and not as a request gave it
     * @param values what the template names in braces; they are kept encrypted
     */
    public void add(
            MailTemplate template, UUID accountId, String recipient, Locale language, Map<String, String> values) {
        var id = Ids.next();
        entities.createNativeQuery("""
                        insert into mail (id, account_id, template, language, recipient, sealed_values, created_at,
                          next_attempt_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)""")
                .setParameter(1, id)
                .setParameter(2, accountId)
                .setParameter(3, template.name())
                .setParameter(4, language.getLanguage())
                .setParameter(5, recipient)
                .setParameter(6, SealedValues.seal(masterKey, id, values))
                .setParameter(7, clock.instant())
                .executeUpdate();
    }
}
