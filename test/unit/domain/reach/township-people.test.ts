import { peopleOfTownships } from '@domain/reach/township-people.ts';
import { describe, expect, it } from 'vitest';

const [none, small, large] = [{ people: null }, { people: 1_000 }, { people: 8_000 }];

describe('peopleOfTownships', () => {
  it('divides the people of a county evenly, in whole numbers', () => {
    expect(peopleOfTownships([none], [none, none, none], 100)).toBe(33);
    expect(peopleOfTownships([none, none], [none, none, none], 100)).toBe(67);
    expect(peopleOfTownships([none, none, none], [none, none, none], 100)).toBe(100);
  });

  it('lets the figure of a township go before, and never makes the rest less than nothing', () => {
    expect(peopleOfTownships([small, none], [small, none, none], 5_000)).toBe(3_000);
    expect(peopleOfTownships([none], [large, none], 5_000)).toBe(0);
    expect(peopleOfTownships([large, none], [large, none], 5_000)).toBe(8_000);
  });

  it('knows of a county without a figure only the townships that have one', () => {
    expect(peopleOfTownships([small, none], [small, none], null)).toBe(1_000);
    expect(peopleOfTownships([none], [none], null)).toBe(0);
    expect(peopleOfTownships([], [], 100)).toBe(0);
  });
});
