import { css, html, nothing, type TemplateResult } from 'lit';
import type { Evidence, Finding, ReformRecord } from '../../sdk/model/index.js';
import { findingState } from '../../sdk/rules/measure-records.js';
import { changedFields } from '../../sdk/rules/take-records.js';
import { clip, safeLink } from '../internal/safe.js';
import type { LogContext } from './inspection-log.context.js';
import type { LogHands } from './inspection-log.hands.js';
import { renderStatus } from './inspection-log.table.js';

export const styles = css`
  .detail h3 {
    margin: 0 0 4px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .detail .text {
    margin: 0 0 12px;
    white-space: pre-wrap;
  }
  .facts {
    margin: 0 0 12px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .facts span {
    margin-inline-end: 1.5em;
  }
  ul.findings,
  .papers {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  ul.findings > li {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_line-strong);
    background: var(--_surface);
    list-style: none;
  }
  ul.findings > li.overdue {
    border-color: var(--_state);
  }
  ul.findings > li + li {
    margin-top: 8px;
  }
  ul.findings p {
    margin: 0;
    white-space: pre-wrap;
  }
  ul.findings .sub {
    margin-top: 4px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  ul.findings .sub > * {
    margin-inline-end: 1em;
  }
  ul.findings ol {
    margin: 4px 0 0;
    padding-inline-start: 1.25em;
    font-size: 0.875em;
  }
  .detail .row-acts > * {
    margin: 0 8px 8px 0;
  }
  .history {
    margin: 0 0 8px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .history summary {
    cursor: pointer;
  }
`;

/** Longer texts are cut in the list; files have all of it. */
const MOST_TEXT = 20_000;
const MOST_REVISIONS = 20;
/** A note of this many characters is whole in its row. */
const SHORT = 40;

/** What an open record tells: its text, its findings with follow-up, its papers, and what it said before. */
export class Part {
  private readonly hands: LogHands;

  constructor(hands: LogHands) {
    this.hands = hands;
  }

  render(record: ReformRecord, context: LogContext): TemplateResult {
    const { words, kind } = context;
    const { note, findings, evidence } = record;
    const titles = this.hands.parts.get('form')?.targetsOf(record) ?? [];
    // A short one is in sight already.
    const isLong = note.trim().length > SHORT || /\n/.test(note.trim());
    return html`${isLong ? html`<div class="text">${clip(note, MOST_TEXT)}</div>` : nothing}
      <p class="facts">
        ${kind ? nothing : html`<span>${words.kindOf}：${clip(words.kind(record.kind).name, 60)}</span>`}
        ${titles.length > 0 ? html`<span>${words.targets}：${titles.map((each) => clip(each, 80)).join('、')}</span>` : nothing}
      </p>
      ${
        findings.length > 0
          ? html`<h3>${words.columns.findings}</h3>
              <ul class="findings" part="findings">
                ${findings.map((finding) => this.renderFinding(finding, context))}
              </ul>`
          : nothing
      }
      ${
        evidence.length > 0
          ? html`<h3>${words.evidence}</h3>
              <ul class="papers">
                ${evidence.map((each) => this.renderEvidence(each, context))}
              </ul>`
          : nothing
      }
      ${this.renderHistory(record, context)}
      <div class="row-acts">
        <button class="button" data-act="correct">${words.correct}</button>
        <button class="button" data-act="remove">${words.remove}</button>
      </div>`;
  }

  private renderFinding(finding: Finding, { words, asOf }: LogContext): TemplateResult {
    const { status, settledOn, daysLate } = findingState(finding, asOf);
    const text = status === 'overdue' ? words.overdueBy(daysLate) : words.statuses[status];
    return html`<li class=${status}>
      <p>${clip(finding.text, MOST_TEXT)}</p>
      <div class="sub">
        ${renderStatus(status, text)}
        ${finding.due === null ? nothing : html`<span>${words.due(words.date(finding.due))}</span>`}
        ${settledOn === null ? nothing : html`<span>${words.settledOn(words.date(settledOn))}</span>`}
      </div>
      ${
        finding.followUps.length > 0
          ? html`<ol>
              ${finding.followUps.map(
                ({ on, text: told }) => html`<li>${words.followUp(words.date(on), clip(told, MOST_TEXT))}</li>`,
              )}
            </ol>`
          : nothing
      }
      ${
        status === 'settled'
          ? nothing
          : html`<button class="button" data-act="settle" data-finding=${finding.id}>${words.settle}</button>`
      }
    </li>`;
  }

  private renderEvidence({ title, url, on }: Evidence, { words }: LogContext): TemplateResult {
    const href = safeLink(url);
    const name = clip(title, 200) || clip(url, 200);
    return html`<li>
      ${href ? html`<a href=${href} target="_blank" rel="noopener">${name}</a>` : name}
      ${on ? html`<small>${words.date(on)}</small>` : nothing}
    </li>`;
  }

  /** What earlier revisions said, where the one after it says otherwise. */
  private renderHistory(record: ReformRecord, { seen, words }: LogContext): TemplateResult | typeof nothing {
    const all = seen.all.filter(({ id }) => id === record.id).sort((a, b) => b.revision - a.revision);
    const earlier = all.filter((each) => each !== record);
    if (earlier.length === 0) return nothing;
    const lines = earlier.slice(0, MOST_REVISIONS).map((each, at) => {
      const next = at === 0 ? record : earlier[at - 1]!;
      return { each, fields: changedFields(each, next) };
    });
    return html`<details class="history">
      <summary>${words.history(earlier.length)}</summary>
      <ul>
        ${lines.map(
          ({ each, fields }) =>
            html`<li>
              ${words.revision(each.revision)}：${each.isDeleted ? words.withdrawn : this.describe(each, fields, seen.names, words)}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private describe(
    record: ReformRecord,
    fields: readonly (keyof ReformRecord)[],
    names: LogContext['seen']['names'],
    words: LogContext['words'],
  ): string {
    const has = (field: keyof ReformRecord): boolean => fields.indexOf(field) >= 0;
    const { name, unit } = words.kind(record.kind);
    return [
      has('kind') ? name : '',
      has('on') ? words.date(record.on) : '',
      has('unitId') ? names.unit(record.unitId) || '—' : '',
      has('personId') ? names.person(record.personId) || '—' : '',
      has('quantity') || has('of') ? words.quantity(record.quantity, unit, record.of) : '',
      has('note') ? clip(record.note, 300) || '—' : '',
      has('findings') ? record.findings.map(({ text }) => clip(text, 100)).join('；') || words.noFindings : '',
    ]
      .filter(Boolean)
      .join('，');
  }
}
export type DetailPart = Part;
