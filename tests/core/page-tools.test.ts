import { describe, expect, test } from 'vitest';
import { ALL_TOOLS_ON, toolsOn, withTool } from '../../lib/core/page-tools.ts';

describe('a tool', () => {
  test('is on everywhere at first', () => {
    expect(toolsOn(ALL_TOOLS_ON, 'jyj.example.gov.cn')).toEqual({ minimap: true, offer: true });
  });

  test('turned off on one site stays on at others, and the other tool everywhere', () => {
    const settings = withTool(ALL_TOOLS_ON, 'minimap', 'a.gov.cn', false);
    expect(toolsOn(settings, 'a.gov.cn')).toEqual({ minimap: false, offer: true });
    expect(toolsOn(settings, 'b.gov.cn')).toEqual({ minimap: true, offer: true });
    expect(toolsOn(withTool(settings, 'minimap', 'a.gov.cn', true), 'a.gov.cn')).toEqual({ minimap: true, offer: true });
  });

  test('turned off everywhere keeps its sites: turned on again, it is still off there', () => {
    const nowhere = withTool(withTool(ALL_TOOLS_ON, 'offer', 'a.gov.cn', false), 'offer', null, false);
    expect(toolsOn(nowhere, 'b.gov.cn').offer).toBe(false);
    const again = withTool(nowhere, 'offer', null, true);
    expect([toolsOn(again, 'a.gov.cn').offer, toolsOn(again, 'b.gov.cn').offer]).toEqual([false, true]);
  });

  test('lists a site once', () => {
    const twice = withTool(withTool(ALL_TOOLS_ON, 'offer', 'b.gov.cn', false), 'offer', 'b.gov.cn', false);
    expect(withTool(twice, 'offer', 'a.gov.cn', false).offer.offSites).toEqual(['a.gov.cn', 'b.gov.cn']);
  });
});
