import { css } from 'lit';

/** The ledger: a table of lines where there is room, cards where there is little, and a table again on paper. */
export const tableStyles = css`
  table,
  thead,
  tbody {
    display: block;
    width: 100%;
  }
  thead tr,
  .row {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr) 8em 8.5em 9.25em 10em 5em;
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
  }
  thead th {
    padding: 8px 0;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
    align-self: end;
  }
  .sort {
    font-weight: inherit;
    white-space: nowrap;
  }
  .sort:hover {
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .number {
    text-align: end;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .row {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
    cursor: pointer;
  }
  .row:hover,
  .opened {
    background: var(--jg-task-board-row-open, var(--_raised));
  }
  .opened {
    border-bottom-color: transparent;
  }
  .row.overdue .number {
    font-weight: 700;
    color: var(--_overdue);
  }
  .open {
    font-weight: 600;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .opened .open {
    -webkit-line-clamp: none;
  }
  .open:focus {
    outline-offset: 0;
  }
  .gist {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .d1 .title {
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--_line);
  }
  .d2 .title,
  .d3 .title,
  .d4 .title {
    padding-inline-start: 2.5em;
    border-inline-start: 2px solid var(--_line);
  }
  .leads,
  .partners {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .opened .leads,
  .opened .partners {
    -webkit-line-clamp: none;
  }
  .due {
    overflow-wrap: anywhere;
  }
  .progress .bar {
    margin-top: 6px;
  }
  .group {
    display: block;
    padding: 20px 0 8px;
    border-bottom: 1px solid var(--_line-strong);
  }
  .group th {
    display: block;
    font-weight: 600;
    color: var(--_state, var(--_ink));
  }
  .group small {
    font-weight: 400;
    color: var(--_muted);
  }
  .detail {
    display: block;
    padding: 0 16px 16px calc(3em + 16px);
    border-bottom: 1px solid var(--_line);
    background: var(--jg-task-board-row-open, var(--_raised));
  }
  .detail td {
    display: block;
  }
  .gap {
    display: block;
  }
  tfoot {
    display: none;
  }
  .compact .row {
    padding: 6px 0;
  }
  .compact .gist {
    display: none;
  }
  .medium thead tr,
  .medium .row {
    grid-template-columns: 2.5em minmax(0, 1fr) 7.5em 9.5em 4em;
    column-gap: 12px;
  }
  .medium tr > .number,
  .medium tr > .title,
  .medium tr > .leads,
  .medium tr > .progress {
    grid-row: 1 / 3;
  }
  .medium .verdict,
  .medium .due {
    grid-column: 4;
  }
  .medium .verdict {
    grid-row: 1;
  }
  .medium td.due {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .medium thead .due {
    padding-top: 0;
  }
  .medium thead .verdict {
    padding-bottom: 0;
  }
  .medium .partners {
    display: none;
  }
  .large .row {
    padding: 18px 0;
  }
  .narrow thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .narrow .row {
    grid-template-columns: auto 1fr auto;
    gap: 4px 8px;
    margin-bottom: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .narrow .opened {
    margin-bottom: 0;
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  .narrow .number {
    text-align: start;
  }
  .narrow .number,
  .narrow .verdict {
    grid-row: 1;
    align-self: center;
  }
  .narrow .verdict {
    grid-column: 3;
  }
  .narrow .title,
  .narrow .leads,
  .narrow .partners,
  .narrow .due,
  .narrow .progress {
    grid-column: 1 / 4;
  }
  .narrow .open {
    min-height: 44px;
    width: 100%;
    -webkit-line-clamp: 4;
  }
  .narrow .gist {
    white-space: normal;
    max-height: 3em;
  }
  .narrow [data-label] {
    font-size: 0.875em;
  }
  .narrow [data-label]::before {
    content: attr(data-label);
    margin-inline-end: 0.75em;
    color: var(--_muted);
  }
  .narrow [data-label]:empty {
    display: none;
  }
  .narrow .progress .bar {
    display: inline-block;
    width: 8em;
    margin: 0 0 0 8px;
    vertical-align: middle;
  }
  .narrow .detail {
    margin-bottom: 8px;
    padding: 0 12px 12px;
    border: 1px solid var(--_line);
    border-top: 0;
  }
  @media print {
    .jg table {
      display: table;
      border-collapse: collapse;
    }
    .jg thead.thead,
    .jg thead {
      position: static;
      display: table-header-group;
      clip: auto;
    }
    .jg tbody {
      display: table-row-group;
    }
    .jg tfoot {
      display: table-footer-group;
    }
    .jg tr.row,
    .jg thead tr,
    .jg tr.group {
      display: table-row;
      break-inside: avoid;
      page-break-inside: avoid;
      background: none;
    }
    .jg tr.detail,
    .jg [data-label]::before,
    .progress .bar {
      display: none;
    }
    .jg tr > * {
      display: table-cell;
      padding: 4pt 6pt;
      border: 0.5pt solid #000;
      font-size: 9pt;
      vertical-align: top;
      color: #000;
    }
    .jg tfoot td {
      border: 0;
      color: #333;
    }
    .jg .gist {
      white-space: normal;
      color: #333;
    }
    .jg .open {
      display: inline;
      color: #000;
    }
  }
`;
