package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} names every setting of the code and no other. */
class ConfigurationPageTest {

    private static final Path PROJECT = Path.of("..");

    /** Fixed in each WAR or by Liberty itself. */
    private static final Predicate<String> OWN = key -> !key.startsWith("server.") && !key.equals("service.name");

    @Test
    void every_setting_stands_in_the_page_and_the_page_names_no_other() throws IOException {
        var settings = new TreeSet<String>();
        settings.addAll(keys("server.*\\.xml", "\\$\\{([a-z.]+)}"));
        settings.addAll(keys(".*\\.java", "@ConfigProperty\\(\\s*name = \"([a-z.]+)\""));
        settings.addAll(keys("microprofile-config\\.properties", "(?m)^([a-z.]+)="));
        settings.addAll(keys("microprofile-config\\.properties", "\\$\\{([a-z.]+)}"));
        // Put together in the code: the upstreams of routes.conf, the clients of ServiceClients
        settings.addAll(Set.of("auth.url", "user.url", "sociallog.url"));
        for (var client : new String[] {"auth", "user", "sociallog", "gateway"}) {
            settings.add("service.client." + client + ".secret");
        }
        var variables = new TreeSet<String>();
        settings.stream()
                .filter(OWN)
                .map(key -> key.toUpperCase(Locale.ROOT).replace('.', '_'))
                .forEach(variables::add);

        var page = Files.readString(PROJECT.resolve("docs/configuration.md"));
        var told = new TreeSet<String>();
        page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf("| ", 2)))
                .forEach(column -> Pattern.compile("`([A-Z_]+)`")
                        .matcher(column)
                        .results()
                        .forEach(name -> told.add(name.group(1))));
        assertThat(told).isEqualTo(variables);
    }

    private static Set<String> keys(String fileName, String pattern) {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            var keys = new TreeSet<String>();
            files.filter(file -> file.getFileName().toString().matches(fileName))
                    .filter(file -> file.toString().contains("/src/main/")
                            || file.toString().contains("liberty-config"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.l"))
                    .map(ConfigurationPageTest::read)
                    .forEach(text -> Pattern.compile(pattern)
                            .matcher(text)
                            .results()
                            .forEach(found -> keys.add(found.group(1))));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
