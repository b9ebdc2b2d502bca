<#import "row.ftl" as rows>
<#import "sla-counts.ftl" as counts>

<#macro heading section column>
<#assign arrow = {"ascending": "↑", "descending": "↓", "none": ""}[column.direction]>
<#assign style = {"ascending": " sort-asc", "descending": " sort-desc", "none": ""}[column.direction]>
<th scope="col" data-column="${column.key}"<#if column.direction != "none"> aria-sort="${column.direction}"</#if>><button type="submit" form="filters" name="sort" value="${column.next}" class="sortable-header${style}" data-sort-key="${column.key}">${column.label}<span aria-hidden="true" data-arrow>${arrow}</span></button></th>
</#macro>

<#macro card section filtered>
<section class="card" id="${section.key}-container" data-section="${section.key}" aria-labelledby="${section.key}-title" tabindex="-1"<#if section.count == 0> data-empty</#if>>
<header class="card__header<#if section.urgent> card__header--danger</#if>">
<h2 class="card__title" id="${section.key}-title">${section.title} (<span id="${section.key}-item-count">${section.count}</span><@counts.ofTotal section.count section.viewTotal/>)</h2>
<div class="card__header-actions"><@counts.badges section.tallies/></div>
</header>
<div class="card__body">
<div class="table-wrapper<#if section.count == 0> u-hidden</#if>"<#if section.count == 0> hidden</#if>>
<table class="data-table" id="${section.key}-item-table" aria-labelledby="${section.key}-title">
<thead><tr>
<#list section.columns as column><@heading section column/></#list>
</tr></thead>
<tbody id="${section.key}-items-body">
<#list section.rows as item><@rows.row item/></#list>
</tbody>
</table>
</div>
<p class="empty-state<#if section.count != 0> u-hidden</#if>" id="${section.key}-no-items-message"<#if section.count != 0> hidden</#if>><#if section.viewTotal == 0>No tickets in this category.<#else>No tickets match the filters.</#if></p>
</div>
</section>
</#macro>
