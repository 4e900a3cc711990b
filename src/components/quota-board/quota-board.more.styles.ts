import { css } from 'lit';

/** The board in other looks: cards where there is little room, large, compact, and in forced colours. */
export const moreStyles = css`
  .medium .toolbar {
    grid-template-columns: 1fr 1fr auto;
  }
  .medium .toolbar input[type='search'],
  .narrow .toolbar input[type='search'] {
    grid-column: 1 / -1;
  }
  .medium select,
  .narrow select {
    width: 100%;
    min-width: 0;
  }
  .narrow .toolbar {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
  }
  .narrow .asof {
    grid-column: 1 / -1;
  }
  .medium .tiles button {
    padding: 8px 10px;
  }
  .narrow .tiles {
    grid-template-columns: repeat(4, 1fr);
  }
  .narrow .tiles button {
    padding: 6px 8px;
  }
  .narrow .tiles button:first-child {
    grid-column: 1 / 3;
  }
  .narrow .tiles button:nth-child(4) {
    border-color: transparent;
  }
  .narrow .tiles span {
    font-size: 0.75em;
  }
  .narrow h2 {
    font-size: 1.25em;
  }
  .narrow.large .tiles {
    grid-template-columns: 1fr 1fr;
  }
  .narrow.large .toolbar {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow.large .toolbar > * {
    grid-column: 1 !important;
  }
  @media (forced-colors: active) {
    .tiles [aria-pressed='true'] {
      border-bottom: 4px solid Highlight;
    }
    .forms [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fill,
    .quota text {
      fill: CanvasText;
    }
    .mark {
      stroke: Highlight;
    }
  }
  @media print {
    .jg.jg.jg .row > .status,
    .jg.jg.jg .row > .behind,
    .jg.jg.jg .row > .latest {
      white-space: nowrap;
    }
    .jg.jg.jg .row > .due {
      white-space: pre;
    }
    .jg.jg.jg .row > .value {
      width: 20%;
    }
    .jg.jg.jg .group th {
      border-top: 1pt solid #000;
    }
    .track {
      fill: #ddd;
    }
    .fill,
    .note-line {
      fill: #333;
      color: #333;
    }
    .mark {
      stroke: #000;
    }
  }
  .compact .row {
    padding: 6px 0;
  }
  .large .row {
    padding: 18px 0;
  }
  .medium thead tr,
  .medium .row {
    grid-template-columns: 7em minmax(0, 1fr) 12em 9.5em;
    column-gap: 12px;
  }
  .medium .latest {
    display: none;
  }
  .medium tr > .status,
  .medium tr > .label,
  .medium tr > .value {
    grid-row: 1 / 3;
  }
  .medium tr > .due,
  .medium tr > .behind {
    grid-column: 4;
  }
  .medium thead .due {
    padding-bottom: 0;
  }
  .medium thead .behind {
    padding-top: 0;
  }
  .narrow thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .narrow .row {
    display: block;
    margin-bottom: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .narrow .row > * {
    display: block;
  }
  .narrow .opened {
    margin-bottom: 0;
    border-bottom-left-radius: 0;
    border-bottom-right-radius: 0;
  }
  .narrow .open {
    min-height: 44px;
    width: 100%;
    -webkit-line-clamp: 4;
  }
  .narrow td.due {
    white-space: normal;
  }
  .narrow .value {
    margin: 6px 0;
  }
  .narrow .row [data-label]:empty {
    display: none;
  }
  .narrow [data-label]:not(.value)::before {
    content: attr(data-label);
    margin-inline-end: 0.75em;
    color: var(--_muted);
  }
  .narrow .detail {
    margin-bottom: 8px;
    padding: 0 12px 12px;
    border: 1px solid var(--_line);
    border-top: 0;
  }
`;
