package org.cloudbackend.sociallog.filters.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The where clause of a list, made of the filters that were given. Values reach the database as parameters only. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition SQL with {@code %s} where the values go */
    public Conditions and(String condition, Object... values) {
        conditions.add(
                condition.formatted(Arrays.stream(values).map(this::parameter).toArray()));
        return this;
    }

    /** Adds a condition, unless its value is null: then the caller did not ask for it. */
    public Conditions andIfGiven(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** Adds the two ends of a period, as far as it has them. */
    public Conditions andWithin(String column, Period period) {
        return andIfGiven(column + " >= %s", period.from()).andIfGiven(column + " < %s", period.to());
    }

    /** Reads the first rows that meet all conditions. */
    @SuppressWarnings("unchecked")
    public <T> List<T> read(EntityManager entities, Class<T> type, String select, String order, int rows) {
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        var sql = "%s %s %s limit %s".formatted(select, where, order, parameter(rows));
        var query = entities.createNativeQuery(sql, type);
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private String parameter(Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
