import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { LINES, LYING_BARS } from '../../helpers/sample-charts.ts';

describe('saving a chart as a picture', () => {
  it('writes an SVG when the file is called that, and else a PNG', async () => {
    const { client, folder, setSavePath, container } = testContainer();
    container.opener.openStandardSample('500000');
    const save = async (name: string) => {
      setSavePath(join(folder, name));
      const saved = await client.exports.chart({ chart: LYING_BARS });
      return readFileSync(saved?.path ?? '', 'utf8');
    };
    const svg = await save('a.SVG');
    expect(svg).toMatch(/^<svg width="720"/);
    expect(svg).toContain('彭水苗族土家族自治县');
    // PNGs are made by a window, for which the test has a stand-in: what counts is that it was asked.
    expect(await save('a.png')).toContain('PNG\r\n');
  });

  it('writes nothing when the dialog is cancelled, and takes no chart that is none', async () => {
    const { client, container } = testContainer();
    container.opener.openStandardSample('500000');
    expect(await client.exports.chart({ chart: LINES })).toBeNull();
    const wrong = { ...LINES, series: [{ name: 'x', values: ['<b>'], isEstimate: false }] };
    await expect(client.exports.chart({ chart: wrong as never })).rejects.toMatchObject({ code: 'E0002' });
  });
});
