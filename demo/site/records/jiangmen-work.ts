import type { DraftRecord } from './document.js';
import { PERSONS } from './jiangmen-roster.js';
import { shared, type Dice } from './seeded.js';

/** The month's sheet is handed in on its last workday. Five come before 10 October 2024, three after. */
const MONTHS = ['2024-03-29', '2024-04-30', '2024-05-31', '2024-06-28', '2024-09-30'];
const LATER_MONTHS = ['2024-10-31', '2024-11-29', '2024-12-27'];
const COURSES = ['2024-01-19', '2024-04-19', '2024-07-10', '2024-08-23'];
const LATER_COURSES = ['2024-11-08', '2024-12-13'];
const OPEN_DAYS = ['2024-03-21', '2024-04-18', '2024-05-16', '2024-06-13', '2024-09-19', '2024-09-27'];
const COURSES_2023 = ['2023-04-21', '2023-07-12', '2023-11-10'];

/** Who has handed in no sheet this year: not reported, which is not nought. */
const SILENT = 'p-021';
/** Who is behind, so that a county has something to talk about. */
const FEW_VISITS: Readonly<Record<string, number>> = { 'p-019': 51, 'p-030': 58 };
const FEW_LESSONS: readonly string[] = ['p-006', 'p-023', 'p-033'];
/** By October, where it is not left to chance; the notice asks for 90 in the year. */
const HOURS: Readonly<Record<string, number>> = { 'p-001': 92, 'p-007': 71, 'p-018': 71, 'p-024': 94 };

type Person = (typeof PERSONS)[number];
type Kind = 'training' | 'schoolVisit' | 'lessonObserved' | 'publicLesson';

function spread(kind: Kind, { id: personId }: Person, total: number, days: readonly string[]): DraftRecord[] {
  const parts = shared(total, days.length);
  return days.flatMap((on, at): DraftRecord[] =>
    parts[at]! > 0 ? [{ id: `${kind}-${on}-${personId}`, kind, on, personId, quantity: parts[at]! }] : [],
  );
}

function workOf(person: Person, chance: Dice): DraftRecord[] {
  const isCity = person.groups?.includes('市教研员') ?? false;
  const byOctober = isCity ? [48, 57] : [64, 74];
  const roll = (): number => chance.between(byOctober[0]!, byOctober[1]!);
  const rest = (): number => (isCity ? chance.between(14, 19) : chance.between(19, 25));
  const visits = FEW_VISITS[person.id] ?? roll();
  const open = FEW_LESSONS.includes(person.id) ? 2 : chance.between(4, 6);
  return [
    ...spread('training', person, HOURS[person.id] ?? chance.between(71, 84), COURSES),
    ...spread('training', person, chance.between(15, 22), LATER_COURSES),
    ...spread('schoolVisit', person, visits, MONTHS),
    ...spread('schoolVisit', person, rest(), LATER_MONTHS),
    ...spread('lessonObserved', person, roll(), MONTHS),
    ...spread('lessonObserved', person, rest(), LATER_MONTHS),
    ...spread('publicLesson', person, open, OPEN_DAYS.slice(0, open)),
    ...spread('publicLesson', person, chance.between(1, 2), ['2024-11-21', '2024-12-12']),
  ];
}

/** Sheets of the researchers for 2024, and their training of the year before, in which some came short. */
export function workOfPersons(chance: Dice): DraftRecord[] {
  return PERSONS.flatMap((person) => {
    if (person.from || person.id === SILENT) return [];
    const before = spread('training', person, chance.between(84, 104), COURSES_2023);
    return [...before, ...workOf(person, chance)];
  });
}
