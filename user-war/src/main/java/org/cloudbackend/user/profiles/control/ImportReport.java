package org.cloudbackend.user.profiles.control;

import java.util.List;

/**
 * What came of an import, or would come of it.
 *
 * @param lines how many members the file holds
 * @param imported how many were made; 0 in a dry run
 */
public record ImportReport(boolean dryRun, int lines, int imported, List<LineError> errors) {

    /**
     * What is wrong with a line of the file.
     *
     * @param line counted from 1, which is the header
     * @param field the column; null where it is the line as a whole
     */
    public record LineError(int line, String field, String detail) {}
}
