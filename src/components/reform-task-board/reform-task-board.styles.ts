import { css } from 'lit';

/** The board as it is first drawn, where there is room for a table. */
export const boardStyles = css`
  .jg {
    padding: 1px 0;
  }
  @media screen {
    /* While it waits for the sheets of its look there is nothing in it yet. */
    :host([src]),
    .kept {
      min-height: var(--jg-task-board-min-height, 100vh);
    }
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
  header p > * {
    margin-inline-end: 1em;
  }
  header a {
    white-space: nowrap;
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
    grid-template-columns: auto 1fr auto;
    gap: 12px 16px;
    margin: 20px 0 12px;
  }
  .views {
    display: flex;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    overflow: hidden;
  }
  .views button {
    min-height: var(--_target);
    padding: 0 16px;
    border-inline-start: 1px solid var(--_line);
    text-align: center;
  }
  .views button:first-child {
    border: 0;
  }
  .views [aria-pressed='true'] {
    color: var(--_surface);
    background: var(--_ink);
  }
  input,
  select,
  .asof,
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
  .asof {
    position: relative;
    display: flex;
    align-items: center;
    color: var(--_muted);
    white-space: nowrap;
  }
  .asof b {
    margin-inline-start: 8px;
    color: var(--_ink);
  }
  .asof b::after {
    content: '▾';
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  .asof input {
    position: absolute;
    top: 0;
    left: 0;
    height: 100%;
    min-height: 0;
    border: 0;
    opacity: 0;
    color: var(--_ink);
    cursor: pointer;
  }
  .filters {
    margin: 0 0 8px;
  }
  .filters > * {
    margin: 0 8px 8px 0;
  }
  /* Of one width, so that what is offered later moves nothing. */
  select {
    width: 10em;
    padding: 0 8px;
    cursor: pointer;
  }
  .plain {
    min-height: var(--_target);
    padding: 0 8px;
    color: var(--_accent);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    margin-bottom: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    overflow: hidden;
  }
  .tiles button {
    padding: 8px 16px 10px;
    border-inline-start: 1px solid var(--_line);
    box-shadow: 0 -1px var(--_line);
  }
  .tiles button:first-child {
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
  /* The head is no line of text: Firefox lets the last margin of a full line stick out. */
  header p,
  footer {
    display: flex;
    flex-wrap: wrap;
  }
  footer {
    justify-content: space-between;
    align-items: center;
    padding: 4px 0;
  }
  footer .plain {
    color: var(--_ink);
  }
  .skeleton i {
    display: block;
    height: 52px;
    margin-bottom: 17px;
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
    grid-template-columns: 4.25em minmax(0, 1fr) 8em 8.5em 9.25em 10em 5em;
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
  .number {
    text-align: end;
    color: var(--_muted);
  }
  .row {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
    cursor: pointer;
  }
  .row.overdue .number {
    font-weight: 700;
    color: var(--_state);
  }
  .open {
    font-weight: 600;
  }
  .open,
  .leads,
  .partners {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .gist {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .d1 .title,
  .d2 .title {
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--_line);
  }
  .d2 .title {
    padding-inline-start: 2.5em;
  }
  .progress .bar {
    margin-top: 6px;
  }
`;
