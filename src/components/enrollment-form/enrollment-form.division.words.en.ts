import type { DivisionWords } from './enrollment-form.division.words.js';

export const divisionWordsEn: DivisionWords = {
  division: {
    choose: 'Choose',
    elsewhere: (region) => (region ? `Elsewhere (not in ${region})` : 'Elsewhere'),
    notListed: 'Not in the list: write it',
    away: 'Elsewhere',
    province: 'Province, region or municipality',
    city: 'City or prefecture',
    county: 'County or district',
    town: 'Township or street office (街道)',
    written: 'City, county and township in your own words',
    writtenFrom: (level, last) => `In your own words: ${level}${last ? `, down to ${last}` : ''}`,
    writtenHint:
      'Write the township or street office. Elsewhere begin with the province, such as 江西省赣州市石城县琴江镇.',
    loading: (province) =>
      `The list of ${province} is on its way. You need not wait: you can write the place yourself.`,
    failed: (province) => `You can write the place yourself, or try again: the list of ${province} did not open.`,
    opened: (province) => `The list of ${province} is open. Please go on choosing.`,
    retry: 'Try again',
  },
};
