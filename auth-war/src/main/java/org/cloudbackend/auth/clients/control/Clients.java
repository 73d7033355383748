package org.cloudbackend.auth.clients.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Optional;
import org.cloudbackend.auth.clients.entity.Client;
import org.cloudbackend.kit.database.UniqueViolation;
import org.cloudbackend.kit.digests.Sha256;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** The clients that administrators manage, beside those of our own services, which they can only look at. */
public class Clients {

    private static final String NAME = "clients";

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Clients(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Page<ClientView> read(PageRequest page) {
        var query = new KeysetQuery("select c.* from client c");
        page.after(NAME).ifPresent(cursor -> query.and("c.id > ?", cursor.text(0)));
        var rows = query.entities(entities, Client.class, "c.id", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.id())).map(ClientView::of);
    }

    public Optional<ClientView> byId(String id) {
        return Optional.ofNullable(entities.find(Client.class, id)).map(ClientView::of);
    }

    /**
     * @throws ClientManaged if the id is kept for a service of ours
     * @throws ClientExists if the id is taken
     */
    public ClientWithSecret create(String id, String name) {
        requireUnmanaged(id);
        if (entities.find(Client.class, id) != null) {
            throw new ClientExists();
        }
        var secret = ClientSecret.generate();
        var client = new Client(id, name, Sha256.of(secret), clock.instant());
        try {
            entities.persist(client);
            entities.flush();
        } catch (PersistenceException e) {
            // Of two that make it at the same moment both find the id free: then the primary key decides
            throw UniqueViolation.isCauseOf(e) ? new ClientExists() : e;
        }
        return ClientWithSecret.of(ClientView.of(client), secret);
    }

    /**
     * Gives a client a new secret. The old one ends at once.
     *
     * @throws ClientManaged if it is a service of ours
     */
    public ClientWithSecret renewSecret(String id) {
        var client = changeable(id);
        var secret = ClientSecret.generate();
        client.changeSecret(Sha256.of(secret), clock.instant());
        return ClientWithSecret.of(ClientView.of(client), secret);
    }

    /** @throws ClientManaged if it is a service of ours */
    public void delete(String id) {
        entities.remove(changeable(id));
    }

    private Client changeable(String id) {
        requireUnmanaged(id);
        return Optional.ofNullable(entities.find(Client.class, id)).orElseThrow(NotFoundException::new);
    }

    private static void requireUnmanaged(String id) {
        if (ServiceClients.isReserved(id)) {
            throw new ClientManaged();
        }
    }
}
