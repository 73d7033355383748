package org.cloudbackend.kit.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.kit.audit.AuditBatch;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.audit.AuditTrail;
import org.cloudbackend.kit.identity.ServiceToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Delivers waiting events, at least once each. The rows stay locked while they are sent and go only when the trail has
 * taken them, so a crash at any point sends them again; the trail knows them by their id.
 */
@Singleton
class OutboxRelay {

    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Outbox outbox;
    private final AuditTrail trail;
    private final ServiceToken token;

    @Inject
    OutboxRelay(Outbox outbox, @RestClient AuditTrail trail, ServiceToken token) {
        this.outbox = outbox;
        this.trail = trail;
        this.token = token;
    }

    /** @return how many events were dealt with; a full batch means that more may be waiting */
    @Transactional
    int deliver() {
        var events = outbox.lockOldest(BATCH);
        if (!events.isEmpty() && !isTaken(events)) {
            events.forEach(this::deliverAlone);
        }
        return events.size();
    }

    /** One event that the trail cannot take must not hold up the others: it is set aside, and stays in the outbox. */
    private void deliverAlone(AuditEvent event) {
        if (!isTaken(List.of(event))) {
            outbox.setAside(event);
            LOG.log(
                    Level.SEVERE,
                    "The audit trail refuses event {0} ({1}); it stays in the outbox, set aside",
                    new Object[] {event.id(), event.action()});
        }
    }

    /** Sends the events and removes them; false where the trail finds something in them invalid. */
    private boolean isTaken(List<AuditEvent> events) {
        try {
            trail.record(token.bearer(), new AuditBatch(events));
            outbox.remove(events);
            return true;
        } catch (WebApplicationException e) {
            var status = e.getResponse().getStatus();
            if (status == BAD_REQUEST) {
                return false;
            }
            if (status == UNAUTHORIZED) {
                token.forget();
            }
            throw e;
        }
    }
}
