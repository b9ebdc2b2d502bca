<#-- Dialog for a ticket's details; scripts load the details and insert them as text. -->
<#macro ticketDialog>
<dialog class="modal" id="ticket-dialog" aria-labelledby="ticket-dialog-title">
<div class="modal__dialog">
<div class="modal__header"><h2 class="modal__title" id="ticket-dialog-title" dir="auto" aria-live="polite">Ticket</h2>
<a class="btn" id="ticket-dialog-link" href="#" target="_blank" rel="noopener noreferrer" hidden>Open in PSA</a>
<button type="button" class="modal__close btn btn--ghost" aria-label="Close">✕</button></div>
<div class="modal__body" id="ticket-dialog-body" tabindex="0" role="region" aria-label="Ticket details"></div>
</div>
</dialog>
</#macro>
