package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import java.util.List;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** Who is expected at an event, came, or did not, in order of their names. */
public class Roll {

    private final RollPlaces places;
    private final RollEntries entries;

    @Inject
    Roll(RollPlaces places, RollEntries entries) {
        this.places = places;
        this.entries = entries;
    }

    public Page<RollEntry> read(RollEvent event, RollFilter filter, PageRequest page) {
        var start = page.after(RollPlace.list()).map(RollPlace::of).orElse(RollPlace.START);
        var found = Page.of(places.after(start, event, filter, page.rowsToRead()), page, RollPlace::cursor);
        return new Page<>(entries.of(event, found.items()), found.nextCursor());
    }

    /** The next rows after a place; fewer than {@code most} where the roll ends. */
    Chunk next(RollPlace after, RollEvent event, RollFilter filter, int most) {
        var found = places.after(after, event, filter, most);
        var last = found.size() < most ? null : found.get(found.size() - 1);
        return new Chunk(entries.of(event, found), last);
    }

    /** @param goOnAfter null where nothing follows */
    record Chunk(List<RollEntry> entries, RollPlace goOnAfter) {}
}
