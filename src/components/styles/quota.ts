import { css } from 'lit';

/** The bar of a number; it takes the colours of the state around it. */
export const quotaStyles = css`
  .quota {
    display: block;
    width: 100%;
    height: 1em;
    overflow: visible;
  }
  .quota.named {
    height: 2.625em;
    font-size: 0.875em;
  }
  .quota text {
    fill: var(--_ink);
  }
  .track {
    fill: var(--_line);
  }
  .fill {
    fill: var(--_state);
  }
  .mark {
    stroke: var(--_ink);
    stroke-width: 2px;
  }
`;
