import { expiryOf } from '@domain/registry/expiry.ts';
import { masked } from '@domain/registry/mask.ts';
import { describe, expect, it } from 'vitest';

describe('a contact', () => {
  it.each([
    ['张丽', '张**'],
    ['𠮷野', '𠮷**'],
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138 **** 1234'],
    ['023-67891234', '023-****1234'],
    ['67891234', '******34'],
    ['', ''],
    ['  ', ''],
  ])('%j is masked as %j', (contact, shown) => {
    expect(masked(contact)).toBe(shown);
  });
});

describe('a paper', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'due'],
    ['2027-01-22', 'due'],
    ['2027-01-23', null],
    ['', null],
    [null, null],
  ])('until %j is %s on 2026-11-23', (until, expiry) => {
    expect(expiryOf(until, '2026-11-23')).toBe(expiry);
  });
});
