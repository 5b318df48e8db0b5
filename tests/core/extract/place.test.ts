import { describe, expect, it } from 'vitest';
import { placesAt } from '../../../lib/core/extract/refine/place.ts';

/** Where a phrase opens with names of places, they are returned with the offset behind them. */
const placesIn = (phrase: string) => placesAt(phrase, 0, phrase.length);

describe('placesAt', () => {
  it.each([
    ['several of them', '青山县、白水县各建2所', ['青山县', '白水县'], 8],
    ['a district named after a mountain', '云山区新建幼儿园', ['云山区'], 3],
    ['a district named after a bay', '石湾区新建幼儿园', ['石湾区'], 3],
    ['a district named after the sea', '平海区新建幼儿园', ['平海区'], 3],
    ['a part of a city', '东城区新建幼儿园', ['东城区'], 3],
    ['a new area', '清浦新区新建幼儿园', ['清浦新区'], 4],
    ['a lead word', '支持临江区创建示范区', ['临江区'], 5],
  ])('finds %s', (_, phrase, names, end) => {
    expect(placesIn(phrase)).toEqual({ names, end });
  });

  it.each([
    '深山区学校改造',
    '边远山区学校改造',
    '沿海区域治理',
    '大湾区合作项目',
    '主城区停车位',
    '中心城区停车位',
    '城市新区学校',
    '坚决完成省下达任务',
    '毕业生留市就业率',
    '超市建设',
  ])('takes %s for no place', (phrase) => {
    expect(placesIn(phrase)).toBeNull();
  });
});
