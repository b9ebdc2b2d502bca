<#-- Layout of all pages. theme.css gives the platform's custom properties their values without the gateway, which brings its own.
     startup-check.js is inline, so that it also runs if no file can be loaded; it is not a module, so that it also runs in
     browsers without modules; it preloads the import graph of the page's module and requests "data", the URL of the board's
     JSON, together with it. A preload link for the JSON would delay the page's load event. -->
<#macro page layout title script="" data="" retrySeconds=0>
<@buffered>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Ticket dashboard of HiveMatrix">
<title>${title}</title>
<#if script?has_content>
<script data-base="${layout.asset("")}" data-preload="<#list layout.importsOf("js/" + script) as module>${module[3..<module?length - 3]}<#sep> </#list>"<#if data?has_content> data-board="${data}"</#if>>${startupCheck}</script>
</#if>
<link rel="icon" href="${layout.asset("favicon.svg")}" type="image/svg+xml">
<#if layout.direct>
<link rel="stylesheet" href="${layout.asset("css/theme.css")}">
</#if>
<link rel="stylesheet" href="${layout.asset("css/layout.css")}">
<link rel="stylesheet" href="${layout.asset("css/rows.css")}">
<#if script?has_content>
<script type="module" src="${layout.asset("js/" + script)}"></script>
</#if>
<#-- Without scripts only; the page's script polls the API, which has a higher rate limit. -->
<#if retrySeconds gt 0>
<noscript><meta http-equiv="refresh" content="${retrySeconds}"></noscript>
</#if>
</head>
<body>
<#nested>
</body>
</html>
</@buffered>
</#macro>
