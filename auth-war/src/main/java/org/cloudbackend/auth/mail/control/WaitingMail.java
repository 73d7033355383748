package org.cloudbackend.auth.mail.control;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A message to be sent now. */
record WaitingMail(UUID id, MailTemplate template, Locale language, String recipient, Map<String, String> values) {}
