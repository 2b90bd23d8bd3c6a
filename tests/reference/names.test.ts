// Who is a person, who is not, and where one name ends and the next begins.
import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../src/reference/names.ts';

const person = (family: string, given: string) => ({ family, given });
const asWritten = (literal: string) => ({ literal });

describe('a name that is clearly personal', () => {
  it.each([
    ['Ada Lovelace', person('Lovelace', 'Ada')],
    ['Alan M. Turing', person('Turing', 'Alan M.')],
    ['J. R. Tolkien', person('Tolkien', 'J. R.')],
    ["Flann O'Brien", person("O'Brien", 'Flann')],
    ['Jean-Luc McDonald', person('McDonald', 'Jean-Luc')],
    ['Józef Łukasiewicz', person('Łukasiewicz', 'Józef')],
    ['Лев Толстой', person('Толстой', 'Лев')],
    ['Lovelace, Ada', person('Lovelace', 'Ada')],
    ['García Márquez, Gabriel', person('García Márquez', 'Gabriel')],
    ['van Gogh, Vincent', person('van Gogh', 'Vincent')],
    ['王, 小明', person('王', '小明')],
  ])('%s', (author, name) => {
    expect(authorsOf(author)).toEqual([name]);
  });
});

describe('any other name stays as it is written', () => {
  it.each([
    'NSO Group',
    'Citizen Lab',
    'The Wire',
    'Le Monde',
    'Human Rights Watch',
    'Forbidden Stories',
    'WikiLeaks Collective',
    'Ministry of Health and Social Care',
    'Johnson and Johnson',
    'Acme, Inc.',
    'Ludwig van Beethoven',
    'Gabriel García Márquez',
    'Dr. Ada Lovelace',
    'Ada Lovelace et al.',
    'Staff Writer',
    'Reuters',
    '王小明',
    'ada lovelace',
    'Ada Lovelace, Alan Turing',
  ])('%s', (author) => {
    expect(authorsOf(author)).toEqual([asWritten(author)]);
  });

  it('when it is the publisher too', () => {
    expect(authorsOf('Blue Origin')).toEqual([person('Origin', 'Blue')]);
    expect(authorsOf('Blue Origin', 'Blue Origin')).toEqual([asWritten('Blue Origin')]);
  });
});

describe('several authors', () => {
  const ada = person('Lovelace', 'Ada');
  const alan = person('Turing', 'Alan');
  const grace = person('Hopper', 'Grace');

  it.each([
    ['Ada Lovelace and Alan Turing', [ada, alan]],
    ['Lovelace, Ada and Turing, Alan', [ada, alan]],
    ['Ada Lovelace, Alan Turing and Grace Hopper', [ada, alan, grace]],
    ['Ada Lovelace, Alan Turing, and Grace Hopper', [ada, alan, grace]],
    ['Ada Lovelace; Citizen Lab ; Turing, Alan;', [ada, asWritten('Citizen Lab'), alan]],
    ['Ada Lovelace and Citizen Lab', [asWritten('Ada Lovelace and Citizen Lab')]],
  ])('%s', (author, names) => {
    expect(authorsOf(author)).toEqual(names);
  });

  it('none are made of punctuation', () => {
    expect(authorsOf(' ; ')).toEqual([]);
  });
});
