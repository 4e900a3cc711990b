import 'jiaogai/inspection-log';
import { html, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { define, Part } from '../parts/part.js';
import { pageHead } from '../parts/head.js';

/** Records of the own units. */
export class WorkRecords extends Part {
  protected override render(): TemplateResult {
    const { records } = this.words;
    return html`${pageHead(records.title, records.lead)}
      <inspection-log
        size=${desk.isLarge ? 'large' : 'normal'}
        log-id=${`work-${desk.config?.region ?? 'here'}`}
        .client=${desk.client}
      ></inspection-log>`;
  }
}

define('work-records', WorkRecords);
