import { css } from 'lit';

/** The register in other looks: cards where there is little room, large, forced colours, and on paper. */
export const moreStyles = css`
  .large .row {
    padding: 18px 0;
  }
  .medium thead tr,
  .medium .row {
    grid-template-columns: 9.5em minmax(0, 1fr) 6em 8.5em;
  }
  .medium .on {
    grid-row: 1;
    grid-column: 1;
  }
  .medium .unit {
    grid-row: 2;
    grid-column: 1;
  }
  .medium .note {
    grid-row: 1 / 3;
    grid-column: 2;
  }
  .medium .quantity {
    grid-row: 1;
    grid-column: 3;
  }
  .medium .person {
    grid-row: 2;
    grid-column: 3;
  }
  .medium .findings {
    grid-row: 1 / 3;
    grid-column: 4;
  }
  .medium td.unit,
  .medium td.person {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .medium thead th {
    padding: 2px 0;
  }
  .narrow .toolbar {
    grid-template-columns: 1fr auto;
  }
  .narrow .toolbar input {
    grid-row: 2;
    grid-column: 1 / 3;
  }
  .narrow .filters {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin: 0 0 12px;
  }
  .narrow .filters > * {
    width: 100%;
    min-width: 0;
    margin: 0;
  }
  .narrow .filters select,
  .narrow .filters .plain {
    grid-column: 1 / 3;
  }
  .narrow .day span {
    flex: none;
  }
  .narrow .day input {
    flex: 1;
    width: auto;
    padding: 0 6px;
  }
  .narrow .tiles {
    grid-auto-flow: row;
    grid-template-columns: repeat(6, 1fr);
  }
  .narrow .tiles > * {
    grid-column: span 2;
    padding: 6px 8px;
  }
  .narrow .tiles > :nth-last-child(3):nth-child(3) {
    border-color: transparent;
  }
  .narrow .tiles > :first-child:nth-last-child(5),
  .narrow .tiles > :nth-child(2):nth-last-child(4) {
    grid-column: span 3;
  }
  .narrow .tiles > :first-child:nth-last-child(4) {
    grid-column: span 6;
  }
  .narrow .tiles span {
    font-size: 0.75em;
  }
  .narrow h2 {
    font-size: 1.25em;
  }
  .narrow thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .narrow .row {
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    margin-bottom: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .narrow .on {
    grid-row: 1;
    color: var(--_muted);
    font-size: 0.875em;
    align-self: center;
  }
  .narrow .findings {
    grid-row: 1;
    grid-column: 2;
  }
  .narrow .note,
  .narrow .unit,
  .narrow .person,
  .narrow .quantity {
    grid-column: 1 / 3;
  }
  .narrow .unit[data-label],
  .narrow .person[data-label],
  .narrow .quantity[data-label] {
    font-size: 0.875em;
  }
  .narrow .unit[data-label]::before,
  .narrow .person[data-label]::before,
  .narrow .quantity[data-label]::before {
    content: attr(data-label);
    margin-inline-end: 0.75em;
    color: var(--_muted);
  }
  .narrow [data-label]:empty {
    display: none;
  }
  .narrow .open {
    min-height: 44px;
    width: 100%;
    -webkit-line-clamp: 4;
  }
  .narrow .opened {
    margin-bottom: 0;
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  .narrow .detail {
    margin-bottom: 8px;
    padding: 8px 12px 12px;
    border: 1px solid var(--_line);
    border-top: 0;
  }
  .narrow footer p {
    width: 100%;
  }
  .narrow .fields,
  .narrow .part {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .detail form {
    margin: 8px -12px 0;
    border-radius: 0;
    border-width: 1px 0 0;
  }
  @media (forced-colors: active) {
    .tiles [aria-pressed='true'],
    .chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .button.add,
    .save.save {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
  }
  @media print {
    .toolbar.toolbar,
    .filters.filters,
    .tiles.tiles,
    .invalid,
    .warn,
    .told,
    .notice.notice,
    .jg footer {
      display: none;
    }
    .jg.jg {
      padding: 0;
      font-size: 10pt;
      background: none;
    }
    .jg header {
      margin-bottom: 8pt;
    }
    .jg h2 {
      text-align: center;
    }
    .jg.jg.jg table {
      display: table;
      border-collapse: collapse;
    }
    .jg.jg.jg thead {
      position: static;
      display: table-header-group;
      clip: auto;
    }
    .jg.jg.jg tbody {
      display: table-row-group;
    }
    .jg.jg.jg tfoot {
      display: table-footer-group;
    }
    .jg.jg.jg tr {
      display: table-row;
      break-inside: avoid;
      page-break-inside: avoid;
      background: none;
    }
    .jg.jg.jg .detail,
    .jg.jg.jg [data-label]::before {
      display: none;
    }
    .jg.jg.jg tr > * {
      display: table-cell;
      padding: 4pt 6pt;
      border: 0.5pt solid #000;
      font-size: 9pt;
      vertical-align: top;
      color: #000;
    }
    .jg.jg.jg thead th {
      text-align: center;
      white-space: nowrap;
    }
    .jg.jg.jg .on,
    .jg.jg.jg .quantity {
      white-space: nowrap;
    }
    .jg.jg.jg tfoot td {
      padding-top: 10pt;
      border: 0;
    }
    .jg.jg.jg .sign {
      float: right;
    }
    .jg.jg.jg .open {
      display: inline;
      min-height: 0;
      color: #000;
      font-weight: 400;
    }
    .paper + .paper {
      margin-top: 4pt;
    }
  }
`;
