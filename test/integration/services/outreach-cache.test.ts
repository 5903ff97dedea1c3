import { createOutreachCache } from '@services/coverage/outreach-cache.ts';
import { expect, it } from 'vitest';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

const PHOTO = {
  id: 'photo-1',
  recordTable: 'exhibit_set',
  recordId: 'set-1',
  kind: 'photo',
  fileName: '正面.png',
  mediaType: 'image/png',
  size_bytes: 1,
  sha256: 'a'.repeat(64),
  addedOn: '2026-11-20',
  note: '',
} as const;

it('a photo leaves what was read of the records; a record does not', () => {
  const { store } = filledWorkspace();
  const cache = createOutreachCache();
  const read = () => ({ facts: cache.facts(store, 'recorded', '2026-11-20'), ground: cache.ground(store) });
  const before = read();
  store.run(A_STEP, (write) => write.attachments.insert(PHOTO));
  const withPhoto = read();
  expect(withPhoto.facts).toBe(before.facts);
  expect(withPhoto.ground).toBe(before.ground);
  store.run(A_STEP, (write) => {
    const tour = {
      id: 'tour-1',
      caravanId: 'caravan-1',
      date: '2026-11-19',
      length_m: 1_000,
      isSample: false,
    };
    write.records.insertTour(tour);
    write.attachments.insert({ ...PHOTO, id: 'photo-2', recordTable: 'tour_record', recordId: 'tour-1' });
  });
  const after = read();
  expect(after.facts.tours).toHaveLength(before.facts.tours.length + 1);
  expect(after.ground).not.toBe(before.ground);
});
