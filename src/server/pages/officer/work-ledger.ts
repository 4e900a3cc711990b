import 'jiaogai/reform-task-board';
import type { PlanItem } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { hashOf } from '../app/route.js';
import { pageHead } from '../parts/head.js';
import { define, Part } from '../parts/part.js';
import '../parts/plan-choice.js';
import './work-sheet.js';

/** The ledger of a plan, changed in place. */
export class WorkLedger extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false } };

  planId = '';
  private chosen: PlanItem | undefined;

  protected override render(): TemplateResult {
    const { ledger } = this.words;
    return html`${pageHead(ledger.title)}
      <work-plan-choice .planId=${this.planId} @plan-choose=${this.handleChoose}></work-plan-choice>
      ${
        this.chosen
          ? html`<reform-task-board
                size=${desk.isLarge ? 'large' : 'normal'}
                plan-id=${this.chosen.id}
                .client=${desk.client}
              ></reform-task-board>
              <work-sheet
                .planId=${this.chosen.id}
                .heading=${this.chosen.title}
                @ledger-import=${this.handleImport}
              ></work-sheet>`
          : nothing
      }`;
  }

  private readonly handleChoose = ({ detail }: CustomEvent<PlanItem>): void => {
    this.chosen = detail;
    history.replaceState(null, '', hashOf('ledger', detail.id));
    this.requestUpdate();
  };

  private readonly handleImport = (): void => this.querySelector('reform-task-board')?.reload();
}

define('work-ledger', WorkLedger);
