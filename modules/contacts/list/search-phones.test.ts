import { beforeAll, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { foundBy, peopleToFind } from './testing/searching.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const PEOPLE = {
  london: { firstName: 'Lon', phone: '+44 (0)20 7946 0958' },
  home: { firstName: 'Hom', phone: '020 7946 0301' },
  berlin: { phone: '0171/998-6543', country: 'DE' },
  dotted: { phone: '+1.202.555.0143' },
  arabic: { phone: '٠١٠ ٢٢٣٣ ٤٤٥٥' },
  bond: { email: 'bond007@mi.example' },
  april: { email: 'max.24.04@zz.example' },
  studio: { firstName: 'Studio 19', lastName: '3/4 Takt' },
};

beforeAll(() => peopleToFind(app.now, PEOPLE));
const found = (search: string) => foundBy(app.now, PEOPLE, search);

describe('a search of phones', () => {
  test.each([
    ['as it was entered', '+44 (0)20 7946 0958', ['london']],
    ['without its zero in brackets', '+44 20 7946 0958', ['london']],
    ['with that zero, but no brackets', '+44 020 7946 0958', ['london']],
    ['with 00 for the plus', '0044 20 7946 0958', ['london']],
    ['without spaces', '+442079460958', ['london']],
    ['with no plus either', '442079460958', ['london']],
    ['with dots', '020.7946.0958', ['london']],
    ['with slashes and hyphens', '020/7946-0958', ['london']],
    ['with brackets around what is dialled first', '(020) 7946 0958', ['london']],
    ['with dashes as a text sets them', '020–7946–0958', ['london']],
    ['with spaces that do not break', '020\u00a07946\u00a00958', ['london']],
    ['with what cannot be seen around it', '\u202a+44 20 7946 0958\u202c', ['london']],
    ['in wide digits', '＋４４　２０　７９４６　０９５８', ['london']],
    ['as at home, with a zero', '0171 998 65 43', ['berlin']],
    ['as from abroad, when it was entered as at home', '+49 171 9986543', ['berlin']],
    ['with 0049 and a zero in brackets', '0049 (0) 171 998 6543', ['berlin']],
    ['with a calling code, when it was entered without', '+44 20 7946 0301', ['home']],
    ['with a calling code and (0), when it was entered without', '+44 (0)20 7946 0301', ['home']],
    ['by the last four digits', '0143', ['dotted']],
    ['by the last four, with a blank among them', '65 43', ['berlin']],
    ['by digits in the middle', '9986', ['berlin']],
    ['by digits in the middle, grouped', '99 86', ['berlin']],
    ['by two groups', '7946 0301', ['home']],
    ['by groups in another order', '0301 7946', ['home']],
    ['by what begins it', '+1 20', ['dotted']],
    ['by what begins it at home', '020', ['home', 'london']],
    ['in the digits of its own script', '٢٢٣٣ ٤٤٥٥', ['arabic']],
    ['in western digits, entered in others', '010 2233 4455', ['arabic']],
    ['in Persian digits', '۲۲۳۳', ['arabic']],
    ['by a wrong digit', '020 7946 0959', []],
    ['by digits of two phones', '0958 0301', []],
    ['with a name', 'lon 020 7946', ['london']],
    ['with a calling code and the beginning of a name', 'ho +44 20 7946 0301', ['home']],
    ['with a name that is another’s', 'hom 0958', []],
  ])('finds a phone %s', async (_what, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test.each([
    ['007', ['bond']],
    ['24.04', ['april']],
    ['19 3', ['studio']],
    ['9 3/4', ['studio']],
    ['3/4 19', ['studio']],
    ['007 bond', ['bond']],
  ])('finds the digits %s of names and e-mails as they are', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });
});
