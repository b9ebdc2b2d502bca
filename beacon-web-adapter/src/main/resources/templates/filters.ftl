<#-- GET form; without scripts it is submitted by "Apply" and by the column headings. It precedes the tables, so that
     "Apply", which keeps the sort orders, is the default button for Enter. -->
<#macro filters page>
<form class="u-flex" id="filters" method="get" role="search" aria-label="Filter tickets" autocomplete="off">
<div class="form-group"><label class="form-group__label" for="agent-filter">Agent</label>
<select class="form-group__select" id="agent-filter" name="agent_id">
<option value="me"<#if page.mine.selected> selected</#if>>My tickets (${page.mine.total})</option>
<option value=""<#if page.allAgents()> selected</#if>>All Agents (${page.viewTotal})</option>
<#list page.agents as agent><#if agent.selectable || agent.selected>
<option value="${agent.id}"<#if agent.selected> selected</#if>>${agent.name} (${agent.total})</option>
</#if></#list>
<#if page.unknownAgentId?has_content>
<option value="${page.unknownAgentId}" selected>Agent ${page.unknownAgentId} (0)</option>
</#if>
</select></div>
<#list page.filters as filter>
<div class="form-group"><label class="form-group__label" for="${filter.parameter}-filter">${filter.label}</label>
<select class="form-group__select" id="${filter.parameter}-filter" name="${filter.parameter}" data-json="${filter.jsonKey}">
<#list filter.options as option>
<option value="${option.value}"<#if option.selected> selected</#if>>${option.label}</option>
</#list>
</select></div>
</#list>
<div class="form-group"><label class="form-group__label" for="find">Find</label>
<input class="form-group__input" type="search" id="find" name="q" value="${page.search}" maxlength="200" placeholder="id, subject, requester, company" spellcheck="false"></div>
<#if page.chosenSections?has_content><input type="hidden" name="section" value="${page.chosenSections}"></#if>
<#if page.allRows><input type="hidden" name="rows" value="all"></#if>
<noscript><button type="submit" class="btn btn--primary" name="sort" value="${page.sort}">Apply</button></noscript>
<a class="btn btn--ghost" id="clear-filters" href="${page.unfiltered}"<#if !page.filtered> hidden</#if>>Clear filters</a>
</form>
</#macro>

<#-- Workload of one agent; scripts clone the blank chip. -->
<#macro chip agent sections>
<a class="btn btn--ghost" data-agent="${agent.id}" href="${agent.href}"<#if agent.slaCounts?has_content> title="<@description agent sections/>"</#if><#if agent.selected> aria-current="true"</#if><#if agent.total == 0> data-idle</#if>><bdi data-name>${agent.name}</bdi> <strong data-total>${agent.total}</strong> <span data-sections><#list agent.sections as count><span data-section="${sections[count?index].key}" title="${sections[count?index].label}">${count}</span><#sep> </#list></span><@bar agent/></a>
</#macro>

<#-- Chip of a light page; scripts replace it by a complete one. -->
<#macro lightChip agent>
<a class="btn" href="?${agent.href?keep_after("?")}"<#if agent.selected> aria-current="true"</#if>><bdi>${agent.name}</bdi> <strong>${agent.total}</strong> <span><#list agent.sections as count>${count}<#sep> </#list></span></a>
</#macro>

<#-- Text alternative for the colours and for a truncated name; must equal that of workload-view.js. -->
<#macro description agent sections>${agent.name}<#if !agent.selectable> (not active)</#if>: ${agent.total} · <#list agent.sections as count>${sections[count?index].label} ${count}<#sep>, </#list> · <#list agent.slaCounts as entry>${entry.mark.label} ${entry.count}<#sep>, </#list></#macro>

<#macro bar agent>
<#local x = 0>
<svg viewBox="0 0 ${(agent.total > 0)?then(agent.total, 1)} 1" width="64" height="4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><#list agent.slaCounts as entry><rect data-color="${entry.mark.color}" x="${x}" y="0" width="${entry.count}" height="1"/><#local x = x + entry.count></#list></svg>
</#macro>

<#macro workload page>
<nav id="workload" aria-label="Workload by agent">
<div class="btn-group" id="chips"><#list page.agents as agent><#if page.light><@lightChip agent/><#else><@chip agent page.sections/></#if></#list></div>
<button type="button" class="btn" id="more-agents" aria-expanded="false" aria-controls="chips" hidden>More</button>
</nav>
</#macro>
