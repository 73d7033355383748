package org.cloudbackend.kit.database;

import jakarta.servlet.ServletContext;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration script inside the WAR. */
final class WarScript extends LoadableResource {

    private final ServletContext war;
    private final String path;

    WarScript(ServletContext war, String path) {
        this.war = war;
        this.path = path;
    }

    @Override
    public Reader read() {
        return new InputStreamReader(war.getResourceAsStream(path), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return path;
    }

    @Override
    public String getFilename() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return getFilename();
    }
}
