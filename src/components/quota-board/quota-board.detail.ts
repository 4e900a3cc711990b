import { html, nothing, type TemplateResult } from 'lit';
import type { ReadRecords } from '../../sdk/model/light-records.js';
import { clip } from '../internal/clip.js';
import type { Entry, Measured } from './quota-board.entry.js';
import type { Grip } from './quota-board.grip.js';
import { renderNote } from './quota-board.notices.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** How an open target may be drawn, in the order of the buttons. */
const FORMS = ['multiples', 'trend', 'bar'] as const;
type Form = (typeof FORMS)[number];

/** An open target: a meter of its own, with its drawing, its sentence, its numbers and the records behind them. */
export class BoardDetail {
  /** How meters are drawn; empty: as suits the target. */
  form = '';
  private readonly grip: Grip;
  private meter: 'none' | 'asked' | 'there' | 'failed' = 'none';
  private kept: { readonly good: ReadRecords; readonly document: object } | undefined;

  constructor(grip: Grip) {
    this.grip = grip;
  }

  /** Sends for the meter while there is time: a target is likely to be opened next. */
  prepare(): void {
    if (this.meter !== 'none') return;
    this.meter = 'asked';
    import('../quota-meter/quota-meter.js').then(
      () => this.settle('there'),
      () => this.settle('failed'),
    );
  }

  /** Forgets what could not be loaded, so that it is sent for again. */
  forgive(): void {
    if (this.meter === 'failed') this.meter = 'none';
  }

  render({ target, measured, isFigure }: Entry, words: QuotaBoardWords): TemplateResult {
    this.prepare();
    if (this.meter === 'failed') return renderNote(words.failed('network', 'plan'), words.retry, 'retry');
    if (this.meter !== 'there') return html`<p class="muted">${words.loading}</p>`;
    const { told } = measured ?? {};
    if (told === null) return html`<p>${clip(target.quote, 600)}</p>`;
    if (told) return this.renderMeter(target.id, 'bar', told);
    const isParted = (measured?.members ?? 0) > 1 || (measured?.reading?.breakdown.length ?? 0) > 1;
    const form = this.formOf(isParted);
    return html`${isFigure && measured?.reading ? this.renderForms(form, isParted, words) : nothing}${this.renderMeter(
      target.id,
      measured ? form : 'number',
    )}`;
  }

  private settle(state: 'there' | 'failed'): void {
    this.meter = state;
    this.grip.host.requestUpdate();
  }

  private formOf(isParted: boolean): Form {
    const chosen = FORMS.find((form) => form === this.form);
    return chosen && (chosen !== 'multiples' || isParted) ? chosen : isParted ? 'multiples' : 'trend';
  }

  private renderForms(form: Form, isParted: boolean, words: QuotaBoardWords): TemplateResult {
    const forms = FORMS.filter((each) => each !== 'multiples' || isParted);
    return html`<div class="forms" role="group" aria-label=${words.form}>
      ${forms.map(
        (each) => html`<button data-form=${each} aria-pressed=${each === form}>${words.forms[each]}</button>`,
      )}
    </div>`;
  }

  /** The meter is handed what the board has: nothing is loaded or checked twice. */
  private renderMeter(id: string, form: string, told?: Measured['told']): TemplateResult {
    const { host, source } = this.grip;
    const { size, theme, scheme, roster } = host;
    const { good, raw } = source.plan;
    return html`<quota-meter
      .plan=${raw ?? good?.plan}
      .targetId=${id}
      .records=${told ? undefined : this.document}
      .value=${told?.value ?? null}
      .start=${told?.start ?? ''}
      .roster=${roster}
      .asOf=${this.grip.day()}
      .form=${form}
      .size=${size}
      .theme=${theme}
      .scheme=${scheme}
    ></quota-meter>`;
  }

  /** The records as they came; where those could not be read, the last good ones. */
  private get document(): unknown {
    const { state, raw, good } = this.grip.source.records;
    if (state === 'ready' || !good) return raw;
    if (this.kept?.good !== good) this.kept = { good, document: { ...good } };
    return this.kept.document;
  }
}
