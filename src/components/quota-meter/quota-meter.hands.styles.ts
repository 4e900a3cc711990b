import { css } from 'lit';

/** What shows beside the bar of a meter: panels, other forms, what is wrong. */
export const handStyles = css`
  .row .plain,
  .more .plain,
  .note button {
    min-height: var(--_target);
    min-width: 2em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .row .plain[aria-expanded='true'] {
    font-weight: 700;
  }
  .note button {
    padding: 0 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    color: inherit;
    text-decoration: none;
  }
  .note p,
  .panel p,
  .below p {
    margin: 0 0 8px;
  }
  .note {
    margin-bottom: 8px;
  }
  .small,
  .panel small,
  .more {
    font-size: 0.875em;
  }
  .quiet,
  .small,
  .more {
    color: var(--_muted);
  }
  .fault {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_red);
    background: var(--_red-tint);
    overflow-wrap: anywhere;
  }
  .faults {
    margin: 0;
    padding-inline-start: 1.25em;
    overflow-wrap: anywhere;
  }
  .panel {
    padding: 8px 0 4px;
    border-top: 1px solid var(--_line);
  }
  .basis {
    margin: 0;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_accent);
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  th,
  td {
    padding: 8px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    white-space: nowrap;
  }
  .facts th {
    width: 8em;
    color: var(--_muted);
  }
  .facts {
    margin-bottom: 8px;
  }
  .ring {
    display: block;
    width: 9em;
    max-width: 100%;
    margin: 8px auto;
  }
  .ring text {
    font-size: 20px;
    font-weight: 700;
    fill: var(--_ink);
  }
  .ring .small {
    font-size: 10px;
    font-weight: 400;
    fill: var(--_muted);
  }
  .ring circle {
    fill: none;
    stroke-width: 10;
  }
  .ground {
    stroke: var(--_line);
  }
  .arc {
    stroke: var(--jg-quota-meter-bar, var(--_state));
  }
  .ring .again {
    stroke: var(--jg-quota-meter-marker, var(--_ink));
    stroke-width: 3;
  }
  .number .value b {
    font-size: 2.5em;
  }
  .quota.bullet {
    height: 4.25em;
    font-size: 0.875em;
  }
  .band {
    fill: var(--_line-strong);
  }
  .bullet .small,
  .trend .small {
    fill: var(--_muted);
    font-size: 0.875em;
  }
  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 8px 24px;
    margin: 8px 0;
    padding: 0;
    list-style: none;
  }
  .name,
  li .told {
    font-size: 0.875em;
  }
  li .told {
    color: var(--_muted);
  }
  li .told i {
    font-style: normal;
    font-weight: 700;
    color: var(--_state);
  }
  .trend {
    display: block;
    width: 100%;
    height: 10em;
    margin: 1.5em 0 4px;
    overflow: visible;
  }
  .trend line,
  .key line {
    stroke: var(--_line-strong);
    stroke-width: 1px;
  }
  .trend .told,
  .key .told {
    stroke: var(--jg-quota-meter-bar, var(--_state));
    stroke-width: 2.5px;
  }
  .trend .ahead,
  .key .ahead {
    stroke: var(--_ink);
    stroke-dasharray: 2 4;
    stroke-width: 2px;
  }
  .trend .even,
  .key .even {
    stroke: var(--_muted);
    stroke-dasharray: 7 4;
    stroke-width: 1.5px;
  }
  .trend .goal {
    stroke: var(--jg-quota-meter-marker, var(--_ink));
    stroke-width: 1.5px;
  }
  .trend .now {
    stroke: var(--_line);
  }
  .dot {
    fill: var(--jg-quota-meter-bar, var(--_state));
  }
  .key {
    width: 2em;
    height: 0.75em;
    margin-inline-end: 4px;
  }
  .keys span {
    display: inline-block;
    margin-inline-end: 16px;
  }
  @media (forced-colors: active) {
    .ring .ground {
      stroke-width: 1;
    }
    .ring .again {
      stroke: Canvas;
    }
    .bullet .fill {
      stroke: Canvas;
    }
  }
  @media print {
    .row .plain,
    .more .plain,
    .note button {
      display: none;
    }
    .meter {
      break-inside: avoid;
    }
  }
`;
