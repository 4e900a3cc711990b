import { css, html, nothing, type TemplateResult } from 'lit';
import type { KnownReport } from '../../sdk/local/homework-outbox.js';
import type { PreparedReport } from '../../sdk/local/report.js';
import type { TimerWords } from './homework-timer.words.js';

export const reportStyles = css`
  .report h5 {
    margin: 20px 0 4px;
    font-size: 1em;
  }
  .report dl {
    margin: 8px 0;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .report dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .report dt {
    margin-inline-end: 12px;
    color: var(--_muted);
  }
  .report dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .report summary {
    min-height: var(--_target);
    line-height: var(--_target);
    color: var(--_accent);
    cursor: pointer;
  }
  .report pre {
    margin: 0;
    padding: 12px;
    border-radius: var(--_corner);
    background: var(--_raised);
    font-size: 0.875em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    word-break: break-all;
  }
  .report .days {
    margin-bottom: 8px;
  }
  .report .days [aria-pressed='true'] {
    border-color: var(--_bar);
    box-shadow: inset 0 0 0 1px var(--_bar);
    background: var(--_blue-tint);
    font-weight: 700;
  }
  .report .tick {
    display: flex;
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  .report .tick span {
    min-width: 0;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .dark .report .tick input {
    color-scheme: dark;
  }
  .report .tick input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin-inline-end: 8px;
  }
  .report .fault {
    padding-inline-start: 8px;
    border-inline-start: 3px solid var(--_red);
    color: var(--_red);
  }
  .report ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .report li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .report li span {
    margin-inline-end: 12px;
  }
  .report i {
    display: inline-block;
    min-width: 1.2em;
    font-style: normal;
    font-weight: 700;
  }
  .report .sent i {
    color: var(--_green);
  }
  .report .refused i {
    color: var(--_red);
  }
  .report .agreed,
  .report .told,
  .report .fault {
    margin-top: 12px;
  }
  .report .send {
    border-color: transparent;
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .report .send {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
    .report .days [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

const MARKS: Readonly<Record<KnownReport['state'], string>> = {
  queued: '…',
  sent: '✓',
  refused: '!',
  withdrawing: '←',
};

function line(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What leaves, word for word: as a list to be read, and as it goes over the line. */
export function renderLeaves({ body }: PreparedReport, address: string, words: TimerWords): TemplateResult {
  return html`<p>${words.reportLeaves}</p>
    <dl>
      ${line(words.reportTo, new URL(address).host)} ${line(words.reportSchool, body.school)}
      ${line(words.reportGrade, words.grade(body.grade))} ${line(words.reportClass, body.class ?? words.reportNoClass)}
      ${line(words.reportDate, body.date)}
      ${Object.keys(body.minutes).map((subject) => line(subject, words.reportMinutes(body.minutes[subject]!)))}
      ${line(words.reportAtSchool, words.reportMinutes(body.minutesAtSchool))}
      ${line(words.reportKey, body.idempotencyKey)} ${line(words.reportDigest, body.withdrawalDigest)}
    </dl>
    <p>${words.reportStays}</p>
    <details>
      <summary>${words.reportExact}</summary>
      <p>POST ${address}</p>
      <pre>${JSON.stringify(body)}</pre>
    </details>`;
}

/** What is done with the reports that are known. */
export interface KnownActions {
  withdraw(report: KnownReport): void;
  retry(): void;
}

function renderKnownOne(report: KnownReport, address: string, words: TimerWords, acts: KnownActions): TemplateResult {
  const { state, date, isTried, consent } = report;
  const { host } = new URL(consent.reportTo);
  const text = words.reportStates[state === 'queued' && isTried ? 'tried' : state];
  const canWithdraw = state === 'queued' || state === 'sent';
  return html`<li class=${state}>
    <span
      ><i aria-hidden="true">${MARKS[state]}</i>${date} ${text}${consent.reportTo === address ? '' : ` · ${host}`}</span
    >
    ${
      canWithdraw
        ? html`<button aria-label="${words.reportWithdraw} ${date}" @click=${() => acts.withdraw(report)}>
            ${words.reportWithdraw}
          </button>`
        : nothing
    }
  </li>`;
}

const RECENT = 5;

/** The reports that are known, with what may be done with each. */
export function renderKnown(
  known: readonly KnownReport[],
  address: string,
  words: TimerWords,
  acts: KnownActions,
): TemplateResult | typeof nothing {
  if (known.length === 0) return nothing;
  const list = (some: readonly KnownReport[]): TemplateResult =>
    html`<ul>
      ${some.map((each) => renderKnownOne(each, address, words, acts))}
    </ul>`;
  const waits = known.some(({ state }) => state === 'queued' || state === 'withdrawing');
  return html`<h5>${words.reportKnown}</h5>
    ${list(known.slice(0, RECENT))}
    ${
      known.length > RECENT
        ? html`<details>
            <summary>${words.reportOlder}</summary>
            ${list(known.slice(RECENT))}
          </details>`
        : nothing
    }
    ${
      waits
        ? html`<div class="row"><button class="retry" @click=${() => acts.retry()}>${words.reportRetry}</button></div>`
        : nothing
    }`;
}
