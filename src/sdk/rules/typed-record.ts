/** A record as a person types it, in a form or in the row of a sheet: one reader for both. */
import type { Evidence, Finding, FollowUp, ReformRecord, Visibility } from '../model/index.js';
import { isAmount } from './kind-counts.js';
import { isBlank, plainText } from './ledger-text.js';
import { readRecordKind } from './read-record-kind.js';
import { kindWords } from './record-kinds.js';
import type { RosterFinder } from './find-member.js';
import { personFault, privateNumberIn, type PrivacyFault } from './record-privacy.js';
import {
  readDueDay,
  readEventDay,
  readQuantity,
  readYesNo,
  saysNothing,
  type FieldFault,
  type FieldResult,
} from './record-text.js';

export interface TypedFollowUp {
  readonly on: string;
  readonly text: string;
  readonly settled: string;
}

export interface TypedFinding {
  /** Empty for a new one. */
  readonly id: string;
  readonly text: string;
  readonly due: string;
  readonly followUps: readonly TypedFollowUp[];
}

export interface TypedEvidence {
  /** Empty for a new one. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly on: string;
  readonly visibility: string;
}

/** Every field a text, as it was typed. */
export interface TypedRecord {
  readonly kind: string;
  readonly on: string;
  readonly unit: string;
  readonly person: string;
  readonly quantity: string;
  readonly of: string;
  readonly note: string;
  readonly findings: readonly TypedFinding[];
  readonly evidence: readonly TypedEvidence[];
  /** The ids that a sheet keeps beside the names; a name that was changed wins. */
  readonly unitId?: string;
  readonly personId?: string;
}

/** Why a field cannot be taken. */
export type TypedCode =
  | FieldFault
  | PrivacyFault
  | 'kindUnknown'
  | 'unitUnknown'
  | 'unitAmbiguous'
  | 'personUnknown'
  | 'personAmbiguous'
  | 'notAnId'
  | 'linkInvalid'
  | 'tooLong'
  | 'idInvalid';

/** A fault with the field in which it stands: `on`, `findings.0.due`, `findings.0.followUps.1.text`. */
export interface TypedFault {
  readonly field: string;
  readonly code: TypedCode;
}

/** What typed texts are read against. */
export interface TypedContext {
  readonly names: RosterFinder;
  /** The kind where none is typed. */
  readonly kind?: string | undefined;
  /** The year of dates without one. */
  readonly year?: number | undefined;
  /** The last day that an event can have: today. */
  readonly latest?: string | undefined;
  /** Only members of the roster, where there is one, or what stood there before: a form is stricter than a sheet. */
  readonly isStrict?: boolean | undefined;
  readonly before?: Pick<ReformRecord, 'unitId' | 'personId'> | undefined;
  /** Ids of findings and evidence that have none. */
  readonly newId: (start: string) => string;
}

/** What a typed record says, without what the log itself keeps: id, revision, targets. */
export type RecordFields = Pick<
  ReformRecord,
  'kind' | 'on' | 'unitId' | 'personId' | 'quantity' | 'of' | 'note' | 'findings' | 'evidence'
>;

export type TypedResult =
  { readonly ok: true; readonly fields: RecordFields } | { readonly ok: false; readonly faults: readonly TypedFault[] };

const SHORT = 1000;
const LONG = 200_000;
const MOST_LINK = 2048;
const ID = /^[\w.:-]{1,128}$/;
const LINK = /^https?:\/\/|^[^:/?#]*(?:[/?#]|$)/i;

/** Reads the fields of one record and collects what is wrong. */
class TypedReader {
  readonly faults: TypedFault[] = [];
  private readonly context: TypedContext;

  constructor(context: TypedContext) {
    this.context = context;
  }

  private bad(field: string, code: TypedCode): void {
    this.faults.push({ field, code });
  }

  private value<T>(field: string, result: FieldResult<T>, fallback: T): T {
    if (result.ok) return result.value;
    this.bad(field, result.code);
    return fallback;
  }

  private text(field: string, text: string, most: number, isNeeded = false): string {
    const number = privateNumberIn(text);
    if (number) this.bad(field, number);
    else if (text.length > most) this.bad(field, 'tooLong');
    else if (isNeeded && text.trim() === '') this.bad(field, 'missing');
    return text;
  }

  private id(field: string, id: string, start: string): string {
    if (id === '') return this.context.newId(start);
    if (!ID.test(id)) this.bad(field, 'idInvalid');
    return id;
  }

  kind(text: string): ReformRecord['kind'] {
    const typed = isBlank(text) ? (this.context.kind ?? '') : text;
    const kind = readRecordKind(typed);
    if (kind === null) this.bad('kind', typed === '' ? 'missing' : 'kindUnknown');
    return kind ?? 'inspection';
  }

  day(text: string): string {
    return this.value('on', readEventDay(text, this.context), '');
  }

  unit(text: string, hint: string): string | null {
    const { names, isStrict, before } = this.context;
    if (hint !== '' && isSaid(text, names.unit(hint))) return this.known('unit', hint);
    if (text.trim() === '') return null;
    const found = names.findUnit(text);
    if (!found.ok && hint !== '' && !names.isUnit(hint)) return this.known('unit', hint);
    if (!found.ok) this.bad('unit', found.isTwice ? 'unitAmbiguous' : names.hasUnits ? 'unitUnknown' : 'notAnId');
    else if (isStrict && names.hasUnits && !names.isUnit(found.id) && found.id !== before?.unitId) {
      this.bad('unit', 'unitUnknown');
    }
    return found.ok ? found.id : null;
  }

  person(text: string, hint: string, unitId: string | null): string | null {
    const { names, isStrict, before } = this.context;
    if (hint !== '' && isSaid(text, names.person(hint))) return this.known('person', hint);
    if (text.trim() === '') return null;
    const found = names.findPerson(text, unitId);
    const isMember = found.ok && names.isPerson(found.id);
    const fault = isMember ? null : personFault(text);
    if (!found.ok && found.isTwice) this.bad('person', 'personAmbiguous');
    else if (fault === 'personName' && hint !== '' && !names.isPerson(hint)) return this.known('person', hint);
    else if (fault) this.bad('person', fault);
    else if (isStrict && names.hasPersons && !isMember && found.ok && found.id !== before?.personId) {
      this.bad('person', 'personUnknown');
    }
    return found.ok ? found.id : null;
  }

  /** An id that a sheet kept. */
  private known(field: 'unit' | 'person', id: string): string {
    const fault = field === 'person' ? personFault(id) : ID.test(id) ? null : 'notAnId';
    if (fault) this.bad(field, fault);
    return id;
  }

  quantity(text: string, kind: string): number {
    const quantity = this.value('quantity', readQuantity(text, kindWords(kind).unit), 1);
    if (quantity === null && (isAmount(kind) || this.context.isStrict)) this.bad('quantity', 'missing');
    return quantity ?? 1;
  }

  total(text: string, kind: string): number | null {
    return this.value('of', readQuantity(text, kindWords(kind).unit), null);
  }

  note(text: string): string {
    return this.text('note', text, LONG);
  }

  finding(finding: TypedFinding, at: number): Finding[] {
    const field = `findings.${at}`;
    const { id, text, due, followUps } = finding;
    if (id === '' && saysNothing(text)) {
      if (due.trim() === '' && followUps.every(isEmptyFollowUp)) return [];
      this.bad(`${field}.text`, 'missing');
    }
    return [
      {
        id: this.id(`${field}.id`, id, 'f'),
        text: this.text(`${field}.text`, text, LONG, this.context.isStrict),
        due: this.value(`${field}.due`, readDueDay(due, this.context.year), null),
        followUps: followUps
          .map((each, index) => ({ each, index }))
          .filter(({ each }) => !isEmptyFollowUp(each))
          .map(({ each, index }) => this.followUp(each, `${field}.followUps.${index}`)),
      },
    ];
  }

  private followUp({ on, text, settled }: TypedFollowUp, field: string): FollowUp {
    return {
      on: this.value(`${field}.on`, readEventDay(on, this.context), ''),
      text: this.text(`${field}.text`, text, LONG, this.context.isStrict),
      isSettled: this.value(`${field}.settled`, readYesNo(settled), false),
    };
  }

  evidence(evidence: TypedEvidence, at: number): Evidence[] {
    const { id, title, url, on, visibility } = evidence;
    const field = `evidence.${at}`;
    if (id === '' && isBlank(title) && url.trim() === '') {
      if (on.trim() !== '') this.bad(`${field}.title`, 'missing');
      return [];
    }
    const link = url.trim();
    if (link.length > MOST_LINK || !LINK.test(link)) this.bad(`${field}.url`, 'linkInvalid');
    return [
      {
        id: this.id(`${field}.id`, id, 'e'),
        title: this.text(`${field}.title`, title, SHORT),
        url: link === '' ? null : link,
        on: this.value(`${field}.on`, readDueDay(on, this.context.year), null),
        visibility: this.visibility(`${field}.visibility`, visibility),
      },
    ];
  }

  private visibility(field: string, text: string): Visibility {
    const plain = plainText(text);
    if (/^(?:公开|public)$/i.test(plain)) return 'public';
    if (!/^(?:|内部|不公开|internal)$/i.test(plain)) this.bad(field, 'wordUnknown');
    return 'internal';
  }
}

/** Whether a name still says what it said when its id was written. */
function isSaid(text: string, name: string): boolean {
  const plain = plainText(text);
  return plain === '' || plain === plainText(name);
}

function isEmptyFollowUp({ on, text, settled }: TypedFollowUp): boolean {
  return on.trim() === '' && isBlank(text) && isBlank(settled);
}

/**
 * Reads a record as it was typed: dates, quantities and names as people write them. What cannot be taken is named with its
 * field; numbers by which a person could be found are refused wherever they stand.
 *
 * @example
 * readTypedRecord({ ...typed, on: '2024.3.5', unit: '第一小学' }, { names: new RosterFinder(roster), newId });
 */
export function readTypedRecord(typed: TypedRecord, context: TypedContext): TypedResult {
  const reader = new TypedReader(context);
  const kind = reader.kind(typed.kind);
  const on = reader.day(typed.on);
  const unitId = reader.unit(typed.unit, typed.unitId?.trim() ?? '');
  const fields: RecordFields = {
    kind,
    on,
    unitId,
    personId: reader.person(typed.person, typed.personId?.trim() ?? '', unitId),
    quantity: reader.quantity(typed.quantity, kind),
    of: reader.total(typed.of, kind),
    note: reader.note(typed.note),
    findings: typed.findings.flatMap((finding, at) => reader.finding(finding, at)),
    evidence: typed.evidence.flatMap((evidence, at) => reader.evidence(evidence, at)),
  };
  return reader.faults.length === 0 ? { ok: true, fields } : { ok: false, faults: reader.faults };
}
