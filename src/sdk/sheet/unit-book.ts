import type { Unit } from '../model/index.js';
import { bareText } from './match-task.js';

/** The units of a plan, and those that a ledger adds to them. */
export class UnitBook {
  private readonly units: Unit[];

  constructor(units: readonly Unit[]) {
    this.units = [...units];
  }

  get list(): Unit[] {
    return this.units;
  }

  /** The unit's name as the plan writes it; a new one is entered. */
  nameOf(name: string): string {
    return this.byName(name)?.name ?? this.enter(name).name;
  }

  /** The id of a unit named by id, or else by name; null for neither, undefined for an id without a name that nobody has. */
  find(id: string, name: string, known: string | null): string | null | undefined {
    if (id !== '') {
      if (id === known || this.units.some((unit) => unit.id === id)) return id;
      if (name === '') return undefined;
      const other = this.byName(name);
      if (!other && /^[\w.:-]{1,128}$/.test(id)) this.units.push({ id, name: name.slice(0, 1000) });
      return other?.id ?? id;
    }
    return name === '' ? null : (this.byName(name) ?? this.enter(name)).id;
  }

  private byName(name: string): Unit | undefined {
    return (
      this.units.find((unit) => unit.name === name) ?? this.units.find((unit) => bareText(unit.name) === bareText(name))
    );
  }

  private enter(name: string): Unit {
    let count = this.units.length + 1;
    while (this.units.some((unit) => unit.id === `unit-${count}`)) count += 1;
    const unit = { id: `unit-${count}`, name: name.slice(0, 1000) };
    this.units.push(unit);
    return unit;
  }
}
