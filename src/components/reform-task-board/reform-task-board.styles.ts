import { css } from 'lit';
import { tableStyles } from './reform-task-board.table.styles.js';

/** The frame of the board: head, toolbar, tiles, foot, and what stands in for data. */
export const boardStyles = [
  css`
    :host {
      page: jg-ledger;
    }
    .jg {
      padding: 1px 0;
    }
    .kept {
      min-height: var(--jg-task-board-min-height, 100vh);
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
      border: 1px solid var(--_due-soon);
      border-radius: var(--_corner);
      font-size: 0.5833em;
      font-weight: 600;
      vertical-align: middle;
      color: var(--_due-soon);
      background: var(--_due-soon-tint);
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
    .views button:focus {
      outline-offset: -4px;
    }
    .views [aria-pressed='true'] {
      color: var(--_surface);
      background: var(--_ink);
    }
    .views [aria-pressed='true']:focus {
      outline-color: var(--_surface);
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
    .dark input {
      color-scheme: dark;
    }
    ::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    .asof {
      position: relative;
      display: flex;
      align-items: center;
      min-height: var(--_target);
      padding: 0 12px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_corner);
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
    /* The browser's own field takes over as soon as it has the focus. */
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
    .asof input:focus {
      opacity: 1;
    }
    .filters {
      margin: 0 -8px 8px 0;
    }
    .filters > * {
      max-width: 16em;
      margin: 0 8px 8px 0;
    }
    select {
      padding: 0 8px;
      cursor: pointer;
    }
    .chosen {
      border-color: var(--_accent);
      color: var(--_accent);
      font-weight: 600;
    }
    option {
      color: var(--_ink);
      background: var(--_surface);
    }
    .plain {
      min-height: var(--_target);
      padding: 0 8px;
      color: var(--_accent);
    }
    .plain:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
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
    .tiles button:hover {
      background: var(--_raised);
    }
    .tiles button:focus {
      outline-offset: -3px;
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
      padding: 4px 0;
    }
    footer .plain {
      color: var(--_ink);
    }
    .note {
      padding: 48px 16px;
      text-align: center;
      color: var(--_muted);
    }
    header ~ .note {
      border-top: 2px solid var(--_ink);
      border-bottom: 1px solid var(--_line);
    }
    .note:first-child,
    .spoken + .note {
      margin-bottom: 16px;
      padding: 16px;
      border: 1px solid var(--_due-soon);
      border-radius: var(--_corner);
      color: var(--_due-soon);
      background: var(--_due-soon-tint);
    }
    .note p {
      margin: 0 0 8px;
    }
    .note .button {
      padding: 0 24px;
      color: var(--_accent);
    }
    .invalid {
      margin: 0 0 12px;
      padding: 8px 12px;
      border-radius: var(--_corner);
      font-size: 0.875em;
      color: var(--_due-soon);
      background: var(--_due-soon-tint);
    }
    .invalid summary {
      cursor: pointer;
    }
    .invalid ul {
      margin: 8px 0 0;
      padding-inline-start: 1.5em;
    }
    .skeleton i {
      display: block;
      height: 52px;
      margin-bottom: 17px;
      border-radius: var(--_corner);
      background: var(--_raised);
    }
    .skeleton .line {
      width: 45%;
      height: 56px;
    }
    .skeleton .tool {
      height: 38px;
    }
    .skeleton .tall {
      height: 72px;
      margin-bottom: 56px;
    }
    .medium .toolbar {
      grid-template-columns: auto 1fr;
    }
    .medium .toolbar input[type='search'] {
      grid-row: 2;
      grid-column: 1 / 3;
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
    .button {
      white-space: nowrap;
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
    @media print {
      .toolbar,
      .filters,
      .tiles,
      .invalid,
      .note,
      footer,
      .narrow .filters {
        display: none;
      }
      .jg.jg {
        min-height: 0;
        font-size: 10pt;
      }
      header {
        margin-bottom: 8pt;
      }
    }
  `,
  tableStyles,
];
