/** How a wish is done in a banner, by what it shows. Pure. */
import type { Banner, Control, Switch } from './banner.ts';

export type Wish = 'reject' | 'accept' | 'close';

/** More is a list of companies, which nobody goes through one by one. */
export const MOST_SWITCHES = 25;

/** How a wish is done in a banner: switches to press, then a control. */
export interface Way {
  switches: Switch[];
  control: Control;
}

export function wayOf({ controls, switches }: Banner, wish: Wish): Way | null {
  const named = (does: Control['does']): Control | undefined =>
    controls.find((control) => control.does === does);
  const direct = named(wish);
  if (direct !== undefined) return { switches: [], control: direct };
  const save = named('save');
  if (wish === 'close' || save === undefined) return null;
  const free = switches.filter(({ isFixed }) => !isFixed);
  if (free.length === 0 || free.length > MOST_SWITCHES) return null;
  const isNo = wish === 'reject';
  const toPress = free.filter(({ isOn, saysNo }) =>
    saysNo === null ? isOn === isNo : saysNo === isNo && !isOn,
  );
  return { switches: toPress, control: save };
}

export const hasWay =
  (wish: Wish) =>
  (banners: readonly Banner[]): boolean =>
    banners.some((banner) => wayOf(banner, wish) !== null);

export const leadsOn = ({ controls }: Banner): boolean => controls.some(({ does }) => does === 'settings');

/** The way that ends with the control of that name. */
export const wayIn = (banners: readonly Banner[], wish: Wish, name: string): Way | null =>
  banners.flatMap((banner) => wayOf(banner, wish) ?? []).find(({ control }) => control.name === name) ?? null;
