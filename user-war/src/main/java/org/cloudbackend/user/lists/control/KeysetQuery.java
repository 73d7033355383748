package org.cloudbackend.user.lists.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cloudbackend.kit.paging.PageRequest;

/** A select whose filters are there only when they are asked for, so that each kind of list finds its index. */
public final class KeysetQuery {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /**
     * @param select up to and with its {@code where} and the first condition
     * @param given the values of its {@code ?}, in their order
     */
    public KeysetQuery(String select, Object... given) {
        sql = new StringBuilder();
        append(select, given);
    }

    /** @param given the values of the condition's {@code ?}, in their order */
    public KeysetQuery and(String condition, Object... given) {
        append("\nand " + condition, given);
        return this;
    }

    /** Keeps rows where one of the column's words begins with each of the words that are searched for. */
    public KeysetQuery and(Words words, String column) {
        return and(column + " @@ cast(lower(cast(? as text)) as tsquery)", words.tsquery());
    }

    /** The rows of a page and the one behind it, as objects of an entity. */
    public <T> List<T> entities(EntityManager entities, Class<T> type, String order, PageRequest page) {
        return read(entities.createNativeQuery(ordered(order, page), type), type::cast);
    }

    /** The rows of a page and the one behind it. */
    public <T> List<T> rows(EntityManager entities, Function<Object[], T> read, String order, PageRequest page) {
        return read(entities.createNativeQuery(ordered(order, page)), row -> read.apply((Object[]) row));
    }

    private String ordered(String order, PageRequest page) {
        append("\norder by " + order + "\nlimit ?", page.rowsToRead());
        return sql.toString();
    }

    private <T> List<T> read(Query query, Function<Object, T> read) {
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().<T>map(read::apply).toList();
    }

    private void append(String text, Object... given) {
        var parts = text.split("\\?", -1);
        sql.append(parts[0]);
        for (var i = 0; i < given.length; i++) {
            values.add(given[i]);
            sql.append('?').append(values.size()).append(parts[i + 1]);
        }
    }
}
