import type { FormWords } from './inspection-log.form.words.js';

const FAULTS: Readonly<Record<string, string>> = {
  'missing on': 'Give a date.',
  'missing kind': 'Choose a kind.',
  'missing quantity': 'Give a quantity.',
  'missing text': 'Write what there is to say.',
  missing: 'Please fill in.',
  future: 'That day has not come yet. Give a day that is past.',
  dateUnclear: 'This is not clearly one day. Write it as 2024-03-05.',
  dateWithoutYear: 'The date has no year. Add it.',
  dateAmbiguous: 'The date can be read in two ways. Write it as 2024-03-05.',
  dateNotThere: 'There is no such day.',
  'kindUnknown kind': 'There is no such kind. Choose one of the list.',
  kindUnknown: 'There is no such kind. Write one such as 督导检查, 听课评课, 培训.',
  'unitUnknown unit': 'The roster has no such unit. Choose one of the list.',
  unitUnknown: 'The roster has no such unit. Write a name or id of the roster.',
  unitAmbiguous: 'The roster has several units of that name. Give the id.',
  'notAnId unit': 'Without a roster, give the id of the unit: letters, digits and - _ . : such as sch-01.',
  'personUnknown person': 'The roster has no such person. Choose one of the list.',
  personUnknown: 'The roster has no such person. Write a label or pseudonym of the roster.',
  personAmbiguous: 'The roster has several persons of that label. Choose the unit first, or give the pseudonym.',
  personName: 'This looks like a name. To protect personal data, give a pseudonym, or a label of the roster.',
  'notAnId person': 'Give a pseudonym: letters, digits and - _ . : such as jy-07.',
  residentId: 'There is a resident identity number in it. It must not stand in a record; take it out.',
  mobile: 'There is a mobile number in it. It must not stand in a record; take it out.',
  notANumber: 'Write a number, such as 2 or 0.5.',
  negative: 'A quantity is not below 0. Correct the record that is wrong instead.',
  tooLarge: 'This number is too large. Look whether there is a digit too many.',
  tooLong: 'This is too long.',
  linkInvalid: 'An address begins with http:// or https://.',
  wordUnknown: 'Write yes or no.',
  idInvalid: 'The id has characters that cannot be used.',
  idTwice: 'This id and revision stand above already.',
};

const ago = (minutes: number): string => {
  if (minutes < 1) return 'a moment';
  const [value, unit] =
    minutes < 60 ? [minutes, 'minute'] : minutes < 1440 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  const whole = Math.floor(value);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
};

export const formWordsEn: FormWords = {
  formTitle: (isNew) => (isNew ? 'Add a record' : 'Correct the record'),
  followUpTitle: (finding) => `Follow-up: ${finding}`,
  draftAge: (minutes) => `What was typed ${ago(minutes)} ago and not saved is back.`,
  drafts: (count) =>
    `This device keeps ${count} more ${count === 1 ? 'form' : 'forms'} that ${count === 1 ? 'was' : 'were'} not saved.`,
  fault: (code, field) => FAULTS[`${code} ${field}`] ?? FAULTS[code] ?? 'This is not right.',
  faults: (count) =>
    `${count} ${count === 1 ? 'field needs' : 'fields need'} a look before it can be saved. Nothing that you wrote is lost.`,
  findingName: (number) => `Finding ${number}`,
  evidenceName: (number) => `Evidence ${number}`,
  followUpName: (number) => `Follow-up ${number}`,
  quantityHint: (unit) => `In ${unit}`,
  save: 'Save',
  cancel: 'Put aside',
  discard: 'Discard',
  goOn: 'Go on',
  dropDraft: 'Discard',
  draftKept: 'What you type is kept on this device at once; closing the page loses nothing.',
  draftMemory: 'This browser does not let the page keep what you type. Finish before you leave.',
  choose: 'Please choose',
  unitHint: 'The id of a unit, such as sch-01',
  personHint: 'A pseudonym; no name, identity or mobile number',
  rosterHint: 'Type a little to find it',
  noteHint: 'What was seen and heard. No names, no telephone numbers.',
  ofName: 'Out of (optional)',
  findingText: 'What was found',
  dueName: 'To be put right by (optional)',
  followedOn: 'Date of the follow-up',
  followUpText: 'What was done',
  isSettled: 'This settles it',
  evidenceTitle: 'Title',
  evidenceUrl: 'Address (optional)',
  evidenceOn: 'Date (optional)',
  addFinding: 'Add a finding',
  addFollowUp: 'Add a follow-up',
  addEvidence: 'Add evidence',
  takeOut: 'Take out',
  findingsName: 'Findings and follow-up',
  optional: ' (optional)',
};
