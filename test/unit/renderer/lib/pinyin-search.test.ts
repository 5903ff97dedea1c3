import { matchesAny, matchRank, searchKey } from '@renderer/lib/pinyin-search.ts';
import { describe, expect, it } from 'vitest';

const rank = (name: string, query: string) => matchRank(searchKey(name), query);

describe('search by name', () => {
  it('finds a name by its beginning before one that only holds it', () => {
    expect(rank('城口县', '城口')).toBe(0);
    expect(rank('新城口小学', '城口')).toBe(1);
  });

  it('finds a name by initials', () => {
    expect(rank('城口县', 'ckx')).toBe(2);
    expect(rank('城口县', 'CKX')).toBe(2);
  });

  it('finds a name by whole pinyin, with and without spaces, and by a mix of both', () => {
    expect(rank('城口县', 'chengkou')).toBe(2);
    expect(rank('城口县', 'cheng kou xian')).toBe(2);
    expect(rank('城口县', 'chengkx')).toBe(2);
  });

  it('finds pinyin from a later character on, ranked last', () => {
    expect(rank('高观镇中心校', 'zhongxin')).toBe(3);
    expect(rank('高观镇中心校', 'zxx')).toBe(3);
  });

  it('reads 重庆 as chong, not zhong', () => {
    expect(rank('重庆科技馆', 'cqkjg')).toBe(2);
    expect(rank('重庆科技馆', 'zq')).toBeNull();
  });

  it('does not find what is not there', () => {
    expect(rank('城口县', '巫溪')).toBeNull();
    expect(rank('城口县', 'wx')).toBeNull();
    expect(rank('城口县', 'hengkou')).toBeNull();
  });

  it('finds letters and numbers inside a name', () => {
    expect(rank('大篷车 1 号', '车1')).toBe(1);
    expect(rank('渝A·01', '渝a01')).toBe(0);
  });

  it('finds everything without a query', () => {
    expect(rank('城口县', '  ')).toBe(0);
    expect(matchesAny(['城口县', '高观镇'], 'ggz')).toBe(true);
    expect(matchesAny(['城口县', ''], 'ggz')).toBe(false);
  });
});
