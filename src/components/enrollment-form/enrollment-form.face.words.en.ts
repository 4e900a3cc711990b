import { dateEn } from '../internal/states.en.js';
import type { FaceWords } from './enrollment-form.face.words.js';

const at = (day: string, time: string): string => (time ? `${dateEn(day)}, ${time}` : dateEn(day));

export const faceWordsEn: FaceWords = {
  loading: 'Opening the form…',
  date: dateEn,
  entry: (year) => `Entry in autumn ${year}`,
  born: (lastBirth, years) =>
    `For children born on or before ${dateEn(lastBirth)}, who are ${years} years old by then.`,
  window: {
    apply: 'Online application',
    offline: 'At the counter',
    correction: 'Corrections',
    confirm: 'Confirmation',
  },
  windowState: { none: 'Dates not published', notYet: 'Not yet open', open: 'Open', closed: 'Closed' },
  span: (opensOn, opensTime, closesOn, closesTime) => `${at(opensOn, opensTime)} to ${at(closesOn, closesTime)}`,
  start: 'Start',
  goOn: 'Go on',
  startNote:
    'A few questions first tell you which way to take and what to have at hand. The form takes about 15 minutes; stop whenever you like and go on later.',
  dataNote:
    'What you fill in is kept encrypted on this device and leaves it when you submit. Photographs of papers are sent when they are taken, after you have agreed.',
  contacts: 'Questions',
  offlineHint: 'If you cannot apply online, come to the counter.',
  failed: 'The form could not be opened',
  failedNote: 'The network may be down, or the page is being updated. Please try again later.',
  retry: 'Try again',
  noScheme: 'There is no enrolment scheme yet. The page has to name its address.',
  insecure: 'Please use the encrypted page',
  insecureNote:
    'This page is not encrypted (no https), so what you fill in could not be kept safely. Nothing is collected here.',
  insecureLink: 'Open the encrypted page',
};
