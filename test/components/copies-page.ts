/** Copies for another device on a page: who keeps them, what is kept, and its code. */
import { DraftCopies } from '../../src/sdk/local/draft-copies.js';
import {
  draftOf,
  find,
  has,
  press,
  schemeWith,
  Shelf,
  showParts,
  textIn,
  until,
  type PartsOptions,
  type PartsPage,
} from './enrollment-parts-page.js';

export const VALUES = {
  'child.name': '欧阳小明',
  'guardian1.name': '欧阳山',
  'check.origin': 'mainland',
  route: 'local',
  step: 'child.name',
};

export const saving = (options: Partial<PartsOptions> = {}): Promise<PartsPage> =>
  showParts({ draw: ({ copies }) => copies.renderSave(), values: VALUES, store: new Shelf(), ...options });

export const loading = (options: Partial<PartsOptions> = {}): Promise<PartsPage> =>
  showParts({ draw: ({ copies }) => copies.renderLoad(), store: new Shelf(), ...options });

export const fault = async (page: PartsPage): Promise<string> => {
  await until(() => has(page, '.fault'), 'a fault');
  return textIn(page, '.fault').replace(/^! /, '');
};

/** Has a copy kept, and gives its code. */
export async function keep(page: PartsPage): Promise<string> {
  press(page, 'copy-save');
  await until(() => has(page, '.code'), 'the code');
  return textIn(page, '.code');
}

export async function type(page: PartsPage, code: string): Promise<void> {
  const field = find<HTMLInputElement>(page, '[data-field="copy-code"]');
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await page.updateComplete;
  find(page, '[type=submit]').click();
}

/** A copy of another device, under a code. */
export async function copyElsewhere(shelf: Shelf, values: Readonly<Record<string, string>>): Promise<string> {
  const { id } = await schemeWith();
  const read = await (await draftOf(values, id)).copy();
  const saved = read.ok && read.copy && (await new DraftCopies(id, shelf).save(read.copy));
  if (!saved || !saved.ok) throw new Error('no copy');
  return saved.code.shown;
}

export const valuesOf = async ({ draft }: PartsPage): Promise<Readonly<Record<string, string>>> => {
  const opened = await draft.open();
  return (opened.ok && opened.draft?.values) || {};
};
