<#import "row.ftl" as rows>
<#import "sla-counts.ftl" as counts>

<#macro heading column light>
<#assign style = {"ascending": " sort-asc", "descending": " sort-desc", "none": ""}[column.direction]>
<th<#if !light> data-column="${column.key}"</#if><#if column.direction != "none"> aria-sort="${column.direction}"</#if>><button form="filters" name="sort" value="${column.next}"<#if !light || column.direction != "none"> class="sortable-header${style}"</#if>>${column.label}</button></th>
</#macro>

<#macro card section light>
<section class="card" id="${section.key}-container" data-section="${section.key}" aria-labelledby="${section.key}-title" tabindex="-1"<#if section.count == 0> data-empty</#if>>
<header class="card__header<#if section.urgent> card__header--danger</#if>">
<h2 class="card__title" id="${section.key}-title">${section.title} (<span id="${section.key}-item-count">${section.count}</span><@counts.ofTotal section.count section.viewTotal/>)</h2>
<#if !light><div class="card__header-actions"><@counts.badges section.slaCounts/></div></#if>
</header>
<div class="card__body">
<div class="table-wrapper"<#if section.count == 0> hidden</#if>>
<table class="data-table" id="${section.key}-item-table" aria-labelledby="${section.key}-title">
<thead><tr>
<#list section.columns as column><@heading column light/></#list>
</tr></thead>
<tbody id="${section.key}-items-body">
<#list section.rows as item><#if light><@rows.lightRow item/><#else><@rows.row item/></#if></#list>
</tbody>
</table>
</div>
<p class="empty-state" id="${section.key}-no-items-message"<#if section.count != 0> hidden</#if>><#if section.viewTotal == 0>No tickets in this category.<#elseif section.count == 0 || !light>No tickets match the filters.</#if></p>
</div>
</section>
</#macro>
