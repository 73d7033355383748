package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.profiles.entity.Profile;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/** The members, by family name. */
public class ProfileList {

    /** What lists of members are ordered by; with it goes that those who were erased are not in them. */
    static final String ORDER = "p.name_key, p.id";

    static final String LIVING = "p.status <> 'ERASED'";

    private static final String NAME = "users";

    private final EntityManager entities;

    @Inject
    ProfileList(EntityManager entities) {
        this.entities = entities;
    }

    public Page<ProfileView> read(Optional<Words> words, Optional<ProfileStatus> status, PageRequest page) {
        var query = new KeysetQuery(ProfileStore.SELECT)
                .and(LIVING)
                .andWords("p.words", words)
                .andIfGiven("p.status = ?", status.map(Enum::name));
        page.after(NAME).ifPresent(cursor -> query.and("(" + ORDER + ") > (?, ?)", cursor.text(0), cursor.uuid(1)));
        var rows = query.entities(entities, Profile.class, ORDER, page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.nameKey(), last.id()))
                .map(ProfileView::of);
    }
}
