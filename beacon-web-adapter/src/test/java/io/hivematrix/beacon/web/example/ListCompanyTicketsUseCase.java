package io.hivematrix.beacon.web.example;

import java.util.List;

/** Lists the tickets of one customer. */
@FunctionalInterface
public interface ListCompanyTicketsUseCase {

    /** Returns the active tickets of a company in all views, the most urgent first. */
    List<CompanyTicket> ticketsOf(String companyId);
}
