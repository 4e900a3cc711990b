import type { Plan } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';

/** What a merge would do, as the server says. */
export interface MergePreview {
  readonly kept: Readonly<Record<string, number>>;
  readonly orphans: {
    readonly tasks: readonly { readonly title: string; readonly number: string }[];
    readonly reports: readonly unknown[];
    readonly targets: readonly unknown[];
  };
}

const SHOWN = 20;

/** What was found in a file or text. */
export function planPreview(plan: Plan): TemplateResult {
  const { import: words } = desk.words;
  const { documentNumber, issuer } = plan;
  const facts = [
    [words.number, documentNumber],
    [words.issuer, issuer],
    [words.tasks, plan.tasks.length],
    [words.targets, plan.targets.length],
  ] as const;
  return html`<section class="card" aria-labelledby="found">
    <h2 id="found" tabindex="-1">${words.preview}</h2>
    <p><strong>${plan.title}</strong></p>
    <dl class="facts">
      ${facts.map(([name, value]) =>
        value === null || value === undefined
          ? nothing
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    <ol class="titles">
      ${plan.tasks.slice(0, SHOWN).map(({ title, number }) => html`<li><span class="number">${number}</span> ${title}</li>`)}
    </ol>
    ${plan.tasks.length > SHOWN ? html`<p class="quiet">…</p>` : nothing}
    ${plan.warnings.length > 0 ? html`<p class="quiet">${words.warnings(plan.warnings.length)}</p>` : nothing}
  </section>`;
}

/** What a merge would keep and leave behind. */
export function mergePreview({ kept, orphans }: MergePreview): TemplateResult {
  const { import: words } = desk.words;
  const facts = [
    [words.kept, kept['tasks']],
    [words.keptState, kept['tasksWithState']],
    [words.keptReports, kept['reports']],
  ] as const;
  const left = orphans.tasks.length + orphans.reports.length + orphans.targets.length;
  return html`<section class="card" aria-labelledby="merge-found">
    <h2 id="merge-found" tabindex="-1">${words.mergePreview}</h2>
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value ?? 0}</dd>
          </div>`,
      )}
    </dl>
    <h3>${words.orphans}</h3>
    ${
      left === 0
        ? html`<p>✓ ${words.noOrphans}</p>`
        : html`<p>${words.orphansLead}</p>
            <dl class="facts">
              <div>
                <dt>${words.orphanTasks}</dt>
                <dd>${orphans.tasks.length}</dd>
              </div>
              <div>
                <dt>${words.orphanReports}</dt>
                <dd>${orphans.reports.length}</dd>
              </div>
              <div>
                <dt>${words.orphanTargets}</dt>
                <dd>${orphans.targets.length}</dd>
              </div>
            </dl>
            <ul class="titles">
              ${orphans.tasks.map(({ title, number }) => html`<li><span class="number">${number}</span> ${title}</li>`)}
            </ul>`
    }
  </section>`;
}
