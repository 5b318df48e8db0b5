import { OWN_PART } from '../lexicon.ts';
import { notComparable, type Rule } from '../outcome.ts';

const WHOLE = /^(?:全[市省县区州盟旗镇乡]|我[市省县区])$/;
function isWhole(place: string, region: string): boolean {
  if (place === region || place === region.replace(/[省市县区]$/, '')) return true;
  // 全省 in a county's report is the province.
  return WHOLE.test(place) && (region === '' || /[省市县区]$/.exec(region)?.[0] === place.charAt(1) || !/[省市县区]$/.test(region));
}

/** 全市 is not 市本级, and one county's figure is not the city's. A claim that names no place is about the whole. */
export const placeRule: Rule = (setting) => {
  const { claim, target, region } = setting;
  const ownPart = OWN_PART.exec(claim.subject)?.[0] ?? claim.places.find((place) => OWN_PART.test(place));
  const names = [target.subject, ...target.names, ...target.places].join();
  if (ownPart && !names.includes(ownPart) && !OWN_PART.test(names)) return notComparable('place', 'scope-differs', setting);
  const said = claim.places.filter((place) => !names.includes(place));
  if (claim.places.length === 0 || said.length === 0) return null;
  const whole = said.some((place) => isWhole(place, region));
  const wanted = target.places.filter((place) => !isWhole(place, region));
  if (whole) return wanted.length > 0 || OWN_PART.test(names) ? notComparable('place', 'scope-differs', setting) : null;
  const same = said.some((place) => wanted.some((ours) => ours.startsWith(place) || place.startsWith(ours)));
  return same ? null : notComparable('place', 'scope-differs', setting);
};
