import { CallError, command, createClient, createDispatcher, packedQuery, query } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const contract = {
  towns: {
    count: query(z.strictObject({ county: z.string().regex(/^\d{6}$/), limit: z.int().min(1) }), z.int()),
    remove: command(z.strictObject({ id: z.string() }), z.void()),
  },
} as const;

function dispatcher(checkOutput = true) {
  const failures: { method: string; error: unknown }[] = [];
  const dispatch = createDispatcher(
    contract,
    {
      towns: {
        count: ({ limit }) => (limit === 13 ? 1.5 : limit),
        remove: ({ id }) => {
          if (id === 'known') throw new AppError('E1002', 'in use', { kind: 'town' });
          throw new TypeError('secret detail /home/somebody');
        },
      },
    },
    {
      failed: (method, error) => {
        failures.push({ method, error });
        return `ref-${failures.length}`;
      },
      checkOutput,
    },
  );
  return { dispatch, failures };
}

describe('createDispatcher', () => {
  it('passes parsed input to the handler and its answer back', async () => {
    const reply = await dispatcher().dispatch('towns.count', { county: '500101', limit: 3 });
    expect(reply).toEqual({ ok: true, data: 3 });
  });

  it('refuses bad input with every field that is wrong, not only the first', async () => {
    const reply = await dispatcher().dispatch('towns.count', { county: 'x', limit: 0, extra: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'E0002', ref: 'ref-1' } });
    const issues = reply.ok ? [] : reply.error.params['issues'];
    expect(issues).toHaveLength(3);
  });

  it.each([
    'towns',
    'towns.',
    '.count',
    'towns.count.more',
    'towns.unknown',
    '__proto__.toString',
    'towns.constructor',
    '',
  ])('refuses %j, which is no method of the contract', async (method) => {
    expect(await dispatcher().dispatch(method, {})).toMatchObject({ ok: false, error: { code: 'E0001' } });
  });

  it('hands a coded error over with its params', async () => {
    const reply = await dispatcher().dispatch('towns.remove', { id: 'known' });
    expect(reply).toEqual({ ok: false, error: { code: 'E1002', params: { kind: 'town' }, ref: 'ref-1' } });
  });

  it('hides what an unexpected failure says and keeps it for the log under the same ref', async () => {
    const { dispatch, failures } = dispatcher();
    const reply = await dispatch('towns.remove', { id: 'other' });
    expect(reply).toEqual({ ok: false, error: { code: 'E0000', params: {}, ref: 'ref-1' } });
    expect(failures[0]?.error).toBeInstanceOf(TypeError);
  });

  it('catches an answer that breaks the contract when outputs are checked', async () => {
    const input = { county: '500101', limit: 13 };
    expect(await dispatcher(true).dispatch('towns.count', input)).toMatchObject({
      ok: false,
      error: { code: 'E0000' },
    });
    expect(await dispatcher(false).dispatch('towns.count', input)).toEqual({ ok: true, data: 1.5 });
  });
});

describe('createClient', () => {
  it('has the shape of the contract and rejects with the coded error', async () => {
    const client = createClient(contract, dispatcher().dispatch);
    expect(await client.towns.count({ county: '500101', limit: 2 })).toBe(2);
    const failure = await client.towns.remove({ id: 'known' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CallError);
    expect(failure).toMatchObject({ code: 'E1002', ref: 'ref-1', params: { kind: 'town' } });
  });
});

describe('a packed method', () => {
  const words = {
    words: { list: packedQuery(z.strictObject({}), z.array(z.string()), (text) => text.split(' ')) },
  };
  const answering = (answer: () => string, checkOutput = true) =>
    createDispatcher(words, { words: { list: answer } }, { failed: () => 'ref', checkOutput });

  it('crosses as a text and is unpacked for who called', async () => {
    const dispatch = answering(() => '城口 巫溪');
    expect(await dispatch('words.list', {})).toEqual({ ok: true, data: '城口 巫溪' });
    expect(await createClient(words, dispatch).words.list({})).toEqual(['城口', '巫溪']);
  });

  it('is refused like any other', async () => {
    const dispatch = answering(() => {
      throw new AppError('E1001', 'gone', { kind: 'word' });
    });
    await expect(createClient(words, dispatch).words.list({})).rejects.toMatchObject({ code: 'E1001' });
    await expect(dispatch('words.list', { extra: 1 })).resolves.toMatchObject({ error: { code: 'E0002' } });
  });

  it('is checked by what it unpacks to', async () => {
    const numbers = {
      words: { list: packedQuery(z.strictObject({}), z.array(z.int()), (text) => JSON.parse(text)) },
    };
    const dispatch = (checkOutput: boolean) =>
      createDispatcher(numbers, { words: { list: () => '[1.5]' } }, { failed: () => 'ref', checkOutput });
    expect(await dispatch(true)('words.list', {})).toMatchObject({ ok: false, error: { code: 'E0000' } });
    expect(await dispatch(false)('words.list', {})).toEqual({ ok: true, data: '[1.5]' });
  });
});
