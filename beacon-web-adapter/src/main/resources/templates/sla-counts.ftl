<#-- Number of tickets per SLA colour. Green has no badge. -->
<#assign badgeStyles = {"red": "badge--danger", "orange": "badge--warning", "yellow": "badge--info"}>
<#macro badges tallies>
<#list tallies as entry><#if badgeStyles[entry.mark.color]??>
<span class="badge ${badgeStyles[entry.mark.color]}<#if entry.count == 0> u-hidden</#if>" data-tally="${entry.mark.color}" title="${entry.mark.label}"<#if entry.count == 0> hidden</#if>><span role="img" aria-label="${entry.mark.label}">${entry.mark.symbol}</span> <span data-count>${entry.count}</span></span>
</#if></#list>
</#macro>

<#-- The " of 47" in "12 of 47", hidden if all tickets are shown. A separate element, because user scripts read the first number. -->
<#macro ofTotal shown total><span data-of<#if shown == total> class="u-hidden" hidden</#if>> of <span data-view-total>${total}</span></span></#macro>
