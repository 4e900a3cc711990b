import { css } from 'lit';

export const cardStyles = css`
  .jg.own {
    padding: 0;
  }
  .jg.narrow {
    --_target: 44px;
  }
  .card {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--jg-task-card-surface, var(--_surface));
  }
  .compact .card {
    padding: 8px 12px;
  }
  .card > * {
    margin: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
  }
  h3 {
    padding: 4px 0 8px;
    font-size: 1.125em;
    line-height: 1.3;
  }
  h3 button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: var(--_target);
  }
  h3 button::after {
    content: '';
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin: 0 4px 0 16px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  h3 [aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  .face {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 8px 16px;
  }
  .narrow .face {
    display: block;
  }
  .narrow .face div,
  .progress {
    display: grid;
    grid-template-columns: 5em 1fr;
    grid-column: 1 / -1;
    align-items: baseline;
  }
  .jg .progress {
    align-items: center;
  }
  .progress dd {
    display: flex;
    align-items: center;
  }
  .progress .bar {
    flex: 1;
    margin-inline-end: 12px;
  }
  dt,
  .foot {
    font-size: 0.875em;
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  .card .foot {
    margin-top: 8px;
  }
  .wait {
    min-height: 12em;
  }
`;
