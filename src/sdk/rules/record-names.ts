/** Units and persons of a roster, found by what people call them. */
import type { Roster } from '../model/index.js';
import { plainText } from './ledger-text.js';

/** The id that is meant, or why there is none. */
export type NameResult = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly isTwice: boolean };

const ID = /^[\w.:-]{1,128}$/;
const bare = (text: string): string => plainText(text).replace(/[ \u3000]/g, '');
const withoutZeros = (id: string): string => id.replace(/^0+(?=\d)/, '');

/** Finds members of a roster by id, name or label, and names them again. Made once for many rows. */
export class RosterNames {
  private readonly unitNames = new Map<string, string>();
  private readonly personLabels = new Map<string, { label: string; unitId: string | null }>();
  private readonly unitsByName = new Map<string, string[]>();
  private readonly personsByLabel = new Map<string, string[]>();
  private readonly unitsByNumber = new Map<string, string[]>();

  constructor(roster: Roster | null) {
    const note = (map: Map<string, string[]>, key: string, id: string): void => {
      const list = map.get(key);
      if (list) list.push(id);
      else map.set(key, [id]);
    };
    for (const { id, name } of roster?.units ?? []) {
      this.unitNames.set(id, name);
      note(this.unitsByName, bare(name), id);
      note(this.unitsByNumber, withoutZeros(id), id);
    }
    for (const { id, label, unitId } of roster?.persons ?? []) {
      this.personLabels.set(id, { label, unitId });
      if (label !== '') note(this.personsByLabel, bare(label), id);
    }
  }

  /** The name of a unit on the bureau's own screen; its id where the roster has none. */
  unit(id: string | null): string {
    return id === null ? '' : this.unitNames.get(id) || id;
  }

  /** The label of a person on the bureau's own screen; the pseudonym where the roster has none. */
  person(id: string | null): string {
    return id === null ? '' : this.personLabels.get(id)?.label || id;
  }

  isUnit(id: string): boolean {
    return this.unitNames.has(id);
  }

  isPerson(id: string): boolean {
    return this.personLabels.has(id);
  }

  /** Whether there is a list of units, or persons, to choose from. */
  get hasUnits(): boolean {
    return this.unitNames.size > 0;
  }

  get hasPersons(): boolean {
    return this.personLabels.size > 0;
  }

  /** The unit that a text names; an id of no roster is taken for what it says. */
  findUnit(text: string): NameResult {
    const plain = plainText(text);
    if (this.unitNames.has(plain)) return { ok: true, id: plain };
    const found = this.unitsByName.get(bare(text)) ?? [];
    // A spreadsheet makes 7 of 007.
    const meant =
      found.length > 0 ? found : /^\d+$/.test(plain) ? (this.unitsByNumber.get(withoutZeros(plain)) ?? []) : [];
    if (meant.length === 1) return { ok: true, id: meant[0]! };
    return meant.length === 0 && ID.test(plain) ? { ok: true, id: plain } : { ok: false, isTwice: meant.length > 1 };
  }

  /** The person that a text names; of several with one label the one of this unit. */
  findPerson(text: string, unitId: string | null): NameResult {
    const plain = plainText(text);
    if (this.personLabels.has(plain)) return { ok: true, id: plain };
    const found = this.personsByLabel.get(bare(text)) ?? [];
    const near = found.filter((id) => unitId !== null && this.personLabels.get(id)!.unitId === unitId);
    const meant = found.length > 1 && near.length > 0 ? near : found;
    if (meant.length === 1) return { ok: true, id: meant[0]! };
    return meant.length === 0 && ID.test(plain) ? { ok: true, id: plain } : { ok: false, isTwice: meant.length > 1 };
  }
}
