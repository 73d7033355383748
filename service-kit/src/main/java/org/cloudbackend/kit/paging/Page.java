package org.cloudbackend.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} to get the page after this one; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Cuts a page out of rows that were read with one row more than asked for: the extra row tells that there is a next
     * page.
     *
     * @param cursorOf the cursor that points behind a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest asked, Function<T, Cursor> cursorOf) {
        if (rows.size() <= asked.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, asked.limit()));
        return new Page<>(items, cursorOf.apply(items.get(items.size() - 1)).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
