import type { Roster } from '../model/index.js';

/** What units and persons of a roster are called on the bureau's own screen. */
export class RosterNames {
  protected readonly units: ReadonlyMap<string, string>;
  protected readonly persons: ReadonlyMap<string, { readonly label: string; readonly unitId: string | null }>;

  constructor(roster: Roster | null) {
    this.units = new Map(roster?.units.map(({ id, name }) => [id, name]));
    this.persons = new Map(roster?.persons.map((person) => [person.id, person]));
  }

  /** The name of a unit; its id where the roster has none. */
  unit(id: string | null): string {
    return id === null ? '' : this.units.get(id) || id;
  }

  /** The label of a person; the pseudonym where the roster has none. */
  person(id: string | null): string {
    return id === null ? '' : this.persons.get(id)?.label || id;
  }
}
