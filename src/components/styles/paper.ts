import { css } from 'lit';

/** A ledger on paper, whatever the screen shows: a table with repeated heads and foot, no cut rows, words for states. */
export const paperStyles = css`
  @media print {
    .toolbar.toolbar,
    .filters.filters,
    .tiles.tiles,
    .invalid,
    .note.note,
    .jg footer {
      display: none;
    }
    .jg.jg {
      min-height: 0;
      padding: 0;
      font-size: 10pt;
      background: none;
    }
    .jg header {
      margin-bottom: 8pt;
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
    .jg.jg.jg .bar,
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
    .jg.jg.jg tfoot td {
      border: 0;
    }
    .jg.jg.jg .gist {
      max-height: none;
      white-space: normal;
      color: #333;
    }
    .jg.jg.jg .open {
      display: inline;
      min-height: 0;
      color: #000;
    }
  }
`;
