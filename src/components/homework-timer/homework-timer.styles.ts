import { css } from 'lit';

export const timerStyles = css`
  .jg.own {
    padding: 0;
  }
  .jg {
    --_target: 44px;
    --_bar: var(--jg-homework-timer-bar, var(--_blue));
  }
  .card {
    max-width: 30em;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.3;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .top span,
  .clock,
  small {
    min-width: 0;
    color: var(--_muted);
  }
  .dial {
    position: relative;
    width: 12.5em;
    max-width: 100%;
    margin: 16px auto;
  }
  svg {
    display: block;
    width: 100%;
    transform: rotate(-90deg);
    fill: none;
    stroke-width: 8;
  }
  .track {
    stroke: var(--_line);
  }
  .seg {
    stroke: var(--_bar);
    stroke-opacity: 0.55;
  }
  .clock {
    text-align: center;
  }
  svg + .clock {
    position: absolute;
    top: 50%;
    width: 100%;
    transform: translateY(-50%);
  }
  .clock span {
    display: block;
    margin: 0 13%;
  }
  .digits {
    min-height: 1.3em;
    font-size: 2.5em;
    line-height: 1.3;
    color: var(--_ink);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5.5em, 1fr));
    gap: 8px;
  }
  .grid button {
    min-height: var(--_target);
    padding: 4px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    line-height: 1.3;
    text-align: center;
  }
  b,
  small {
    display: block;
    min-height: 1.3em;
  }
  .grid b {
    font-weight: inherit;
  }
  .grid.acts {
    grid-template-columns: 2fr 1fr;
    margin: 12px 0;
  }
  .main {
    border-color: transparent;
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .card:empty {
    min-height: 58.65em;
  }
  .rest {
    min-height: 33.25em;
  }
  .rest:lang(en) {
    min-height: 36.25em;
  }
  .large .rest {
    min-height: 34.6em;
  }
`;
