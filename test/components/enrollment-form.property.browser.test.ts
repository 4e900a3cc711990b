/** No sequence of steps, reloads and failures loses an answer or submits twice. */
import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { EnrollmentForm } from '../../src/components/enrollment-form/enrollment-form.js';
import { FAMILIES } from './enrollment-answers.js';
import {
  again,
  answer,
  consent,
  fillAll,
  find,
  insides,
  OtherSide,
  passCheck,
  press,
  schemeOf,
  settle,
  showForm,
  stepOf,
  takePapers,
  until,
  type FormOptions,
  type Manner,
} from './enrollment-page.js';

const LOCAL = FAMILIES['local']!;

type Command =
  | { readonly type: 'answer'; readonly value: string }
  | { readonly type: 'back' | 'next' | 'reload' | 'answers' | 'list' | 'submit' | 'online' };

const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('张小明', '张明', '欧阳小明', '阿卜·买买提')
      .map((value) => ({ type: 'answer' as const, value })),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('back', 'next', 'reload', 'answers', 'list', 'submit', 'online')
      .map((type) => ({ type }) as Command),
  },
);

const manners = fc.array(fc.constantFrom<Manner[]>('fail', 'lie', 'drop', 'busy', 'take'), { maxLength: 3 });

interface Model {
  form: EnrollmentForm;
  name: string;
}

const isThere = (form: EnrollmentForm, selector: string): boolean => form.renderRoot.querySelector(selector) !== null;

async function tap(form: EnrollmentForm, selector: string): Promise<void> {
  if (isThere(form, selector)) find(form, selector).click();
  await settle(form);
}

/** Declares and submits, from wherever that can be done. */
async function handIn(form: EnrollmentForm): Promise<void> {
  if (isThere(form, '[data-act=retry]')) return tap(form, '[data-act=retry]');
  if (stepOf(form) === '' && isThere(form, '[data-act=goOn]')) await tap(form, '[data-act=goOn]');
  if (!isThere(form, '[data-act=answers]')) await tap(form, '[data-act=list]');
  await tap(form, '[data-act=answers]');
  await tap(form, '[data-act=declare]');
  if (!isThere(form, '#f-declaration')) return;
  const box = find<HTMLInputElement>(form, '#f-declaration');
  if (!box.checked) box.click();
  await settle(form);
  await tap(form, 'form [type=submit]');
}

async function run(model: Model, command: Command, options: FormOptions): Promise<void> {
  const { form } = model;
  if (command.type === 'reload') {
    model.form = await again(form, options);
    if (isThere(model.form, '[data-act=goOn]')) await press(model.form, 'goOn');
  } else if (command.type === 'online') window.dispatchEvent(new Event('online'));
  else if (command.type === 'submit') await handIn(form);
  else if (command.type === 'next') await tap(form, 'form:not([data-room]) [type=submit]');
  else if (command.type === 'answer') {
    if (isThere(form, '[data-act=open][data-page="child.name"]')) await tap(form, '[data-page="child.name"]');
    if (!isThere(form, '[data-field="child.name"]')) return;
    await answer(form, 'child.name', command.value);
    model.name = command.value;
  } else await tap(form, `[data-act=${command.type}]`);
  await settle(model.form);
}

/** What waits is sent until it has arrived. */
async function finish(model: Model, options: FormOptions, other: OtherSide): Promise<void> {
  other.manners = [];
  for (let turn = 0; turn < 6 && stepOf(model.form) !== 'receipt'; turn += 1) {
    model.form = await again(model.form, options);
    await settle(model.form);
    if (stepOf(model.form) !== 'receipt') await handIn(model.form);
    await until(() => !isThere(model.form, '[data-step=sending]'), 'an answer');
  }
}

describe('an enrolment form under any hands', () => {
  it('loses no answer and submits once', async function () {
    this.timeout(170_000);
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 3, maxLength: 10 }), manners, async (steps, how) => {
        const other = new OtherSide(...how);
        const options = { scheme: await schemeOf(3), other, upload: takePapers };
        const model: Model = { form: await showForm(options), name: LOCAL['child.name']! };
        await passCheck(model.form, LOCAL, 'local');
        await consent(model.form);
        await fillAll(model.form, LOCAL);
        for (const step of steps) await run(model, step, options);
        await until(() => !isThere(model.form, '[data-step=sending]'), 'an answer');
        if (other.applications.length === 0) {
          const { values } = (insides(model.form) as unknown as { keeper: { values: Record<string, string> } }).keeper;
          assert.equal(values['child.name'], model.name);
          assert.equal(values['guardian1.phone'], LOCAL['guardian1.phone']);
        }
        await finish(model, options, other);
        assert.equal(other.applications.length, 1);
        assert.equal(other.applications[0]!.child.name, model.name);
        model.form.remove();
      }),
      { numRuns: 15 },
    );
  });
});
