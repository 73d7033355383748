package org.cloudbackend.sociallog;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;

/** Lists as their callers read them. */
public final class Pages {

    private Pages() {}

    /** The items of one page, each as one of its fields tells it. */
    public static List<String> texts(Answer page, String field) {
        return items(page).map(item -> item.getString(field)).toList();
    }

    public static Stream<JsonObject> items(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream();
    }

    /** All pages from the first to the last, along the Link headers. */
    public static List<Answer> all(Http caller, String first) {
        var pages = new ArrayList<Answer>();
        for (var path = first; path != null; path = next(pages.get(pages.size() - 1))) {
            pages.add(caller.get(path).is(200));
        }
        return pages;
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        if ((link == null) != (page.json().get("next_cursor") == JsonValue.NULL)) {
            throw new AssertionError("Link and next_cursor say different things: " + link + " " + page.text());
        }
        return link == null ? null : link.substring(1, link.indexOf(">; rel=\"next\""));
    }
}
