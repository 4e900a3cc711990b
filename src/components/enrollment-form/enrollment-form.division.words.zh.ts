import type { DivisionWords } from './enrollment-form.division.words.js';

export const divisionWordsZh: DivisionWords = {
  division: {
    choose: '请选择',
    elsewhere: (region) => (region ? `其他地方（不在${region}）` : '其他地方'),
    notListed: '列表中没有，自己写',
    away: '其他地方',
    province: '省、自治区、直辖市',
    city: '市、州、盟',
    county: '区、县、旗',
    town: '乡镇、街道',
    written: '从市、区县写到乡镇、街道',
    writtenFrom: (level, last) => (last ? `自己写：从${level}写到${last}` : `自己写：${level}`),
    writtenHint: '请写乡镇或街道。在其他地方的，从省写起，例如江西省赣州市石城县琴江镇。',
    loading: (province) => `正在打开${province}的列表。不用等，可以自己写。`,
    failed: (province) => `可以自己写，也可以再试一次：${province}的列表没有打开。`,
    opened: (province) => `${province}的列表已打开，请接着选。`,
    retry: '再试一次',
  },
};
