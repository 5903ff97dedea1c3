import type { RecordValues } from '@domain/registry/field.ts';
import { presetValues } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

it('terms are of venues only, one for each, and no window of them ends before it begins', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const site = async (isVenue: boolean) => {
    const values = {
      name: isVenue ? '新馆' : '新校',
      countyCode: '500101',
      position: [108.4, 30.8],
      isVenue,
    };
    return (await client.registry.create({ register: 'site', values })).id;
  };
  const [school, hall] = [await site(false), await site(true)];
  const terms = (siteId: string, more: RecordValues = {}) =>
    client.registry.create({
      register: 'venue-terms',
      values: { ...presetValues(REGISTERS['venue-terms']), siteId, ...more },
    });
  const issuesOf = async (call: Promise<unknown>) => (await refusalOf(call)).params['issues'];
  expect(await issuesOf(terms(school))).toEqual(['siteId|not-a-venue|']);
  expect(await issuesOf(terms('nowhere'))).toEqual(['siteId|unknown-record|nowhere']);
  const wrong = {
    weekdays: ['8'],
    windows: [{ start: '2027-03-01', end: '2027-02-01', reason: '' }],
    minOpen_d: 60,
    maxOpen_d: 30,
  };
  expect(await issuesOf(terms(hall, wrong))).toEqual([
    'weekdays|unknown-option|8',
    'windows|ends-before-start|',
    'maxOpen_d|below-lower-end|',
  ]);
  const { id } = await terms(hall, { weekdays: ['6', '7'] });
  expect(await issuesOf(terms(hall))).toEqual(['siteId|in-use-elsewhere|']);
  const { names } = await client.registry.list({ register: 'venue-terms' });
  expect(names[hall]).toBe('新馆');
  expect(container.session.read().stays.venueTerms()).toContainEqual(
    expect.objectContaining({ siteId: hall, weekdays: [6, 7] }),
  );
  // The history calls terms by the venue that they are of.
  const { version } = await client.registry.get({ register: 'venue-terms', id });
  await client.registry.remove({ register: 'venue-terms', id, version });
  expect((await client.history.state({})).undo?.params).toMatchObject({ name: '新馆' });
});
