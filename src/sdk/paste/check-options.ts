import { ContractError, type DataIssue } from '../errors.js';
import { FORMS } from './forms.js';
import type { SnippetOptions } from './snippet.js';
import { findWidget, WIDGETS, type WidgetAttribute } from './widgets.js';

/** An address that means the same on every page. */
const ADDRESS = /^(?:https?:\/\/[^\s/?#]+)?\/(?!\/)[^\s]*$/i;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function valueFault({ kind, choices }: WidgetAttribute, value: string): string | undefined {
  if (kind === 'url' && !ADDRESS.test(value)) return 'expected an address that begins with / or https://';
  if (kind === 'date' && !DAY.test(value)) return 'expected a date, YYYY-MM-DD';
  if (kind === 'number' && !/^\d+(?:\.\d+)?$/.test(value)) return 'expected a number';
  if (choices && !choices.includes(value.replace(/^-/, '')))
    return `expected one of ${choices.filter(Boolean).join(', ')}`;
  return undefined;
}

function attributeFaults({ widget, form, base = '/', attributes = {} }: SnippetOptions): DataIssue[] {
  const known = findWidget(widget)?.attributes ?? [];
  const isFar = /^https?:/i.test(base);
  return Object.entries(attributes).flatMap(([name, value]) => {
    const path = `attributes.${name}`;
    const attribute = known.find((each) => each.name === name);
    if (!attribute) return [{ path, message: `<${widget}> has no such attribute` }];
    if (attribute.isTagOnly && form !== 'tag') return [{ path, message: 'only a tag may say where something is sent' }];
    const message = valueFault(attribute, value);
    if (message) return [{ path, message }];
    // Seen from a frame on another host it would be another address than on the page.
    const isLost = isFar && attribute.kind === 'url' && value.startsWith('/') && (form === 'link' || form === 'frame');
    return isLost ? [{ path, message: 'expected a full address, since base is one' }] : [];
  });
}

/**
 * Checks what a snippet is to be made of.
 *
 * @throws {ContractError} that names each option at fault.
 */
export function checkOptions(options: SnippetOptions): void {
  const { form, widget, base = '/', height = 1 } = options;
  const issues: DataIssue[] = [];
  const forms = FORMS.map((each) => each.form);
  if (!forms.includes(form)) issues.push({ path: 'form', message: `expected one of ${forms.join(', ')}` });
  if (!findWidget(widget)) {
    issues.push({ path: 'widget', message: `expected one of ${WIDGETS.map(({ tag }) => tag).join(', ')}` });
  } else issues.push(...attributeFaults(options));
  if (!ADDRESS.test(base) || !base.endsWith('/') || /[?#]/.test(base)) {
    issues.push({ path: 'base', message: 'expected a folder: / or https:// first, / last' });
  }
  if (!(Number.isInteger(height) && height > 0 && height <= 20_000)) {
    issues.push({ path: 'height', message: 'expected a whole number of pixels up to 20000' });
  }
  if (issues.length > 0) {
    throw new ContractError(`snippet: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`, issues);
  }
}
