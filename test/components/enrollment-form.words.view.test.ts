import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldWordsEn as en } from '../../src/components/enrollment-form/enrollment-form.field.words.en.js';
import { fieldWordsZh as zh } from '../../src/components/enrollment-form/enrollment-form.field.words.zh.js';
import type { DraftFault } from '../../src/sdk/local/draft-safe.js';
import type { SubmitFault } from '../../src/sdk/local/enrollment-outbox.js';
import { propertyCause, returnReason } from '../../src/sdk/model/application.js';
import { deedKind, identityType, namedField, namedPaper, propertyKind } from '../../src/sdk/model/enrollment-fields.js';
import { FIELD_CHOICES } from '../../src/sdk/rules/application-fields.js';
import type { SelfCheckReason, SelfCheckReminder } from '../../src/sdk/rules/self-check.js';

const BOTH = [zh, en];

/** Why it has not arrived; what has a page of its own (no answer, a refusal, a receipt, nothing left) is told there. */
const SENDING: Readonly<
  Record<Exclude<SubmitFault['code'] | DraftFault['code'], 'no-answer' | 'refused' | 'taken' | 'erased'>, true>
> = {
  'bad-answer': true,
  sending: true,
  'on-its-way': true,
  conflict: true,
  'nothing-queued': true,
  insecure: true,
  newer: true,
  unreadable: true,
  'no-draft': true,
  'wrong-field': true,
  'too-large': true,
  busy: true,
};
const REASONS: Readonly<Record<SelfCheckReason, true>> = {
  'no-route': true,
  'under-age': true,
  'not-yet-open': true,
  closed: true,
  'no-window': true,
  'no-permit': true,
};
const REMINDERS: Readonly<Record<SelfCheckReminder, true>> = {
  vaccination: true,
  'permit-needed': true,
  assessment: true,
  'use-counter': true,
};

describe('the words of the form', () => {
  it('name every question, paper and answer that may be', () => {
    const lists = { 'property.kind': propertyKind.options, 'property.deedKind': deedKind.options, ...FIELD_CHOICES };
    for (const { label, option } of BOTH) {
      namedField.options.forEach((key) => assert.ok(label[key], key));
      namedPaper.options.forEach((key) => assert.ok(label[`paper.${key}`], key));
      identityType.options.forEach((key) => assert.ok(option[`identityType.${key}`], key));
      Object.entries(lists).forEach(([key, values]) =>
        values.forEach((value) => assert.ok(option[`${key.replace(/^.*\./, '')}.${value}`], `${key} ${value}`)),
      );
    }
  });

  it('have a sentence for every reason, cause and code, the same in both languages', () => {
    for (const words of BOTH) {
      const keys = (table: object) => Object.keys(table).sort();
      const returned = [...returnReason.options, ...propertyCause.options].sort();
      assert.deepEqual(keys(words.returned), returned);
      assert.deepEqual(keys(words.returnedHow), returned);
      assert.deepEqual(keys(words.sending), keys(SENDING));
      assert.deepEqual(keys(words.reason), keys(REASONS));
      assert.deepEqual(keys(words.reminder), keys(REMINDERS));
    }
    for (const name of ['label', 'hint', 'option', 'fault'] as const) {
      assert.deepEqual(Object.keys(en[name]).sort(), Object.keys(zh[name]).sort(), name);
    }
  });

  it('say hints only of what is asked', () => {
    Object.keys(zh.hint).forEach((key) => assert.ok(key in zh.label, key));
  });
});
