import { css } from 'lit';

export const handStyles = css`
  .grid small {
    margin: 0 -4px;
    font-weight: 400;
  }
  .grid [aria-pressed='true'] {
    border-color: var(--_bar);
    box-shadow: inset 0 0 0 1px var(--_bar);
    background: var(--_blue-tint);
    font-weight: 700;
  }
  .seg.on {
    stroke-opacity: 1;
  }
  button[disabled] {
    cursor: default;
    opacity: 0.6;
  }
  /* Of a size of its own, so that a second that goes by lays out nothing else. */
  .digits {
    width: 6em;
    height: 1.3em;
    max-width: 100%;
    margin: 0 auto;
    contain: strict;
  }
  .note {
    min-height: 6em;
    padding: 12px;
    border-inline-start: 4px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .near,
  .reached,
  .pastBedtime {
    border-color: var(--jg-homework-timer-cap, var(--_amber));
    background: var(--_amber-tint);
  }
  .week {
    min-height: calc(15.125em + 4px + var(--_target));
    margin-top: 12px;
  }
  .foot {
    color: var(--_muted);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 12px;
    border-top: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .foot span {
    flex-basis: 100%;
    padding-top: 8px;
  }
  .foot button {
    min-width: var(--_target);
    min-height: var(--_target);
    margin: 0 8px 0 -8px;
    padding: 0 8px;
    color: var(--_accent);
    text-decoration: underline;
  }
  .ask {
    margin: 0 0 12px;
    padding: 12px;
    border: 1px solid var(--_amber);
    border-radius: var(--_corner);
    background: var(--_amber-tint);
  }
  .ask.quiet {
    border-color: var(--_line);
    background: var(--_raised);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 -8px 0 0;
  }
  .row > * {
    margin: 8px 8px 0 0;
  }
  .row button,
  .panel button,
  .pick button,
  .pick select {
    min-height: var(--_target);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    background: var(--_surface);
    text-align: center;
  }
  .pick {
    display: flex;
    flex-direction: column;
    min-height: calc(58.65em - 34px);
    padding-top: 5em;
  }
  .pick h3 {
    font-size: 1.5em;
    text-align: center;
  }
  .pick label {
    display: block;
    margin-top: 32px;
    margin-bottom: 8px;
    font-size: 1.125em;
    font-weight: 700;
  }
  .pick select {
    width: 100%;
  }
  .pick button {
    margin-top: 16px;
    border-color: transparent;
    background: var(--_accent);
  }
  .pick p {
    margin-top: 8px;
    color: var(--_muted);
  }
  .panel {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .panel h4 {
    margin: 0 0 8px;
    font-size: 1em;
  }
  .panel p + p {
    margin-top: 8px;
  }
  .panel blockquote {
    margin: 8px 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line-strong);
  }
  @media (forced-colors: active) {
    .main,
    .pick button {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
    .track {
      stroke-width: 1;
    }
    .grid [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .acts,
    .foot button,
    .panel .row {
      display: none;
    }
  }
`;
