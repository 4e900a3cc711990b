import type { Draft } from './draft.js';
import { rangeOf } from './flow.js';
import type { Metadata } from './metadata.js';
import type { FoundTask } from './tasks.js';

function warnOfOutline(draft: Draft): void {
  let plans = 0;
  draft.sections.forEach((section, index) => {
    const at = rangeOf(draft.body.flow, section.start, Math.max(section.headingEnd, section.start + 1));
    if (section.marker === '') draft.warnings.push({ code: 'number-lost', at, detail: section.heading });
    if (section.level === 1 && section.value === 1 && section.depth === 1) plans += 1;
    if (plans > 1 && section.level === 1 && section.value === 1 && section.depth === 1)
      draft.warnings.push({ code: 'several-plans', at, detail: section.heading });
    let before = index - 1;
    while (before >= 0 && draft.sections[before]!.parent !== section.parent) before -= 1;
    const previous = draft.sections[before];
    if (previous && previous.markerClass === section.markerClass && section.value > previous.value + 1)
      draft.warnings.push({ code: 'number-skipped', at, detail: `${previous.marker}→${section.marker}` });
  });
}

function warnOfTables(draft: Draft): void {
  let isOpen = false;
  for (const paragraph of draft.body.paragraphs) {
    if (paragraph.isTable && !isOpen)
      draft.warnings.push({
        code: 'table-skipped',
        at: rangeOf(draft.body.flow, paragraph.start, paragraph.end),
        detail: paragraph.text.slice(0, 60),
      });
    isOpen = paragraph.isTable;
  }
}

/** Says where the compiler was unsure. */
export function warn(draft: Draft, metadata: Metadata, unclear: readonly number[], tasks: readonly FoundTask[]): void {
  if (metadata.title === null) draft.warnings.push({ code: 'title-missing', at: null, detail: '' });
  if (metadata.issuers.length === 0) draft.warnings.push({ code: 'issuer-missing', at: null, detail: '' });
  if (metadata.issuedOn === null) draft.warnings.push({ code: 'date-missing', at: null, detail: '' });
  for (const index of unclear)
    draft.warnings.push({
      code: 'phase-unclear',
      at: rangeOf(draft.body.flow, draft.sections[index]!.start, draft.sections[index]!.headingEnd),
      detail: draft.sections[index]!.heading,
    });
  warnOfOutline(draft);
  warnOfTables(draft);
  if (tasks.length === 0) draft.warnings.push({ code: 'no-tasks', at: null, detail: '' });
}
