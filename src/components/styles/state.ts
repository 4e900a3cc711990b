import { css } from 'lit';

/** A state as shape, word and colour: `<span class="state overdue"><i>!</i> 逾期 3 天</span>`. */
export const stateStyles = css`
  .overdue {
    --_state: var(--jg-overdue, var(--_red));
    --_tint: var(--jg-overdue-tint, var(--_red-tint));
  }
  .dueSoon {
    --_state: var(--jg-due-soon, var(--_amber));
    --_tint: var(--jg-due-soon-tint, var(--_amber-tint));
  }
  .inProgress {
    --_state: var(--jg-in-progress, var(--_blue));
    --_tint: var(--jg-in-progress-tint, var(--_blue-tint));
  }
  .notStarted {
    --_state: var(--jg-not-started, var(--_grey));
    --_tint: var(--jg-not-started-tint, var(--_grey-tint));
  }
  .suspended {
    --_state: var(--jg-suspended, var(--_violet));
    --_tint: var(--jg-suspended-tint, var(--_violet-tint));
  }
  .done {
    --_state: var(--jg-done, var(--_green));
    --_tint: var(--jg-done-tint, var(--_green-tint));
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
`;
