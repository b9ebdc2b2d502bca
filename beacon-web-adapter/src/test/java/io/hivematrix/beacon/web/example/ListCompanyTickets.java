package io.hivematrix.beacon.web.example;

import java.util.List;

/** Lists the tickets of one customer. */
@FunctionalInterface
public interface ListCompanyTickets {

    /** The active tickets of that company in all views, the most urgent first. */
    List<CompanyTicket> ticketsOf(String companyId);
}
