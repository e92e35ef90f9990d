import { expect, test } from 'vitest';
import { speak } from './words.ts';

const word = (one: string, many: string, gender: 'm' | 'f' | 'n') => ({
  one: { de: one, en: 'bid' },
  many: { de: many, en: 'bids' },
  gender,
});

test('without words of its own a programme speaks as RegioTwin did', () => {
  const { application, advising, adviser } = speak({}, 'de');
  expect(application).toEqual({
    ordinary: true,
    one: 'Interessensbekundung',
    many: 'Interessensbekundungen',
    title: 'Interessensbekundung',
    titles: 'Interessensbekundungen',
    yours: 'Ihre Interessensbekundung',
    yoursAsObject: 'Ihre Interessensbekundung',
  });
  expect([advising.one, advising.titles, adviser.one]).toEqual([
    'beratende Region',
    'Beratende Regionen',
    'RegioTwin-Berater/in',
  ]);
});

test('German says Ihr and Ihren to a word as its gender asks', () => {
  const saysTo = (gender: 'm' | 'f' | 'n', one: string) => {
    const { application } = speak({ application: word(one, one, gender) }, 'de');
    return [application.yours, application.yoursAsObject];
  };
  expect(saysTo('m', 'Antrag')).toEqual(['Ihr Antrag', 'Ihren Antrag']);
  expect(saysTo('f', 'Bewerbung')).toEqual(['Ihre Bewerbung', 'Ihre Bewerbung']);
  expect(saysTo('n', 'Formular')).toEqual(['Ihr Formular', 'Ihr Formular']);
  expect(speak({ application: word('Antrag', 'Anträge', 'm') }, 'en').application.yoursAsObject).toBe('your bid');
});
