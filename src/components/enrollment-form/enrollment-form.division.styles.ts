import { css } from 'lit';

export const divisionStyles = css`
  .division select,
  .division input {
    width: 100%;
    min-height: var(--_target);
  }
  .division .away {
    display: grid;
    gap: 12px;
    min-width: 0;
    margin: 12px 0 0;
    padding: 0 12px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
  }
  .division legend {
    padding: 0 4px;
  }
  .division > .field {
    margin-top: 12px;
  }
  .division .told {
    margin: 0;
  }
  .division .told button {
    display: block;
    margin-top: 8px;
  }
`;
