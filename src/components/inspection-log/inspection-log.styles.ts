import { css } from 'lit';

/** The register as it is first drawn, where there is room for a table. */
export const logStyles = css`
  :host {
    page: jg-ledger;
  }
  .jg {
    padding: 1px 0;
  }
  header p,
  footer p {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  h2 {
    margin: 0 0 4px;
    font-size: 1.5em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .mark {
    display: inline-block;
    margin-inline-start: 0.75em;
    padding: 0.125em 0.625em;
    border: 1px solid var(--_amber);
    border-radius: var(--_corner);
    font-size: 0.5833em;
    font-weight: 600;
    vertical-align: middle;
    color: var(--_amber);
    background: var(--_amber-tint);
  }
  .toolbar {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 12px 16px;
    margin: 20px 0 12px;
  }
  input,
  select,
  .button {
    min-height: var(--_target);
    padding: 0 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  input {
    width: 100%;
    min-width: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .button.add {
    padding: 0 20px;
    border-color: var(--_accent);
    font-weight: 600;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .filters {
    margin: 0 0 8px;
  }
  .filters > * {
    margin: 0 8px 8px 0;
  }
  /* Of one width, so that what is offered later moves nothing. */
  select {
    width: 12em;
    padding: 0 8px;
    cursor: pointer;
  }
  .day {
    display: inline-flex;
    align-items: center;
    color: var(--_muted);
  }
  .day input {
    width: 10em;
    margin-inline-start: 8px;
    color: var(--_ink);
  }
  .plain {
    min-height: var(--_target);
    padding: 0 8px;
    color: var(--_accent);
  }
  .tiles {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    margin-bottom: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    overflow: hidden;
  }
  .tiles > * {
    padding: 8px 16px 10px;
    border-inline-start: 1px solid var(--_line);
    box-shadow: 0 -1px var(--_line);
  }
  .tiles > :first-child {
    border-color: transparent;
  }
  .tiles [aria-pressed='true'] {
    background: var(--_raised);
    box-shadow: inset 0 -3px var(--_state, var(--_ink));
  }
  .tiles b {
    display: block;
    font-size: 1.5em;
    line-height: 1.3;
    color: var(--_state);
  }
  .tiles span {
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
  }
  .tiles .zero b {
    color: var(--_muted);
    font-weight: 400;
  }
  i {
    font-style: normal;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    /* The room of buttons that come later. */
    min-height: calc(var(--_target) + 8px);
    padding: 4px 0;
  }
  footer .plain {
    color: var(--_ink);
  }
  .skeleton {
    min-height: var(--jg-inspection-log-min-height, 40em);
  }
  .skeleton i {
    display: block;
    height: 36px;
    margin-bottom: 13px;
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  table,
  thead,
  tbody {
    display: block;
    width: 100%;
  }
  thead tr,
  .row {
    display: grid;
    grid-template-columns: 9.5em 9em 6.5em minmax(0, 1fr) 6em 9em;
    column-gap: 16px;
  }
  thead tr {
    border-bottom: 2px solid var(--_ink);
  }
  th,
  td {
    min-width: 0;
    padding: 0;
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    padding: 8px 0;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
    align-self: end;
  }
  [data-sort] {
    font-weight: inherit;
    white-space: nowrap;
  }
  .row {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
    cursor: pointer;
  }
  .open,
  .unit,
  .person {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .open {
    font-weight: 600;
  }
  th small {
    color: var(--_muted);
  }
  td.findings .state {
    margin: 0 4px 2px 0;
    white-space: nowrap;
  }
  tfoot {
    display: none;
  }
`;
