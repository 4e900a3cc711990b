import type { Page } from 'playwright';
import { ledgerTable, snippet, type SnippetForm } from '../../src/sdk/paste/index.js';
import { parsePlan } from '../../src/sdk/model/index.js';

export type Form = SnippetForm;
export const FORMS: readonly Form[] = ['link', 'placeholder', 'tag', 'frame'];

/** Not what the site's plan says, so that it cannot be taken for the board. */
const fallback = ledgerTable(
  parsePlan({
    schemaVersion: 1,
    id: 'f',
    title: '改革台账',
    tasks: [{ id: 't1', number: '1.', title: '见附件', leads: ['基础教育科'], due: '2025-06-30' }],
  }),
  { asOf: '2025-03-01' },
);

const paste = (form: Form): string =>
  snippet({ form, widget: 'reform-task-board', attributes: { src: '/plans/plan.json', view: 'board' }, fallback });

/** What a webmaster pastes, as the SDK writes it. */
export const PASTED: Readonly<Record<Form, string>> = {
  link: paste('link'),
  placeholder: paste('placeholder'),
  tag: paste('tag'),
  frame: paste('frame'),
};

const FRAME = '*="frame.html?widget=reform-task-board&src=%2Fplans%2Fplan.json&view=board"';

/** What each form is known by. */
const SIGNS: Readonly<Record<Form, string>> = {
  link: `a[href${FRAME}]`,
  placeholder: '[data-jiaogai="reform-task-board"][data-src="/plans/plan.json"][data-view="board"]',
  tag: 'reform-task-board[src="/plans/plan.json"][view="board"]',
  frame: `iframe[src${FRAME}]`,
};

/** Whether saved HTML still holds what the form is known by. */
export function holdsForm(page: Page, form: Form, html: string): Promise<boolean> {
  return page.evaluate(
    ([sign, text]) => new DOMParser().parseFromString(text, 'text/html').querySelector(sign) !== null,
    [SIGNS[form], html] as const,
  );
}
