import { css } from 'lit';

export const weekStyles = css`
  .wk {
    position: relative;
    --_cap: var(--jg-homework-timer-cap, var(--_amber));
  }
  .wk p,
  .wk text,
  .wk table,
  .wk h4 span {
    font-size: 0.875em;
  }
  .wk-head {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    min-height: calc(2.75em + 4px);
  }
  .wk h4 {
    margin: 0;
    font-size: 1em;
    line-height: 1.3;
    text-align: center;
  }
  .wk h4 span {
    display: block;
    font-weight: 400;
    color: var(--_muted);
  }
  .wk button {
    min-width: var(--_target);
    min-height: var(--_target);
    text-align: center;
  }
  .wk-head button {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
  }
  .wk-head button[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    opacity: 0.5;
    cursor: default;
  }
  .wk .sum {
    min-height: 1.5em;
    text-align: center;
  }
  .wk .key,
  .wk-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .wk .key {
    justify-content: flex-start;
    min-height: 1.5em;
    color: var(--_muted);
  }
  .wk svg {
    transform: none;
    overflow: visible;
    stroke-width: 1;
  }
  .wk .bars {
    height: 7em;
    margin: 1.25em 0 1.5em;
  }
  .wk .mark {
    width: 1.75em;
    height: 1em;
    flex: none;
    margin-inline-end: 0.375em;
  }
  .wk .mark.small {
    width: 1em;
  }
  .wk text {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 4;
    paint-order: stroke;
  }
  text.now {
    font-weight: 700;
  }
  .wk .home {
    fill: var(--_bar);
    fill-opacity: 0.65;
  }
  .wk .home.now {
    fill-opacity: 1;
  }
  .wk .school {
    fill: var(--_bar);
    fill-opacity: 0.15;
    stroke: var(--_bar);
  }
  .wk .cap {
    stroke: var(--_cap);
    stroke-width: 2;
  }
  .wk .zero {
    stroke: var(--_ink);
  }
  .narrow .wide {
    display: none;
  }
  .wk .more {
    color: var(--_accent);
    font-size: 0.875em;
    text-align: start;
    text-decoration: underline;
  }
  .wk .wide-box {
    overflow-x: auto;
  }
  .wk table {
    width: 100%;
    border-collapse: collapse;
  }
  .wk caption {
    padding: 4px 0;
    color: var(--_muted);
    text-align: start;
  }
  .wk th,
  .wk td {
    padding: 6px 2px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    line-height: 1.3;
    text-align: end;
    white-space: nowrap;
    vertical-align: top;
  }
  .wk td:last-child,
  .wk th small {
    white-space: normal;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .wk th:first-child,
  .wk td:last-child,
  .wk th:last-child {
    text-align: start;
  }
  .wk tr.now {
    font-weight: 700;
  }
  .wk tr.now th,
  .wk tr.now td {
    font-weight: inherit;
  }
  .wk th small {
    min-height: 0;
  }
  @media (forced-colors: active) {
    .wk text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .wk .home,
    .wk .home.now {
      fill: CanvasText;
      fill-opacity: 1;
    }
    .wk .school {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .wk .cap,
    .wk .zero {
      stroke: CanvasText;
    }
    .wk-head button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .wk button {
      display: none;
    }
    .wk-head {
      display: block;
    }
    .wk .home,
    .wk .home.now {
      fill: #000;
    }
    .wk .school {
      fill: #fff;
      fill-opacity: 1;
      stroke: #000;
    }
  }
`;
