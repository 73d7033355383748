package org.cloudbackend.auth.tokens.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cloudbackend.auth.tokens.entity.SigningKey;

/** Which key signs, comes next, or has signed at a given time. The stored times alone decide, so all replicas agree. */
final class KeyCalendar {

    private final List<SigningKey> keys;
    private final KeySettings settings;

    KeyCalendar(List<SigningKey> keys, KeySettings settings) {
        this.keys = List.copyOf(keys);
        this.settings = settings;
    }

    Optional<SigningKey> signing(Instant now) {
        return keys.stream()
                .filter(key -> key.signsFrom() != null && !key.signsFrom().isAfter(now))
                .max(Comparator.comparing(SigningKey::signsFrom));
    }

    /** The key of a rotation that is under way: it is known from when on it will sign. */
    Optional<SigningKey> pending(Instant now) {
        return keys.stream()
                .filter(key -> key.signsFrom() != null && key.signsFrom().isAfter(now))
                .findFirst();
    }

    Optional<SigningKey> next() {
        return keys.stream().filter(key -> key.signsFrom() == null).findFirst();
    }

    boolean isRotationDue(Instant now) {
        return pending(now).isEmpty()
                && signing(now)
                        .filter(key -> settings.hasSignedLongEnough(key.signsFrom(), now))
                        .isPresent();
    }

    List<SigningKey> outlived(Instant now) {
        return keys.stream()
                .filter(key ->
                        publishedUntil(key).filter(end -> !end.isAfter(now)).isPresent())
                .toList();
    }

    List<KeyView> views(Instant now) {
        return keys.stream()
                .map(key -> new KeyView(
                        key.kid(),
                        state(key, now),
                        key.createdAt(),
                        key.signsFrom(),
                        publishedUntil(key).orElse(null)))
                .toList();
    }

    private KeyState state(SigningKey key, Instant now) {
        if (key.signsFrom() == null || key.signsFrom().isAfter(now)) {
            return KeyState.NEXT;
        }
        return signing(now).filter(key::equals).isPresent() ? KeyState.SIGNING : KeyState.FORMER;
    }

    private Optional<Instant> publishedUntil(SigningKey key) {
        return keys.stream()
                .map(SigningKey::signsFrom)
                .filter(start -> key.signsFrom() != null && start != null && start.isAfter(key.signsFrom()))
                .min(Comparator.naturalOrder())
                .map(settings::publishedUntil);
    }
}
