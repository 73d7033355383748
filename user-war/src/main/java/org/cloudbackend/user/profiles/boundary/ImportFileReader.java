package org.cloudbackend.user.profiles.boundary;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.kit.csv.CsvAnswer;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** Reads a file of UTF-8 from a request body; the mark that some programs put in front of it is left out. */
@Provider
@Consumes(CsvAnswer.MEDIA_TYPE)
public class ImportFileReader implements MessageBodyReader<ImportFile> {

    static final int MAX_BYTES = 1024 * 1024;

    private static final String MARK = "\uFEFF";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ImportFile.class;
    }

    @Override
    public ImportFile readFrom(
            Class<ImportFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var bytes = bytes(body);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A file may have at most " + MAX_BYTES + " bytes. Divide it.");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ImportFile(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The file is not in UTF-8; save it as \"CSV UTF-8\" and send it again.");
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            // The client went away or sent malformed chunks: nothing of ours has failed
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The file ended early; send it again, whole.");
        }
    }
}
