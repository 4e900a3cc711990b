import { css } from 'lit';

export const copiesStyles = css`
  .code {
    margin: 0 0 8px;
    padding: 16px;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_corner);
    font-family: monospace;
    font-size: 1.25em;
    font-weight: 600;
    text-align: center;
  }
`;
