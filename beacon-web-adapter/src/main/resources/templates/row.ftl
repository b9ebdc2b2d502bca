<#-- Table row: the server fills it for the first page, scripts clone the blank one and fill its data-field elements
     (row-view.js). Without a link to the PSA system the id is an anchor without href. -->
<#macro dueLine item><span class="datetime-container" data-field="due-line"> <small><span data-field="due-label">${item.dueLabel}</span>: <time data-field="due" datetime="${item.due}">${item.dueText}</time></small></span></#macro>

<#macro row item>
<tr data-key="${item.key}" data-sla="${item.color}"><td><a data-field="id"<#if item.link?has_content> href="${item.link}" target="_blank" rel="noopener noreferrer"</#if>>#${item.key}</a></td><td><a data-field="subject" href="#ticket-${item.key}" dir="auto">${item.subject}</a></td><td data-field="requester">${item.requester}</td><td data-field="agent">${item.agent}</td><td><span data-field="priority" class="priority-badge priority-badge--${item.priorityStyle}">${item.priority}</span></td><td><span data-field="sla" class="sla-status ${item.slaStyle}"><span data-field="symbol" role="img" aria-label="${item.label}">${item.symbol}</span> <span data-field="sla-text">${item.slaText}</span><#if item.dueLabel?has_content><@dueLine item/></#if></span></td><td><time data-field="updated" datetime="${item.updated}">${item.updatedText}</time></td><td><time data-field="created" datetime="${item.created}">${item.createdText}</time></td></tr>
</#macro>

<#-- Row of a light page: starts of texts only, without the due time, and the colour if it is not green. Scripts replace it by a complete row (light-row.js). -->
<#macro lightRow item>
<tr<#if item.color != "green"> data-sla="${item.color}"</#if>><td>#${item.key}</td><td>${item.shortSubject()}</td><td>${item.shortRequester()}</td><td>${item.shortAgent()}</td><td>${item.priority}</td><td>${item.symbol} ${item.shortSlaText()}</td><td>${item.updatedText}</td><td>${item.createdText}</td></tr><#t>
</#macro>
