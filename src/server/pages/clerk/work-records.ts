import 'jiaogai/inspection-log';
import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { nameOf } from '../app/keep.js';
import { pageHead } from '../parts/head.js';
import { define, Part } from '../parts/part.js';

/** Records of the own units. What is typed waits under a name of this account's own. */
export class WorkRecords extends Part {
  private logId = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const about = [desk.identity?.subject ?? '', desk.config?.region ?? '', 'records'];
    void nameOf(about).then((name) => {
      this.logId = `work-${name}`;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const { records } = this.words;
    return html`${pageHead(records.title, records.lead)}
    ${
      this.logId
        ? html`<inspection-log
            size=${desk.isLarge ? 'large' : 'normal'}
            log-id=${this.logId}
            .client=${desk.client}
          ></inspection-log>`
        : nothing
    }`;
  }
}

define('work-records', WorkRecords);
