<#import "layout.ftl" as layout>
<#import "header.ftl" as head>
<#import "filters.ftl" as filter>
<#import "section.ftl" as section>
<#import "row.ftl" as rows>
<#import "ticket-dialog.ftl" as dialogs>
<#assign count><#if page.shown == page.viewTotal>${page.shown}<#else>${page.shown} of ${page.viewTotal}</#if></#assign>
<#assign blankRow = {"key": "", "link": "", "subject": "", "requester": "", "agent": "", "priority": "", "priorityStyle": "unknown", "slaText": "", "slaStyle": "sla-none", "color": "green", "symbol": "", "label": "", "dueLabel": "Due", "due": "", "dueText": "", "updated": "", "updatedText": "", "created": "", "createdText": ""}>
<@layout.page page.layout "${page.stale.reason?has_content?then('⚠ ', '')}(${count}) ${page.title}" "main.js" "${page.layout.prefix}/api/tickets/${page.view}?fields=list">
<div id="beacon"<#if page.hasWideIds> data-wide-ids</#if> data-view="${page.view}"<#if page.mine.agentId?has_content> data-me="${page.mine.agentId}"<#elseif !page.mine.known> data-me-unknown</#if> data-title="${page.title}" data-prefix="${page.layout.prefix}" data-page-version="${page.layout.pageVersion()}" data-refresh-ms="${page.refreshMs}" data-siren-above="${page.siren.pulseAbove}" data-siren-stop="${page.siren.stopAt}" data-levels="<#list page.siren.levels as level>${level.from}:${level.style}<#sep> </#list>" <#if page.light>data-ticket-url="${page.ticketUrlTemplate}" </#if>data-marks="<#list page.marks as mark>${mark.color}|${mark.symbol}|${mark.label}<#sep>;</#list>">
<@head.header page/>
<main id="board">
<div id="banners">
<div class="alert alert--warning" id="stale-banner"<#if !page.stale.reason?has_content> hidden</#if>><strong>This board is not up to date.</strong> <span data-reason>${page.stale.reason}</span> <span data-when><#if page.stale.since?has_content>Failing since ${page.stale.since}.</#if></span></div>
<div class="alert alert--error" id="refresh-banner" hidden></div>
<div class="alert alert--info" id="paused-banner" hidden></div>
<div class="alert alert--info" id="version-banner" hidden></div>
<div class="alert alert--info" id="notice"<#if !page.notice?has_content> hidden</#if>>${page.notice}</div>
</div>
<div id="toolbar">
<@head.summary page/>
<@filter.filters page/>
</div>
<@filter.workload page/>
<div id="sections">
<div><@section.card page.sections[0] page.light/><@section.card page.sections[1] page.light/></div>
<div><#list page.sections[2..] as card><@section.card card page.light/></#list></div>
</div>
<#if page.light><noscript><p><a class="btn btn--primary" id="all-rows" href="${page.allRowsUrl}">All ${page.shown} tickets</a></p></noscript></#if>
</main>
<footer class="version-footer"><p class="version-footer__text" id="announcer" role="status" aria-live="polite"></p><p class="version-footer__text">Beacon ${page.layout.version}</p></footer>
<div class="toast-container" id="toasts" role="status" aria-live="polite"></div>
<@dialogs.ticketDialog/>
<#-- In a table, because the gateway's HTML parser does not know templates and drops rows outside a table. -->
<template id="row-template"><table><tbody><@rows.row blankRow/></tbody></table></template>
<template id="chip-template"><@filter.chip {"id": "", "href": "", "name": "", "selectable": true, "selected": false, "total": 0, "sections": page.sections?map(each -> 0), "slaCounts": []} page.sections/></template>
</div>
</@layout.page>
