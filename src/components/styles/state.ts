import { css } from 'lit';

/** A state as shape, word and colour, and a bar of progress: `<span class="state overdue"><i>!</i> 逾期 3 天</span>`. */
export const stateStyles = css`
  .overdue {
    --_state: var(--_overdue);
    --_tint: var(--_overdue-tint);
  }
  .dueSoon {
    --_state: var(--_due-soon);
    --_tint: var(--_due-soon-tint);
  }
  .inProgress {
    --_state: var(--_in-progress);
    --_tint: var(--_in-progress-tint);
  }
  .notStarted {
    --_state: var(--_not-started);
    --_tint: var(--_not-started-tint);
  }
  .suspended {
    --_state: var(--_suspended);
    --_tint: var(--_suspended-tint);
  }
  .done {
    --_state: var(--_done);
    --_tint: var(--_done-tint);
  }
  .state {
    display: inline-block;
    padding: 0.0625em 0.5em;
    border: 1px solid transparent;
    border-radius: calc(var(--_corner) / 2);
    font-size: 0.875em;
    color: var(--_state);
    background: var(--_tint);
  }
  .state i {
    display: inline-block;
    min-width: 1em;
    margin-inline-end: 0.25em;
    font-style: normal;
    font-weight: 700;
    text-align: center;
  }
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
