package org.cloudbackend.kit.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import org.cloudbackend.kit.audit.AuditBatch;
import org.cloudbackend.kit.audit.AuditTrail;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Delivers waiting events, at least once each. The rows stay locked while they are sent and go only when the trail has
 * taken them, so a crash at any point sends them again; the trail knows them by their id.
 */
@Singleton
class OutboxRelay {

    static final int BATCH = 200;

    private final Outbox outbox;
    private final AuditTrail trail;
    private final ServiceToken token;

    @Inject
    OutboxRelay(Outbox outbox, @RestClient AuditTrail trail, ServiceToken token) {
        this.outbox = outbox;
        this.trail = trail;
        this.token = token;
    }

    /** @return how many events were delivered; a full batch means that more may be waiting */
    @Transactional
    int deliver() {
        var events = outbox.lockOldest(BATCH);
        if (!events.isEmpty()) {
            send(new AuditBatch(events));
            outbox.remove(events);
        }
        return events.size();
    }

    private void send(AuditBatch batch) {
        try {
            trail.record(token.bearer(), batch);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 401) {
                token.forget();
            }
            throw e;
        }
    }
}
