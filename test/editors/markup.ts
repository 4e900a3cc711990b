import type { Page } from 'playwright';
import type { Form } from './forms.js';

const FRAME = '*="frame.html?widget=reform-task-board&src=%2Fplans%2Fplan.json"';

/** What a form is known by. */
const SIGNS: Readonly<Record<Form, string>> = {
  link: `a[href${FRAME}]`,
  placeholder: '[data-jiaogai="reform-task-board"][data-src="/plans/plan.json"]',
  tag: 'reform-task-board[src="/plans/plan.json"]',
  frame: `iframe[src${FRAME}]:not([sandbox])`,
};

/** Whether what was saved still holds what the form is known by. */
export function holdsForm(page: Page, form: Form, html: string): Promise<boolean> {
  return page.evaluate(
    ([sign, text]) => new DOMParser().parseFromString(text, 'text/html').querySelector(sign) !== null,
    [SIGNS[form], html] as const,
  );
}

/** The attributes of the first such tag in some HTML; undefined without one. */
export function attributesOf(page: Page, tag: string, html: string): Promise<Record<string, string> | undefined> {
  return page.evaluate(
    ([name, text]) => {
      const found = new DOMParser().parseFromString(text, 'text/html').querySelector(name);
      return found ? Object.fromEntries(Array.from(found.attributes, (each) => [each.name, each.value])) : undefined;
    },
    [tag, html] as const,
  );
}
