import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import type { TakeItem, TakeVerdict } from '../../sdk/rules/take-records.js';
import { clip } from '../internal/clip.js';
import type { LogContext } from './inspection-log.context.js';
import type { Preview } from './inspection-log.files.read.js';

/** Lines that are listed; more are only counted. */
const MOST_LINES = 100;
/** What a person may take, in this order. */
const GROUPS: readonly TakeVerdict[] = ['conflict', 'change', 'new'];

/** A field of a record as one reads it. */
function textOf(record: ReformRecord, field: keyof ReformRecord, { words, seen }: LogContext): string {
  const { unit } = words.kind(record.kind);
  switch (field) {
    case 'kind':
      return words.kind(record.kind).name;
    case 'on':
      return words.date(record.on);
    case 'unitId':
      return seen.names.unit(record.unitId);
    case 'personId':
      return seen.names.person(record.personId);
    case 'quantity':
      return words.quantity(record.quantity, unit, null);
    case 'of':
      return record.of === null ? '' : String(record.of);
    case 'isDeleted':
      return record.isDeleted ? words.yes : words.no;
    case 'findings':
      return record.findings
        .map(({ text, followUps }) => [text, ...followUps.map((each) => each.text)].join('→'))
        .join('；');
    case 'evidence':
      return record.evidence.map(({ title, url }) => title || url).join('；');
    case 'note':
      return record.note;
    default:
      return record.targetIds.join(' ');
  }
}

function nameOf(record: ReformRecord, { words, seen, kind }: LogContext): string {
  return [
    words.date(record.on),
    seen.names.unit(record.unitId),
    kind ? '' : words.kind(record.kind).name,
    clip(record.note.trim() || record.findings[0]?.text || '', 40),
  ]
    .filter(Boolean)
    .join(' ');
}

function renderItem(item: TakeItem, context: LogContext, isTicked: boolean): TemplateResult {
  const { words } = context;
  const { before, record } = item;
  return html`<li>
    <label class="tick"
      ><input type="checkbox" data-take=${item.id} .checked=${live(isTicked)} /><span
        >${nameOf(record, context)}</span
      ></label
    >
    ${
      before && item.fields.length > 0
        ? html`<ul class="changes">
            ${item.fields.map(
              (field) =>
                html`<li>
                  ${words.fieldName(field)}：${words.changed(
                    clip(textOf(before, field, context), 120),
                    clip(textOf(record, field, context), 120),
                  )}
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </li>`;
}

function renderGroup(
  verdict: TakeVerdict,
  items: readonly TakeItem[],
  ticked: ReadonlySet<string>,
  context: LogContext,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const { words } = context;
  const rest = items.length - MOST_LINES;
  const isAll = items.every(({ id }) => ticked.has(id));
  return html`<fieldset class="group ${verdict}">
    <legend>${words.previewGroup(verdict, items.length)}</legend>
    ${verdict === 'conflict' ? html`<p class="hint">${words.conflictHint}</p>` : nothing}
    <label class="tick all"
      ><input type="checkbox" data-all=${verdict} .checked=${live(isAll)} />${words.chooseAll}</label
    >
    <ul>
      ${items.slice(0, MOST_LINES).map((item) => renderItem(item, context, ticked.has(item.id)))}
    </ul>
    ${rest > 0 ? html`<p class="hint">${words.more(rest)}</p>` : nothing}
  </fieldset>`;
}

/** What an import would do: bad rows by name, what is new, changed or in conflict, and the choice among it. */
export function renderPreview(preview: Preview, ticked: ReadonlySet<string>, context: LogContext): TemplateResult {
  const { words, kind } = context;
  const { items, bad, name } = preview;
  const of = (verdict: TakeVerdict): TakeItem[] => items.filter((item) => item.verdict === verdict);
  const groups = GROUPS.map((verdict) => ({ verdict, items: of(verdict) }));
  const counts = { new: 0, change: 0, same: 0, older: 0, conflict: 0 };
  items.forEach(({ verdict }) => (counts[verdict] += 1));
  const others = kind ? items.filter(({ record }) => record.kind !== kind).length : 0;
  const hasAny = groups.some((group) => group.items.length > 0) || preview.beside !== null;
  return html`<div part="preview" class="preview">
    <h3 tabindex="-1">${words.previewTitle(name)}</h3>
    <p>${words.previewCounts(counts)}${others > 0 ? words.otherKinds(others) : ''}</p>
    ${preview.beside?.roster ? html`<p>${words.withRoster}</p>` : nothing}
    ${
      bad.length > 0
        ? html`<div class="bad">
            <p>${words.badCount(bad.length)}</p>
            <ul>
              ${bad.slice(0, MOST_LINES).map((text) => html`<li>${text}</li>`)}
            </ul>
            ${bad.length > MOST_LINES ? html`<p>${words.more(bad.length - MOST_LINES)}</p>` : nothing}
          </div>`
        : nothing
    }
    ${groups.map((group) => renderGroup(group.verdict, group.items, ticked, context))}
    ${hasAny ? nothing : html`<p>${words.nothing}</p>`}
    <div class="ways">
      ${hasAny ? html`<button class="button save" data-act="take">${words.take(ticked.size)}</button>` : nothing}
      <button class="button" data-act="cancelImport">${words.cancelImport}</button>
    </div>
  </div>`;
}
