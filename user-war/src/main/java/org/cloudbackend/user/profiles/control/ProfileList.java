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

    private static final String NAME = "users";

    private final EntityManager entities;

    @Inject
    ProfileList(EntityManager entities) {
        this.entities = entities;
    }

    public Page<ProfileView> read(Optional<Words> words, Optional<ProfileStatus> status, PageRequest page) {
        var query = new KeysetQuery("select p.* from profile p")
                .andWords("p.words", words)
                .andIfGiven("p.status = ?", status.map(Enum::name));
        page.after(NAME)
                .ifPresent(cursor -> query.and(
                        "(p.family_name, p.given_name, p.id) > (?, ?, ?)",
                        cursor.text(0),
                        cursor.text(1),
                        cursor.uuid(2)));
        var rows = query.entities(entities, Profile.class, "p.family_name, p.given_name, p.id", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.familyName(), last.givenName(), last.id()))
                .map(ProfileView::of);
    }
}
