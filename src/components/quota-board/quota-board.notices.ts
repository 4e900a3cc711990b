import { html, type TemplateResult } from 'lit';
import { isJiaogaiError, type DataIssue } from '../../sdk/errors.js';
import { clip } from '../internal/clip.js';
import type { QuotaSource } from '../internal/quota-source.js';
import { placesIn } from '../internal/places.js';
import type { Entry } from './quota-board.entry.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** Faults that are listed by place; more are only counted. */
const MOST_REASONS = 100;

/** A sentence and the way on. */
export function renderNote(text: string, action = '', act = ''): TemplateResult {
  return html`<div class="note">
    <p>${text}</p>
    ${action && html`<button class="button" data-act=${act}>${action}</button>`}
  </div>`;
}

/** What could not be had, and how to try again. */
export function renderFailures({ plan, records }: QuotaSource, words: QuotaBoardWords): TemplateResult {
  const tell = ({ state, error, good }: QuotaSource['plan' | 'records'], what: 'plan' | 'records'): unknown => {
    if (state !== 'failed') return '';
    const text = words.failed(isJiaogaiError(error) ? error.code : '', what);
    return renderNote(good ? `${text}${words.kept}` : text, words.retry, 'retry');
  };
  return html`${tell(plan, 'plan')}${tell(records, 'records')}`;
}

/** Every fault with its place: of the data as it came, of targets that cannot be measured, of records that contradict others. */
export function faultsOf(
  issues: readonly DataIssue[],
  entries: readonly Entry[],
  words: QuotaBoardWords,
): readonly DataIssue[] {
  const targets: DataIssue[] = [];
  const [ofTarget, ofRecord] = [placesIn(issues, 'targets'), placesIn(issues, 'records')];
  entries.forEach(({ index, measured }) => {
    if (measured?.fault) {
      const { code, field } = measured.fault;
      targets.push({ path: `targets.${ofTarget(index)}`, message: words.fault(code, field) });
    }
  });
  // Faults of records are those of the whole list, and the same in each reading.
  const reading = entries.find(({ measured }) => measured?.reading)?.measured?.reading;
  const records = (reading?.faults ?? []).map(({ path, code }) => ({
    path: path.replace(/\d+/, (index) => String(ofRecord(Number(index)))),
    message: words.recordFault(code),
  }));
  return [...issues, ...targets, ...records];
}

/** How much of the data is not counted, and why. */
export function renderFaults(faults: readonly DataIssue[], words: QuotaBoardWords): TemplateResult | string {
  if (faults.length === 0) return '';
  const more = faults.length - MOST_REASONS;
  return html`<details class="invalid" part="faults">
    <summary>${words.invalid(faults.length)}${words.reasons}</summary>
    <ul tabindex="0" aria-label=${words.reasons}>
      ${faults
        .slice(0, MOST_REASONS)
        .map(({ path, message }) => html`<li><code>${clip(path, 120)}</code> ${clip(message, 200)}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${words.moreFaults(more)}</p>` : ''}
  </details>`;
}

/** What a reader must know of the data before the figures. */
export function renderState(source: QuotaSource, words: QuotaBoardWords): TemplateResult | string {
  const { records } = source;
  const text =
    records.state === 'none'
      ? words.noRecords
      : records.state === 'loading' && !records.good
        ? words.waiting
        : records.good && !source.hasRoster
          ? words.noRoster
          : '';
  return text && html`<p class="aside">${text}</p>`;
}
