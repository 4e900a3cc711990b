import { html, type TemplateResult } from 'lit';
import type { ReformRecord } from '../../sdk/model/index.js';
import { findingState } from '../../sdk/rules/measure-records.js';
import { clip } from '../internal/clip.js';
import { setLandscape } from '../internal/print-page.js';
import type { LogContext } from './inspection-log.context.js';

/** Turns a log into a whole register while the page is printed. */
export class LogPaper {
  isPrinting = false;
  private readonly drawNow: () => void;
  private readonly handlePrint = (event: Event): void => {
    this.isPrinting = event.type === 'beforeprint';
    setLandscape(this.isPrinting);
    this.drawNow();
  };

  constructor(drawNow: () => void) {
    this.drawNow = drawNow;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.handlePrint);
    window.addEventListener('afterprint', this.handlePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.handlePrint);
    window.removeEventListener('afterprint', this.handlePrint);
  }
}

/** On paper a register tells its findings in full, with what was done about them. */
export function renderPaperFindings({ findings }: ReformRecord, { words, asOf }: LogContext): TemplateResult[] {
  return findings.map((finding, at) => {
    const { status } = findingState(finding, asOf);
    const due = finding.due === null ? '' : words.due(words.date(finding.due));
    return html`<div class="paper">
      ${findings.length > 1 ? `${at + 1}. ` : ''}${clip(finding.text, 2000)}
      <b>${words.statuses[status]}</b> ${due}
      ${finding.followUps.map(({ on, text }) => html`<div>${words.followUp(words.date(on), clip(text, 2000))}</div>`)}
    </div>`;
  });
}

/** The foot of a register, which only paper shows: who filled it in, who looked at it. */
export function renderPaperFoot({ words, asOf, mark }: LogContext): TemplateResult {
  const line = [words.asOfNote(words.date(asOf)), clip(mark, 60)].filter(Boolean).join(' · ');
  return html`<tfoot role="presentation">
    <tr role="presentation">
      <td role="presentation" colspan="6">${line}<span class="sign">${words.signature}</span></td>
    </tr>
  </tfoot>`;
}
