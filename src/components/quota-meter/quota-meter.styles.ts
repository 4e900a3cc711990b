import { css } from 'lit';

export const meterStyles = css`
  @media (pointer: coarse) {
    .jg {
      --_target: 44px;
    }
  }
  .meter > * {
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .row > * {
    min-width: 0;
  }
  .row > :not(:last-child) {
    margin-inline-end: 8px;
  }
  .head {
    flex-wrap: nowrap;
  }
  .head .state {
    flex: none;
  }
  .value,
  .foot {
    color: var(--_muted);
  }
  .value b {
    font-size: 1.5em;
    line-height: 1.3;
    color: var(--_ink);
  }
  .foot {
    align-items: center;
    justify-content: start;
    min-height: var(--_target);
    font-size: 0.875em;
  }
  .fill {
    fill: var(--jg-quota-meter-bar, var(--_state));
  }
  .mark {
    stroke: var(--jg-quota-meter-marker, var(--_ink));
  }
  .wait {
    min-height: 8em;
  }
`;
