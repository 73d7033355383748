package org.cloudbackend.auth.mail.control;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** What takes our messages. */
interface Postbox {

    void take(WaitingMail mail) throws MessagingException, IOException;
}
