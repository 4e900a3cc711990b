import type { FieldWords } from './enrollment-form.field.words.js';

type FaultWords = Pick<
  FieldWords,
  'fault' | 'lengths' | 'reason' | 'reminder' | 'returned' | 'returnedHow' | 'sending'
>;

export const faultWordsEn: FaultWords = {
  fault: {
    missing: (label) => `${label}: please fill this in`,
    'check.missing': () => 'Please choose one',
    'choose.missing': (label) => `${label}: please choose`,
    empty: (label) => `${label}: please fill this in`,
    'too-short': (label) => `${label}: please write it in full`,
    'too-long': (label) => `${label}: please make it shorter`,
    'wrong-character': (label, found, at) => `${label}: “${found}” in place ${at} cannot be right`,
    'lost-character': (label, found, at) =>
      `${label}: the character in place ${at} came out as “${found}”. Please type it again in another way`,
    'private-character': (label, _found, at) =>
      `${label}: only your device can show the character in place ${at}. Please type it again in another way`,
    'wrong-dot': (label, _found, at) => `${label}: the dot in place ${at} is one too many`,
    'identity.wrong-length': (label, found, _at, lengths) =>
      `${label}: it has ${lengths} characters, and here are ${found.length}`,
    'identity.wrong-type': (label, _found, _at, other) =>
      other
        ? `${label}: this looks like the number of a ${other}. Change the document, or the number`
        : `${label}: number and document do not go together`,
    'identity.not-a-date': (label, found) => `${label}: “${found}” in places 7 to 14 is no date of birth`,
    'identity.in-future': (label, found) => `${label}: “${found}” in places 7 to 14 is still to come`,
    'wrong-check': (label, found) =>
      `${label}: one sign is wrong (the last one, “${found}”, does not fit). Compare it with the document, sign by sign`,
    'wrong-length': (label) => `${label}: this is too short or too long`,
    'phone.wrong-length': (label) =>
      `${label}: this is too short or too long. Mobile numbers here have 11 digits; others begin with +`,
    'not-a-date': (label, found) => `${label}: “${found}” is no date; write it like 2019-03-15`,
    'in-future': (label) => `${label}: this day is still to come`,
    expired: (label, found) => `${label} ${found}: this is past. Please renew it first`,
    'not-a-choice': (label) => `${label}: please choose one of those that are listed`,
    'wrong-identity': (label) => `${label}: this does not go with the way that you chose. Look again, or check again`,
    'birth-differs': (label, found) => `${label}: the number of the document says ${found}`,
    'sex-differs': (label, found) => `${label}: the number of the document says ${found}`,
    'same-person': (label) => `${label}: this is the number of somebody else above`,
    'under-age': (_label, found) => `The child is too young on ${found} and cannot apply this year`,
    'unknown-school': (label) => `${label}: this school takes no part; please choose again`,
    'chosen-twice': (label) => `${label}: you chose this school above`,
    'outside-catchment': (label) => `${label}: this school is not among those of your address`,
    'too-many': (label) => `${label}: one too many; please take it away`,
    'paper.too-many': (label, most) => `${label}: ${most} photographs at most; please take some away`,
    'paper-missing': (label) => `${label}: please take a photograph`,
    'page-missing': (label, least) => `${label}: at least ${least} photographs`,
    'consent-missing': (label) =>
      `“${label}”: without it the application cannot be dealt with online. Agree, or come to the counter`,
    'not-declared': () => 'Please tick the box to declare that it is true',
    other: (label) => `${label}: please look again`,
  },
  lengths: (numbers) => numbers.join(' or '),
  reason: {
    'no-route': () => 'This scheme has no way for your child. Please call us.',
    'under-age': (day, year) => `The child is too young on ${day}. It can apply in ${year} at the earliest.`,
    'no-permit': () => 'A guardian needs a residence permit of this place first. Ask us if it is being issued.',
    'not-yet-open': (day) =>
      day
        ? `Online applications open on ${day}. You can fill in the form now.`
        : 'Online applications are not open yet.',
    closed: (day) =>
      day ? `Online applications closed on ${day}. Please call us.` : 'Online applications are closed. Please call us.',
    'no-window': () => 'The dates are not published yet. You can fill in the form now.',
  },
  reminder: {
    vaccination: 'The child may apply without all vaccinations. Please catch up on them soon.',
    'permit-needed': 'A guardian needs a residence permit for this.',
    assessment: 'Experts will assess what support and which school suit your child.',
    'use-counter': 'You can come to the counter now.',
  },
  returned: {
    underAge: 'Too young',
    wrongRoute: 'The wrong way',
    textDiffers: 'Text and photograph differ',
    wrongPicture: 'The wrong photograph',
    unreadable: 'A photograph cannot be read',
    pageMissing: 'A page is missing',
    relationshipNotShown: 'Guardianship is not shown',
    wrongDeedNumber: 'Wrong number of the deed',
    wrongOwner: 'Wrong owner',
    wrongDeedType: 'Wrong kind of deed',
    notCommodityHousing: 'This kind of home does not count',
    registryUnavailable: 'Not found in the registry',
  },
  returnedHow: {
    underAge: 'Look at the date of birth again.',
    wrongRoute: 'It depends on where the child is registered.',
    textDiffers: 'Compare names, numbers and addresses with the papers.',
    wrongPicture: 'Each photograph has to show the paper that it stands under.',
    unreadable: 'All four corners, sharp, without glare.',
    pageMissing: 'Count the pages again.',
    relationshipNotShown: 'Add a birth certificate or proof of guardianship.',
    wrongDeedNumber: 'Copy it whole, with the year.',
    wrongOwner: 'The owner is usually a parent or guardian.',
    wrongDeedType: 'See which deeds the scheme takes.',
    notCommodityHousing: 'See which homes the scheme takes, or call us.',
    registryUnavailable: 'Add photographs of the deed, so that a person can check it.',
  },
  sending: {
    'bad-answer': 'The answer was incomplete. Send it again later; it cannot arrive twice.',
    sending: 'Another window is sending it. Please wait.',
    'on-its-way': 'The last try may have arrived; wait for its answer before you change anything.',
    conflict: 'This draft may have been submitted from another device. Please call us; do not begin again.',
    insecure: 'This page is not encrypted and cannot submit.',
    busy: 'Other windows are writing this draft. Close them and try again.',
  },
};
