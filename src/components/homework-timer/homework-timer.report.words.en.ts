import type { TimerReportWords } from './homework-timer.report.words.js';

const FAULTS: Readonly<Record<string, string>> = {
  address: 'The address that the school gave is wrong, so nothing can be reported. Please tell the school.',
  reportTo:
    'The address that the school gave is not encrypted (https). To keep the child safe nothing can be reported. Please tell the school.',
  page: 'This page is not encrypted (https). To keep the child safe nothing can be reported. Please tell the school.',
  school: 'This page does not name the school, or not properly, so nothing can be reported. Please tell the school.',
  schoolClass: 'The class on this page is too long, so nothing can be reported. Please tell the school.',
  grade: 'Choose the grade first, then report.',
  storage: 'A newer version wrote what is on this device. It was left alone, and nothing can be reported from here.',
  date: 'This day was reported already. To change it, withdraw it, then report again.',
};

export const reportWordsEn: TimerReportWords = {
  reportTitle: 'Report to school',
  reportWhy:
    'Reporting is voluntary. The timer works just as well without it, and nothing is sent unless you press the button below.',
  reportDay: 'Which day',
  reportOn: (isToday, on) => `${isToday ? 'Today' : 'Yesterday'} (${on})`,
  reportNothing: 'There is nothing to report for this day.',
  reportRunning: 'The clock is running. Pause or finish first, then report.',
  reportLeaves: 'The button below sends only this:',
  reportTo: 'Sent to',
  reportSchool: 'School',
  reportGrade: 'Grade',
  reportClass: 'Class',
  reportNoClass: 'not named',
  reportDate: 'Date',
  reportAtSchool: 'Of these at school',
  reportKey: 'Random number',
  reportDigest: 'Digest of the withdrawal key',
  reportMinutes: (minutes) => `${minutes} min`,
  reportStays: 'No name, no label of the child, no device number. The key for withdrawing stays on this device.',
  reportExact: 'See exactly what is sent',
  reportConsent: ({ host, school, grade, schoolClass }) =>
    `I agree that what is listed above is sent to ${host}: school (${school}), grade (${grade}), class (${schoolClass || 'not named'}), date, minutes by subject, minutes at school, a random number, and the digest of the withdrawal key.`,
  reportRemember:
    'Do so from now on, without asking. It is still sent only when I press “Report this day”, and I can take consent back at any time.',
  reportUnticked: 'To report, please tick “I agree” first.',
  reportAgree: 'Agree and report',
  reportSend: 'Report this day',
  reportAgreed: (on) => `Agreed on ${on}:`,
  reportForget: 'Take consent back',
  reportForgotten:
    'Consent was taken back. What was not sent stays here, and what may have arrived is being withdrawn.',
  reportKnown: 'Reported so far',
  reportStates: {
    queued: 'waiting; goes out once there is a network',
    tried: 'no answer from the school yet; tried again once there is a network, never twice',
    sent: 'arrived',
    refused: 'not accepted by the school',
    withdrawing: 'being withdrawn; done once there is a network',
  },
  reportOlder: 'Earlier ones',
  reportAgain:
    'This day was reported. Changing entries does not change what was sent; to change it, withdraw it, then report again.',
  reportWithdraw: 'Withdraw',
  reportRetry: 'Try again',
  reportSending: 'Sending…',
  reportSent: 'It has arrived at the school.',
  reportWaits: 'It cannot be sent now. It waits and goes out once, when there is a network.',
  reportRefused: 'The school did not accept it and holds nothing of it. You may ask the school, and report later.',
  reportWithdrawn: 'Withdrawn.',
  reportWithdrawing: 'The withdrawal is noted and is done once there is a network.',
  reportMemory:
    'The present entries end with this page: what was not sent will not be, and what was sent cannot be withdrawn.',
  reportPreview: 'This is a preview; nothing can be reported.',
  reportFault: (field) => FAULTS[field] ?? 'Nothing can be reported now. Please try again later.',
};
