import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/main/arguments.ts';

describe('readArguments', () => {
  it('reads the switches among those of Chromium', () => {
    expect(
      readArguments(
        ['electron', '.', '--no-sandbox', '--sample=440000', '--seed=7', '--save-to=/x y'],
        '/home',
      ),
    ).toEqual({
      workspace: null,
      sample: '440000',
      opensSample: false,
      seed: 7,
      saveTo: '/x y',
      openFrom: null,
    });
  });

  it('opens the sample on a first start only when it is told to', () => {
    expect(readArguments(['--first-start=sample'], '/home').opensSample).toBe(true);
    expect(readArguments(['--first-start=other'], '/home').opensSample).toBe(false);
  });

  it.each(['--seed=', '--seed=0', '--seed=1.5', '--seed=-3', '--seed=abc', '--seed=99999999999'])(
    'ignores the unusable %s',
    (argument) => {
      expect(readArguments([argument], '/home').seed).toBeNull();
    },
  );

  it('takes a relative path from the folder in which the program was started', () => {
    expect(readArguments(['--workspace=office.kexun', '--save-to=out'], '/home/office')).toMatchObject({
      workspace: '/home/office/office.kexun',
      saveTo: '/home/office/out',
      openFrom: null,
    });
  });
});
