<#-- Number of tickets per SLA colour. Green has no badge. -->
<#assign badgeStyles = {"red": "badge--danger", "orange": "badge--warning", "yellow": "badge--info"}>
<#macro badges slaCounts light=false>
<#list slaCounts as entry><#if badgeStyles[entry.mark.color]??>
<span class="badge ${badgeStyles[entry.mark.color]}" data-sla-count="${entry.mark.color}"<#if !light> title="${entry.mark.label}"</#if><#if entry.count == 0> hidden</#if>><span role="img" aria-label="${entry.mark.label}">${entry.mark.symbol}</span> ${entry.count}</span>
</#if></#list>
</#macro>

<#-- The " of 47" in "12 of 47", if not all tickets are shown. A separate element, because user scripts read the first number. -->
<#macro ofTotal shown total><#if shown != total><span data-of> of ${total}</span></#if></#macro>
