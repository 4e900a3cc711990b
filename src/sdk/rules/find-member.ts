/** Units and persons of a roster, found by what people call them. */
import type { Roster } from '../model/index.js';
import { plainText } from './ledger-text.js';
import { RosterNames } from './record-names.js';

/** The id that is meant, or why there is none. */
export type NameResult = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly isTwice: boolean };

const ID = /^[\w.:-]{1,128}$/;
const bare = (text: string): string => plainText(text).replace(/ /g, '');
const withoutZeros = (id: string): string => id.replace(/^0+(?=\d)/, '');

function note(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

/** The names of a roster, and the way back from them. Made once for many rows. */
export class RosterFinder extends RosterNames {
  private readonly unitsByName = new Map<string, string[]>();
  private readonly personsByLabel = new Map<string, string[]>();
  private readonly unitsByNumber = new Map<string, string[]>();

  constructor(roster: Roster | null) {
    super(roster);
    for (const { id, name } of roster?.units ?? []) {
      note(this.unitsByName, bare(name), id);
      note(this.unitsByNumber, withoutZeros(id), id);
    }
    for (const { id, label } of roster?.persons ?? []) if (label !== '') note(this.personsByLabel, bare(label), id);
  }

  isUnit(id: string): boolean {
    return this.units.has(id);
  }

  isPerson(id: string): boolean {
    return this.persons.has(id);
  }

  /** Whether there is a list of units, or persons, to choose from. */
  get hasUnits(): boolean {
    return this.units.size > 0;
  }

  get hasPersons(): boolean {
    return this.persons.size > 0;
  }

  /** The unit that a text names; an id of no roster is taken for what it says. */
  findUnit(text: string): NameResult {
    const plain = plainText(text);
    if (this.isUnit(plain)) return { ok: true, id: plain };
    const found = this.unitsByName.get(bare(text)) ?? [];
    // A spreadsheet makes 7 of 007.
    const isNumber = found.length === 0 && /^\d+$/.test(plain);
    return only(isNumber ? (this.unitsByNumber.get(withoutZeros(plain)) ?? []) : found, plain);
  }

  /** The person that a text names; of several with one label the one of this unit. */
  findPerson(text: string, unitId: string | null): NameResult {
    const plain = plainText(text);
    if (this.isPerson(plain)) return { ok: true, id: plain };
    const found = this.personsByLabel.get(bare(text)) ?? [];
    const near = found.filter((id) => unitId !== null && this.persons.get(id)!.unitId === unitId);
    return only(found.length > 1 && near.length > 0 ? near : found, plain);
  }
}

function only(found: readonly string[], plain: string): NameResult {
  if (found.length === 1) return { ok: true, id: found[0]! };
  return found.length === 0 && ID.test(plain) ? { ok: true, id: plain } : { ok: false, isTwice: found.length > 1 };
}
