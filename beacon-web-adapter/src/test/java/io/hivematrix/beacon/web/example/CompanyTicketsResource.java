package io.hivematrix.beacon.web.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tickets of one customer as JSON. */
@Path("/api/companies/{company_id}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(Audience.USERS)
@RateLimited(RateLimitCategory.REFRESH)
public final class CompanyTicketsResource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListCompanyTicketsUseCase companies;

    public CompanyTicketsResource(ListCompanyTicketsUseCase companies) {
        this.companies = companies;
    }

    /** Returns the tickets. */
    @GET
    public byte[] tickets(@PathParam("company_id") String companyId) throws JsonProcessingException {
        ArrayNode rows = JSON.createArrayNode();
        for (CompanyTicket ticket : companies.ticketsOf(companyId)) {
            rows.addObject()
                    .put("key", ticket.id().toString())
                    .put("sla_color", ticket.color().wireName())
                    .put(
                            "hours_spent",
                            ticket.hoursSpent().isPresent()
                                    ? ticket.hoursSpent().getAsDouble()
                                    : null);
        }
        return JSON.writeValueAsBytes(rows);
    }
}
