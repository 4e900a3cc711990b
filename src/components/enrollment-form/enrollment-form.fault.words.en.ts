import type { FieldWords } from './enrollment-form.field.words.js';

type FaultWords = Pick<
  FieldWords,
  'fault' | 'lengths' | 'reason' | 'reminder' | 'returned' | 'returnedHow' | 'sending'
>;

const TOO_MUCH = 'Something is too long to be kept, and nothing was submitted. Please make it shorter and try again.';

export const faultWordsEn: FaultWords = {
  fault: {
    missing: (label) => `${label}: please fill this in`,
    'check.missing': () => 'Please choose one',
    'choose.missing': (label) => `${label}: please choose`,
    'consent.missing': (label) => `“${label}”: please agree or disagree`,
    empty: (label) => `${label}: please fill this in`,
    'too-short': (label) => `${label}: please write it in full`,
    'too-long': (label) => `${label}: please make it shorter`,
    'wrong-character': (label, found, at) =>
      `${label}: character ${at}, “${found}”, cannot be right. Please correct it`,
    unseen: (label, _found, at) => `${label}: character ${at} cannot be seen. Please delete it and type it again`,
    'lost-character': (label, found, at) =>
      `${label}: character ${at} came out as “${found}”. Please type it in another way; if you cannot, come to the counter`,
    'private-character': (label, _found, at) =>
      `${label}: only your device can show character ${at}. Please type it in another way`,
    'wrong-dot': (label, _found, at) => `${label}: character ${at} is a dot too many. Please delete it`,
    'identity.wrong-length': (label, _found, count, lengths) =>
      `${label}: it should have ${lengths} characters, and here are ${count}. Please look for one too many or missing`,
    'identity.wrong-type': (label, _found, _at, other) =>
      other
        ? `${label}: this looks like the number of a ${other}. Please change the document, or the number`
        : `${label}: number and document do not go together. Please compare them`,
    'identity.not-taken': (label, _found, _at, other) =>
      `${label}: this looks like the number of a ${other}, which cannot be used here. Look again; if it is right, repeat the self-check or call us`,
    'identity.not-a-date': (label, found) =>
      `${label}: characters 7 to 14, “${found}”, are no date of birth. Please compare them`,
    'identity.in-future': (label, found) =>
      `${label}: characters 7 to 14, “${found}”, are a day that is still to come. Please compare them`,
    'wrong-check': (label, found) =>
      `${label}: one character is wrong (the last one, “${found}”, does not fit the others). Please compare each with the document`,
    'wrong-length': (label, _found, count) =>
      `${label}: ${count} characters are too few or too many. Please compare it with the document`,
    'phone.wrong-length': (label, _found, count) =>
      `${label}: ${count} digits are too few or too many. Mobile numbers here have 11; numbers from other places begin with +`,
    'not-a-date': (label, found) => `${label}: “${found}” is not a date. Please write it like 2019-03-15`,
    'no-such-day': (label, found) => `${label}: “${found}” cannot be right. Please check year, month and day`,
    'in-future': (label, found) => `${label}: ${found} is still to come. Please check the year`,
    expired: (label, found) => `${label}: ${found} is past. Please renew it first, then write the new date`,
    'not-a-choice': (label) => `${label}: please choose one from the list`,
    'wrong-identity': (label) =>
      `${label}: this does not go with the way that you chose. Look again, or repeat the self-check`,
    'birth-differs': (label, found) => `${label}: the number of the document says ${found}. Please compare them`,
    'sex-differs': (label, found) => `${label}: the number of the document says ${found}. Please compare them`,
    'same-person': (label) => `${label}: this is the number of another person in this form. Please look again`,
    'under-age': (_label, found, _at, year) =>
      `The child is too young on ${found} and can apply ${year ? `in ${year} at the earliest` : 'in a later year'}. Please check the date of birth`,
    'unknown-school': (label) => `${label}: this school does not take part. Please choose again`,
    'chosen-twice': (label) => `${label}: you chose this school already. Choose another, or none`,
    'outside-catchment': (label) =>
      `${label}: this school is not among those of your address. Choose again, or check the address`,
    'too-many': (label) => `${label}: one too many. Please remove it`,
    'paper.too-many': (label, most) => `${label}: ${most} photographs at most. Please remove some`,
    'paper-missing': (label) => `${label}: please take a photograph`,
    'page-missing': (label, least) => `${label}: at least ${least} photographs. Please add the missing ones`,
    'consent-missing': (label) =>
      `“${label}”: without your consent we cannot deal with the application online. Agree, or come to the counter`,
    'not-declared': () => 'Please tick the box to declare that it is true',
    other: (label) => `${label}: please look again`,
  },
  lengths: (numbers) => (numbers.length > 2 ? `${numbers[0]} to ${numbers[numbers.length - 1]}` : numbers.join(' or ')),
  reason: {
    'no-route': () => 'This scheme names no way for your child. Please call us.',
    'under-age': (day, year) => `The child is too young on ${day}. It can apply in ${year} at the earliest.`,
    'no-permit': () =>
      'A guardian needs a residence permit of this place first. If it is being issued, please call us.',
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
    wrongRoute: 'The wrong way to apply',
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
    wrongRoute: 'It depends on where the child is registered and on its document.',
    textDiffers: 'Compare names, numbers and addresses with the papers.',
    wrongPicture: 'Each photograph has to show the paper that it stands under.',
    unreadable: 'All four corners, sharp, without glare.',
    pageMissing: 'The household register needs its first page and those of its head, the child and the guardians.',
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
    'nothing-queued': 'Nothing waits to be sent; another window may have dealt with it. Please reload the page.',
    insecure: 'This page is not encrypted and cannot submit. Use the address that begins with https.',
    newer: 'The draft was kept by a newer page; everything is there. Reload the page and submit again.',
    unreadable: 'The draft on this device cannot be opened, and nothing was submitted. Reload the page, or call us.',
    'no-draft': 'There is no draft on this device, and nothing was submitted. Please reload the page.',
    'wrong-field': TOO_MUCH,
    'too-large': TOO_MUCH,
    busy: 'Other windows are writing this draft; everything is there. Close them and try again.',
  },
};
