package org.cloudbackend.kit.filters;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudbackend.kit.paging.PageRequest;

/**
 * A select that reads one page of a list. Its filters are there only when they are asked for, so that each kind of list
 * finds its index; values reach the database as parameters only.
 */
public final class KeysetQuery {

    private static final String WORDS_OF_NAME = """
            case when name_key like all (cast((select search_parts(cast(? as text))) as text[]))
              then spaced(name_key) like all (cast((select search_patterns(cast(? as text))) as text[]))
              else false end""";

    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param select up to its {@code where}, and without it */
    public KeysetQuery(String select) {
        this.select = select;
    }

    /** @param given the values of the condition's {@code ?}, in their order */
    public KeysetQuery and(String condition, Object... given) {
        conditions.add(numbered(condition, given));
        return this;
    }

    /** Adds a condition with one {@code ?}, unless the caller did not ask for it. */
    public KeysetQuery andIfGiven(String condition, Optional<?> value) {
        value.ifPresent(given -> and(condition, given));
        return this;
    }

    /** Keeps rows of a period, as far as it has ends. Without any, rows without a time stay too. */
    public KeysetQuery andWithin(String column, Period period) {
        return andIfGiven(column + " >= ?", Optional.ofNullable(period.from()))
                .andIfGiven(column + " < ?", Optional.ofNullable(period.to()));
    }

    /**
     * Keeps rows where one of the column's words begins with each of the words that are searched for. The column is filled
     * by the database's function {@code search_words}.
     */
    public KeysetQuery andWords(String column, Optional<Words> words) {
        return andIfGiven(column + " @@ search_query(cast(? as text))", words.map(Words::text));
    }

    /**
     * Keeps rows where a word of a folded name begins with each of the words that are searched for: for an index that
     * holds the name, and no words. The patterns are made once and not for each row; the case keeps the planner from
     * taking matches for much rarer than they are.
     */
    public KeysetQuery andWordsOfName(String column, Optional<Words> words) {
        words.map(Words::text).ifPresent(text -> and(WORDS_OF_NAME.replace("name_key", column), text, text));
        return this;
    }

    /** The rows of a page and the one behind it, as objects of an entity. */
    public <T> List<T> entities(EntityManager entities, Class<T> type, String order, PageRequest page) {
        return read(entities.createNativeQuery(sql(order, page), type), type::cast);
    }

    /** The rows of a page and the one behind it. */
    public <T> List<T> rows(EntityManager entities, Function<Object[], T> read, String order, PageRequest page) {
        return read(entities.createNativeQuery(sql(order, page)), row -> read.apply((Object[]) row));
    }

    /** The first rows, for those who go through a whole list by themselves. */
    public <T> List<T> rows(EntityManager entities, Function<Object[], T> read, String order, int most) {
        return read(entities.createNativeQuery(sql(order, most)), row -> read.apply((Object[]) row));
    }

    String sql(String order, PageRequest page) {
        return sql(order, page.rowsToRead());
    }

    private String sql(String order, int most) {
        var where = conditions.isEmpty() ? "" : "\nwhere " + String.join("\nand ", conditions);
        return select + where + "\norder by " + order + "\nlimit " + numbered("?", most);
    }

    private <T> List<T> read(Query query, Function<Object, T> read) {
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().<T>map(read::apply).toList();
    }

    private String numbered(String condition, Object... given) {
        var text = condition;
        for (var value : given) {
            values.add(value);
            text = text.replaceFirst("\\?(?!\\d)", "?" + values.size());
        }
        return text;
    }
}
