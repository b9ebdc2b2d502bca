<#-- Page of a screen, as XHTML: the gateway adds its panel, styles and scripts to text/html only. It has no tickets; its script
     requests them, so that it loads while there is no board, and shows why there is none. -->
<#assign layout = page.layout>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" data-theme="${page.theme()}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>Beacon</title>
<script data-base="${layout.asset("")}" data-preload="display/display <#list layout.importsOf("js/display/display.js") as module>${module[3..<module?length - 3]}<#sep> </#list>"><![CDATA[${startupCheck}]]></script>
<link rel="icon" href="${layout.asset("favicon.svg")}" type="image/svg+xml"/>
<link rel="stylesheet" href="${layout.asset("css/display.css")}"/>
<script src="${layout.asset("js/display/display-init.js")}" defer="defer"></script>
</head>
<body>
<main id="display" data-prefix="${layout.prefix}" data-page-version="${layout.pageVersion()}" data-views="${page.views()}" data-every-ms="${page.everyMs()}" data-agent="${page.agent()}" data-expires="${page.expires}" data-marks="<#list page.indicators() as mark>${mark.color}|${mark.symbol}|${mark.label}<#sep>;</#list>">
<header>
<div id="heading"><h1 id="title">Beacon</h1><p id="agent"></p></div>
<div id="total"><span class="siren"></span><output id="count">–</output><span class="siren"></span></div>
<ul id="sections"></ul>
<div id="times"><time id="clock"></time><p>Last sync <time id="last-sync"></time></p></div>
</header>
<div id="tickets">
<table hidden="hidden">
<thead><tr><th scope="col" class="sla">SLA</th><th scope="col" class="number">Ticket</th><th scope="col" class="subject">Subject</th><th scope="col" class="requester">Requester</th><th scope="col" class="agent">Agent</th><th scope="col" class="priority">Priority</th><th scope="col" class="section">Section</th><th scope="col" class="updated">Updated</th></tr></thead>
<tbody id="rows"></tbody>
</table>
<p id="message"<#if !page.message?has_content> hidden="hidden"</#if>>${page.message}</p>
</div>
<footer><p id="name">${page.name}</p><p id="expiry"></p><p id="pages"></p></footer>
<p id="stale" role="alert" hidden="hidden"></p>
</main>
</body>
</html>
