import { css } from 'lit';

/** The board in other looks: cards where there is little room, large, compact, and in forced colours. */
export const moreStyles = css`
  .medium .toolbar {
    grid-template-columns: auto 1fr;
  }
  .medium .toolbar input[type='search'] {
    grid-row: 2;
    grid-column: 1 / 3;
  }
  .medium select {
    width: 8.25em;
  }
  .medium .asof {
    justify-self: end;
  }
  .medium .tiles button {
    padding: 8px 10px;
  }
  .narrow .toolbar {
    grid-template-columns: 1fr auto;
  }
  .narrow .views,
  .narrow input[type='search'] {
    grid-column: 1 / 3;
  }
  .narrow .views button {
    flex: 1;
    padding: 0;
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
    .views [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .tiles [aria-pressed='true'] {
      border-bottom: 4px solid Highlight;
    }
  }
  .compact .row {
    padding: 6px 0;
  }
  .compact .gist {
    display: none;
  }
  .medium thead tr,
  .medium .row {
    grid-template-columns: 4em minmax(0, 1fr) 7em 10.5em 4.75em;
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
  /* One head stands on the other: a finger meets the one that it means. */
  .medium thead [data-sort] {
    min-height: 24px;
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
`;
