import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedSource } from '../../src/embed/frame-sources.js';

const PAGE = 'https://www.example.gov.cn/jiaogai/frame.html?widget=reform-task-board';
const DATA = '/plans/ https://data.example.gov.cn/open/';

describe('where a frame may take its data from', () => {
  const open: [string, string | null, string][] = [
    ['/plans/plan.json', null, 'https://www.example.gov.cn/plans/plan.json'],
    ['../plans/plan.json', null, 'https://www.example.gov.cn/plans/plan.json'],
    ['/plans/plan.json?v=2', DATA, 'https://www.example.gov.cn/plans/plan.json?v=2'],
    ['https://data.example.gov.cn/open/plan.json', DATA, 'https://data.example.gov.cn/open/plan.json'],
  ];
  for (const [value, allowed, address] of open) {
    it(`opens ${value} where ${allowed ?? 'nothing is said'}`, () =>
      assert.equal(allowedSource(value, PAGE, allowed), address));
  }

  const shut: [string, string | null][] = [
    ['https://evil.example/plan.json', null],
    ['//evil.example/plan.json', null],
    ['https://www.example.gov.cn.evil.example/plans/plan.json', null],
    ['https://www.example.gov.cn@evil.example/plans/plan.json', null],
    ['http://www.example.gov.cn/plans/plan.json', null],
    ['https://www.example.gov.cn:8443/plans/plan.json', null],
    ['data:application/json,{}', null],
    ['blob:https://www.example.gov.cn/1b9c', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://', null],
    ['/secret/plan.json', DATA],
    ['/plans/../secret/plan.json', DATA],
    ['/plans/%2e%2e/secret/plan.json', DATA],
    ['https://data.example.gov.cn/closed/plan.json', DATA],
    ['https://data.example.gov.cn.evil.example/open/plan.json', DATA],
    ['/plans/plan.json', 'https://['],
  ];
  for (const [value, allowed] of shut) {
    it(`does not open ${value} where ${allowed ?? 'nothing is said'}`, () => {
      assert.equal(allowedSource(value, PAGE, allowed), undefined);
    });
  }
});
