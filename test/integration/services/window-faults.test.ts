import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

describe('a fault of the window', () => {
  it('stands in the log with where it happened; a text without end is refused', async () => {
    const { client, logger } = testContainer();
    await client.app.noteFault({ where: 'pages-ahead', message: 'TypeError: chunk is gone' });
    expect(logger.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        details: { where: 'pages-ahead', message: 'TypeError: chunk is gone' },
      }),
    );
    const endless = client.app.noteFault({ where: 'pages-ahead', message: 'x'.repeat(501) });
    expect((await refusalOf(endless)).code).toBe('E0002');
  });
});
