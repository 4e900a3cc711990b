import { isGrade } from '../../sdk/rules/homework-cap.js';
import { CLOCK } from '../../sdk/rules/homework.js';
import { subjectsIn } from './homework-timer.face.view.js';
import { isRest, momentIn } from './homework-timer.settings.js';

const CHECKS: Readonly<Record<string, readonly [isGood: (text: string) => boolean, instead: string]>> = {
  grade: [(text) => isGrade(Number(text)), 'a grade is 1 to 12; the timer asks for it'],
  schooling: [(text) => text === '6-3' || text === '5-4', 'schooling is 6-3 or 5-4; 6-3 is taken'],
  subjects: [(text) => subjectsIn(text).length > 0, 'no subject was found; the default ones are shown'],
  bedtime: [(text) => CLOCK.test(text), 'a bedtime is HH:MM; that of the grade is taken'],
  'rest-every': [(text) => text.trim() !== '' && isRest(Number(text)), 'minutes are 1 to 1440, or 0; 20 are taken'],
  'as-of': [(text) => momentIn(text) !== null, 'as-of is YYYY-MM-DD or YYYY-MM-DDTHH:MM; the present is shown'],
};

const warned = new Set<string>();

/** Says once what an attribute should be, whose value was not taken. */
export function warnOnce(host: Element): void {
  Object.entries(CHECKS).forEach(([name, [isGood, instead]]) => {
    const value = host.getAttribute(name);
    const key = `${name}=${value}`;
    if (value === null || value === '' || isGood(value) || warned.has(key)) return;
    warned.add(key);
    console.warn(`jiaogai: <homework-timer ${name}="${value.slice(0, 60)}">: ${instead}`);
  });
}
