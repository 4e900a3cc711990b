import { css } from 'lit';

export const copiesStyles = css`
  .code {
    margin: 0 0 8px;
    /* Two groups a line on a phone. */
    padding: 16px 10%;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_corner);
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.08em;
    text-align: center;
  }
`;
