import { html, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import type { ReportValue } from './report-value.js';

type Row = readonly [head: string, mine: string, theirs: string];

function rowsOf(mine: ReportValue, theirs: ReportValue): Row[] {
  const { report, common } = desk.words;
  const show = (value: ReportValue): string[] => [
    value.on === '' ? report.empty : dayWords(value.on),
    value.status === '' ? report.empty : common.verdict[value.status],
    value.progress === '' ? report.empty : `${value.progress}%`,
    value.text.trim() === '' ? report.empty : value.text,
    report.evidenceCount(value.evidence.length),
  ];
  const heads = [report.on, report.status, report.progress, report.text, report.evidence];
  const [left, right] = [show(mine), show(theirs)];
  return heads.map((head, index) => [head, left[index]!, right[index]!]);
}

/** Both versions of a report that was changed in two places, and the choice between them. */
export function reportConflict(
  mine: ReportValue,
  theirs: ReportValue,
  choose: { readonly mine: () => unknown; readonly theirs: () => unknown },
): TemplateResult {
  const { report } = desk.words;
  return html`<section class="notice bad conflict" aria-labelledby="conflict-title">
    <h2 id="conflict-title" tabindex="-1">${report.conflictTitle}</h2>
    <p>${report.conflictLead}</p>
    <table class="grid stacked">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${report.mine}</th>
          <th scope="col">${report.theirs}</th>
        </tr>
      </thead>
      <tbody>
        ${rowsOf(mine, theirs).map(
          ([head, left, right]) =>
            html`<tr class=${left === right ? 'same' : 'differs'}>
              <th scope="row">${head}</th>
              <td data-label=${report.mine} class="typed-text">${left}</td>
              <td data-label=${report.theirs} class="typed-text">${right}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="line">
      <button type="button" class="button primary" @click=${choose.mine}>${report.keepMine}</button>
      <button type="button" class="button" @click=${choose.theirs}>${report.takeTheirs}</button>
    </p>
  </section>`;
}
