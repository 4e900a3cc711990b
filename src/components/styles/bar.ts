import { css } from 'lit';

/** A bar of progress, in the colours of the state around it. */
export const barStyles = css`
  .bar {
    display: block;
    width: 100%;
    height: 6px;
    border-radius: 3px;
    background: var(--_line);
    fill: var(--_state, var(--_accent));
    overflow: hidden;
  }
`;
