<#import "layout.ftl" as layout>
<@layout.page layout=pageLayout title=problem.title + " · Beacon" script=(retryMs > 0)?then("net/reload-until-ready.js", "") retrySeconds=retryMs / 1000>
<div id="beacon">
<main id="problem" class="card" data-prefix="${pageLayout.prefix}" data-retry-ms="${retryMs}">
<header class="card__header card__header--danger"><h1 class="card__title">${problem.title}</h1></header>
<div class="card__body">
<p>${problem.detail}</p>
<#if retryMs gt 0><p id="retry" role="status">This page retries automatically.</p></#if>
<p><a class="btn btn--sm btn--primary" href="${home}">Back to the dashboard</a></p>
<p class="u-text-secondary u-text-small">${problem.status} ${problem.title}<#if correlationId?has_content> · Reference ${correlationId}</#if></p>
</div>
</main>
</div>
</@layout.page>
