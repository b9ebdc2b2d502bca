<#import "layout.ftl" as layout>
<#-- Links that can work: not to the same page without permission, nor to the dashboard while there is none. /login and /logout
     are the gateway's. -->
<#macro action href label><a class="btn btn--primary" href="${href}">${label}</a></#macro>
<#macro actions>
<#if problem.status == 401 && !pageLayout.direct>
<@action "/login?next=" + home "Sign in"/>
<#elseif problem.status == 403 && !pageLayout.direct>
<@action "/logout" "Sign in as another user"/>
<#elseif problem.status == 401 && gateway?has_content>
<@action gateway "Open Beacon through the gateway"/>
<#elseif problem.status == 401 || problem.status == 403>
<@action pageLayout.prefix + "/docs" "API documentation"/>
<#elseif problem.status == 429 || problem.status gte 500>
<@action "" "Try again"/>
<#else>
<@action home "Back to the dashboard"/>
</#if>
</#macro>
<@layout.page layout=pageLayout title=problem.title + " · Beacon" script=(retryMs > 0)?then("net/reload-until-ready.js", "") retrySeconds=retryMs / 1000>
<div id="beacon">
<main id="problem" class="card" data-prefix="${pageLayout.prefix}" data-retry-ms="${retryMs}">
<header class="card__header card__header--danger"><h1 class="card__title">${problem.title}</h1></header>
<div class="card__body">
<p>${problem.detail}</p>
<#if problem.status == 401 && pageLayout.direct>
<p>Sign-ins are made by the gateway. Open Beacon through the gateway<#if gateway?has_content>, <code>${gateway}</code></#if>. Scripts send
a token: <code>Authorization: Bearer &lt;token&gt;</code>. On this machine <code>bin/beacon token</code> prints one for the API.</p>
</#if>
<#if retryMs gt 0><p id="retry" role="status">This page retries automatically.</p></#if>
<p><@actions/></p>
<p class="u-text-secondary u-text-small">${problem.status} ${problem.title}<#if correlationId?has_content> · Reference ${correlationId}</#if></p>
</div>
</main>
</div>
</@layout.page>
