/** What the annotator may show on a page besides its highlights; each can be turned off. */
export const PAGE_TOOLS = ['minimap', 'offer'] as const;
export type PageTool = (typeof PAGE_TOOLS)[number];

/** Where each tool is off: everywhere, or on these sites. */
export type ToolSettings = Record<PageTool, { off: boolean; offSites: string[] }>;

/** Which tools one page may show. */
export type ToolsHere = Record<PageTool, boolean>;

export const ALL_TOOLS_ON: ToolSettings = { minimap: { off: false, offSites: [] }, offer: { off: false, offSites: [] } };

/** `site` is a host with its port, as addresses name it. */
export function toolsOn(settings: ToolSettings, site: string): ToolsHere {
  const isOn = ({ off, offSites }: ToolSettings[PageTool]) => !off && !offSites.includes(site);
  return { minimap: isOn(settings.minimap), offer: isOn(settings.offer) };
}

/** The settings with a tool turned on or off, on one site or (`site` null) everywhere. Turned on everywhere, it still respects the sites. */
export function withTool(settings: ToolSettings, tool: PageTool, site: string | null, on: boolean): ToolSettings {
  const { off, offSites } = settings[tool];
  if (site === null) return { ...settings, [tool]: { off: !on, offSites } };
  const others = offSites.filter((one) => one !== site);
  return { ...settings, [tool]: { off, offSites: on ? others : [...others, site].sort() } };
}
