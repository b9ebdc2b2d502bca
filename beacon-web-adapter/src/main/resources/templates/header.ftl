<#import "sla-counts.ftl" as counts>
<#macro header page>
<header class="page-header" id="beacon-header">
<div class="page-header__content">
<h1 class="page-header__title">Beacon - Ticket Dashboard</h1>
<nav class="tabs" aria-label="Views">
<#list page.tabs as tab>
<a class="tabs__tab<#if tab.active> tabs__tab--active</#if>" href="${tab.href}" data-view="${tab.slug}"<#if tab.active> aria-current="page"</#if>>${tab.label}</a>
</#list>
</nav>
<p class="page-header__description" id="last-sync">Last sync <time id="dashboard-generated-time" datetime="${page.lastSync.iso}">${page.lastSync.text}</time> <span id="last-sync-age"></span> <span id="live-state"></span></p>
</div>
<div class="page-header__actions">
<div class="btn-group" id="actions" hidden>
<#if page.maySync><button type="button" class="btn" id="sync-tickets">Sync tickets</button></#if>
<#if mayCreateDisplayLinks!false><button type="button" class="btn" id="display-link">Screen link</button></#if><button type="button" class="btn" id="refresh-now">Refresh</button>
<button type="button" class="btn" id="pause-refresh" aria-pressed="false">Pause</button>
</div>
<div class="ticket-count-display" id="total">
<span class="siren siren--left<#if page.sirensActive> active</#if>" id="siren-left" aria-hidden="true"></span>
<span class="ticket-count-wrapper"><span class="ticket-count-number<#if page.totalStyle?has_content> ${page.totalStyle}</#if>"><span id="total-active-items-count">${page.shown}</span><@counts.ofTotal page.shown page.viewTotal/></span>
<span class="ticket-count-label">active tickets</span></span>
<span class="siren siren--right<#if page.sirensActive> active</#if>" id="siren-right" aria-hidden="true"></span>
</div>
</div>
</header>
</#macro>

<#macro summary page>
<nav class="btn-group" id="summary" aria-label="Sections">
<#list page.sections as section>
<a class="btn" href="#${section.key}-container" data-section="${section.key}">${section.label} <strong><span data-count-shown>${section.count}</span><@counts.ofTotal section.count section.viewTotal/></strong> <@counts.badges section.slaCounts page.light/></a>
</#list>
</nav>
</#macro>
