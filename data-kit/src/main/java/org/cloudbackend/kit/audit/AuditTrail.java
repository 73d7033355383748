package org.cloudbackend.kit.audit;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cloudbackend.kit.json.JsonSettings;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The intake of the sociallog service's audit trail, as the other services call it. */
@RegisterRestClient(configKey = "sociallog")
@RegisterProvider(JsonSettings.class)
@Path("/api/v1/internal/audit/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AuditTrail {

    /** @param bearer {@code Bearer} and a token with the role {@code service} */
    @POST
    AuditReceipt record(@HeaderParam("Authorization") String bearer, AuditBatch batch);
}
