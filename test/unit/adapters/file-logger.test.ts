import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileLogger } from '@adapters/logging/file-logger.ts';
import { AppError } from '@domain/errors.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kexun-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What stands in the file after one line was logged, without the time before it. */
function written(message: string, details?: Readonly<Record<string, unknown>>): string {
  const path = join(folder, 'kexun.log');
  createFileLogger(path, false).warn(message, details);
  return readFileSync(path, 'utf8')
    .trimEnd()
    .replace(/^\[[^\]]*\] \[warn\]\s+/, '');
}

describe('a line in the log file', () => {
  it('hides the account in paths of Windows, in the message, in details and inside errors', () => {
    const error = new Error("ENOENT: open 'C:\\Users\\zhangsan\\a.kexun'");
    error.stack = 'Error\n    at open (C:\\Users\\zhangsan\\app\\main.js:1:2)';
    const line = written('C:\\Users\\zhangsan\\a.kexun', {
      path: 'C:\\Users\\Zhang San\\x',
      deep: [{ folder: 'c:/users/zhangsan/y' }],
      error,
    });
    expect(line).not.toMatch(/zhang|San/i);
    expect(line).toContain('C:\\Users\\***\\a.kexun {');
    expect(line).toContain(JSON.stringify('C:\\Users\\***\\x'));
    expect(line).toContain('main.js:1:2');
  });

  it('hides telephone numbers, with and without the code of the country', () => {
    expect(written('called', { a: '+8613812345678', b: '13812345678' })).toBe(
      'called {"a":"+86138********","b":"138********"}',
    );
  });

  it('names code and parameters of a refusal, masked like everything else', () => {
    const cause = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const error = new AppError('E3009', 'gone', { path: '/home/lilei/x', count: 2 }, cause);
    const line = written('refused', { ref: 'r-1', error });
    expect(line).toContain('"code":"E3009","params":{"path":"/home/***/x","count":2}');
    expect(line).toContain('"code":"ENOSPC"');
  });

  it('names every failure of several at once', () => {
    const first = Object.assign(new Error('disk is full'), { code: 'ENOSPC' });
    const second = Object.assign(new Error('not removed'), { code: 'EPERM' });
    const error = new AppError('E3008', 'full', {}, new AggregateError([first, second], 'left behind'));
    const line = written('refused', { error });
    expect(line).toContain('"code":"ENOSPC"');
    expect(line).toContain('"code":"EPERM"');
  });

  it('says so when its details cannot be shown, and never throws', () => {
    const circular: Record<string, unknown> = { phone: '13812345678' };
    circular['self'] = circular;
    const broken = {
      get value(): string {
        throw new Error('/home/lilei is not readable');
      },
    };
    for (const details of [circular, { count: 1n }, broken]) {
      expect(() => written('told 13812345678', details)).not.toThrow();
    }
    const lines = readFileSync(join(folder, 'kexun.log'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/told 138\*{8} \(details could not be shown\)$/);
    }
  });

  it('needs no details', () => {
    expect(written('started {y} 100 % %s')).toBe('started {y} 100 % %s');
  });
});
