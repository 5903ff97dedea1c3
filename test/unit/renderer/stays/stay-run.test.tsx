// @vitest-environment happy-dom
import type { StayProgressEvent } from '@contract/stay-planning.ts';
import { RunView } from '@renderer/features/stays/run/RunView.tsx';
import { useStayRunStore } from '@renderer/features/stays/run/run-store.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createQueryClient } from '@renderer/lib/query-client.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const run = {
  jobId: 'j1',
  iteration: 500,
  iterationLimit: 2_000,
  elapsed_ms: 1_200,
  scenario: null,
};

function show(latest: StayProgressEvent | null) {
  useStayRunStore.setState({ jobId: 'j1', latest, error: null });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RunView jobId="j1" />
    </QueryClientProvider>,
  );
  const panel = screen.getByTestId('stays:run');
  return () =>
    [...panel.querySelectorAll('dl > div')].map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '));
}

describe('a run of stays under way', () => {
  it('shows what a relay counts', () => {
    const figures = show({
      ...run,
      figures: { kind: 'relay', hostedCounties: 30, totalCounties: 38, points: 412_000 },
    });
    expect(figures()).toEqual([
      'Counties hosted30/38',
      'Points412 000 pts',
      'Iterations500/2 000',
      'Time1.2 s',
    ]);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  });

  it('shows what an exchange counts, and nothing that it does not', () => {
    const figures = show({ ...run, figures: { kind: 'exchange', rounds: 8, missed: 3, haul_m: 4_210_000 } });
    expect(figures()).toEqual(['Rounds8', 'Themes missed3', 'Transport est.4 210 km', 'Time1.2 s']);
    act(() =>
      useStayRunStore.setState({
        latest: { ...run, figures: { kind: 'exchange', rounds: 8, missed: null, haul_m: null } },
      }),
    );
    expect(figures().slice(0, 3)).toEqual(['Rounds8', 'Themes missed-', 'Transport est.- km']);
  });

  it('shows no figures before it has any', () => {
    expect(show(null)()).toEqual([]);
  });
});
