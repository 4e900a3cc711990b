/** The questions of `<enrollment-form>` for a local family, as data from which the other two forms are made. */
import { readFileSync } from 'node:fs';
import { fieldWordsZh } from '../../src/components/enrollment-form/enrollment-form.field.words.zh.js';
import { formWordsZh } from '../../src/components/enrollment-form/enrollment-form.form.words.zh.js';
import { pagesOf } from '../../src/components/enrollment-form/enrollment-form.steps.js';
import { readScheme, type EnrollmentScheme } from '../../src/sdk/model/index.js';
import { FIELD_CHOICES, type AskedField } from '../../src/sdk/rules/application-fields.js';
import { FAMILIES } from '../components/enrollment-answers.js';
import { numberOf } from '../helpers/identities.js';

type Choice = readonly [value: string, text: string];

export interface EqualField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly look: 'text' | 'radio' | 'select';
  readonly choices: readonly Choice[];
  /** What a browser suggests while one types. */
  readonly suggestions: readonly string[];
  readonly isRequired: boolean;
}

export interface EqualPage {
  readonly id: string;
  readonly task: string;
  readonly title: string;
  readonly caption: string;
  readonly fields: readonly EqualField[];
}

export const SCHEME = readFileSync(new URL('../../demo/schemes/scheme-3.json', import.meta.url), 'utf8');

/** A family without a fault, with a second guardian so that each of its pages is asked. */
export const ANSWERS: Readonly<Record<string, string>> = {
  ...FAMILIES['local'],
  'child.birthOn': '2019-03-15',
  'child.sex': 'male',
  'guardian2.name': '李小花',
  'guardian2.relation': 'mother',
  'guardian2.identityType': 'residentId',
  'guardian2.identityNumber': numberOf('350423', '1991-07-08', 2),
  'guardian2.phone': '13900000000',
  'sibling.name': '',
};

const GUARDIANS = [
  'residentId',
  'hmtResidencePermit',
  'mainlandTravelPermit',
  'taiwanTravelPermit',
  'permanentResidentCard',
  'passport',
];

function textOf(key: string, option: string): string {
  const { option: texts } = fieldWordsZh;
  return texts[`${key}.${option}`] ?? texts[`${key.replace(/^.*\./, '')}.${option}`] ?? option;
}

/** The townships of a county, as the lists that go with the element have them. */
function townsOf(code: string): readonly string[] {
  const folder = '../../src/components/enrollment-form/divisions/';
  const text = readFileSync(new URL(`${folder}${code.slice(0, 2)}.json`, import.meta.url), 'utf8');
  const found = new RegExp(`"${code}","[^"]+","([^"]+)"`).exec(text);
  if (!found) throw new Error(`${code}: its townships are not listed`);
  return found[1]!.split(' ');
}

function choicesOf(key: string, scheme: EnrollmentScheme): readonly Choice[] {
  if (key.endsWith('.division')) return townsOf(scheme.regionCode!).map((name) => [name, name]);
  if (key === 'sibling.schoolId') return scheme.schools.map(({ id, name }) => [id, name]);
  const options = key.endsWith('.identityType') ? GUARDIANS : (FIELD_CHOICES[key] ?? []);
  return options.map((option) => [option, textOf(key, option)]);
}

function fieldOf({ key, isRequired }: AskedField, scheme: EnrollmentScheme): EqualField {
  const choices = choicesOf(key, scheme);
  const areas = scheme.schools.flatMap((school) => school.areas);
  const near = areas.filter(({ division }) => division === ANSWERS['household.division']);
  const isDate = /(?:On|since)$/.test(key);
  return {
    name: key,
    label: fieldWordsZh.label[key]!,
    hint: fieldWordsZh.hint[key] ?? (isDate ? formWordsZh.dateHint : ''),
    look: choices.length === 0 ? 'text' : /division$|schoolId$/.test(key) ? 'select' : 'radio',
    choices,
    suggestions: key.endsWith('.community') ? near.flatMap(({ communities }) => communities) : [],
    isRequired,
  };
}

/** The pages that `<enrollment-form>` shows, those of consents, schools and papers left out. */
export function equalPages(): readonly EqualPage[] {
  const { scheme } = readScheme(JSON.parse(SCHEME));
  const route = scheme.routes.find(({ id }) => id === 'local')!;
  const pages = pagesOf({ scheme, route, answers: {}, today: '2025-06-24', isPaperless: true });
  return pages
    .filter(({ fields }) => fields.length > 0)
    .map(({ id, task, fields }) => ({
      id,
      task,
      title: formWordsZh.page[id] ?? fieldWordsZh.label[id]!,
      caption: formWordsZh.task[task],
      fields: fields.map((field) => fieldOf(field, scheme)),
    }));
}

/** A dot is a path to SurveyJS. */
const plain = (name: string): string => name.replace('.', '_');

/** What SurveyJS can check of an answer without a function of one's own. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/identityNumber$/, '^[0-9A-Za-z]{5,20}$'],
  [/phone$/, '^1[0-9]{2} ?[0-9]{4} ?[0-9]{4}$'],
  [/(?:On|since)$/, '^[0-9]{4}[-./年]?[0-9]{1,2}[-./月]?[0-9]{1,2}日?$'],
];

function surveyQuestion({ name, label, hint, look, choices, suggestions, isRequired }: EqualField): object {
  const regex = PATTERNS.find(([field]) => field.test(name))?.[1];
  const base = { name: plain(name), title: label, description: hint || undefined, isRequired };
  const values = choices.map(([value, text]) => ({ value, text }));
  if (look === 'radio') return { ...base, type: 'radiogroup', choices: values };
  // A list of the browser's own, as ours: it is the lighter of its two.
  if (look === 'select') return { ...base, type: 'dropdown', renderAs: 'select', choices: values };
  const validators = regex ? [{ type: 'regex', regex, text: '请核对' }] : undefined;
  const inputType = name.endsWith('.phone') ? 'tel' : undefined;
  return { ...base, type: 'text', inputType, validators, dataList: suggestions.length > 0 ? suggestions : undefined };
}

/** The same pages as SurveyJS wants them. */
export function surveyOf(pages: readonly EqualPage[]): object {
  return {
    showQuestionNumbers: false,
    pageNextText: formWordsZh.next,
    pagePrevText: formWordsZh.back,
    completeText: formWordsZh.submit,
    requiredErrorText: '请填写',
    pages: pages.map(({ id, title, caption, fields }) => ({
      name: plain(id),
      title,
      description: caption,
      elements: fields.map(surveyQuestion),
    })),
  };
}
