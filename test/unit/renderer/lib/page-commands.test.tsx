// @vitest-environment happy-dom
import { giveCommand, type PageCommand, pageCommands, usePageCommands } from '@renderer/lib/page-commands.ts';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const offered = () => pageCommands().map(({ label }) => label);
const given: string[] = [];
const commandOf = (label: string): PageCommand => ({
  id: 'plan-run',
  label,
  choose: () => given.push(label),
});
const show = (label: string) =>
  renderHook((props: { readonly label: string }) => usePageCommands([commandOf(props.label)]), {
    initialProps: { label },
  });

describe('commands of a page', () => {
  it('are offered while their part is shown, as it last said them', () => {
    const part = show('排程');
    expect(offered()).toEqual(['排程']);
    part.rerender({ label: '重新排程' });
    expect(offered()).toEqual(['重新排程']);
    part.unmount();
    expect(offered()).toEqual([]);
  });

  it('go to the part that was shown first, and to nobody when none offers them', () => {
    given.length = 0;
    show('first');
    show('second');
    expect(giveCommand('plan-run')).toBe(true);
    expect(given).toEqual(['first']);
    expect(giveCommand('plan-pause')).toBe(false);
  });
});
