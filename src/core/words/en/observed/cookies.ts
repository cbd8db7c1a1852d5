/** What findings observed of cookies held against their declarations: whole sentences, by the finding’s id. */

export const aboutCookies = {
  /** `does`: what its product does, in words. `isForSecurity`: called necessary for security, not necessary alone. */
  'category-differs': (
    of: { cookie: string; product: string | null; does: string | null },
    { by, isForSecurity }: { by: 'notice' | 'banner'; isForSecurity: boolean },
  ): string => {
    const product = of.product ?? 'a known product';
    const does = of.does ?? 'does something else';
    const as = isForSecurity ? 'necessary for security' : 'necessary';
    return by === 'banner'
      ? `${of.cookie} belongs to ${product}, which ${does}. The cookie banner calls it ${as}.`
      : `${of.cookie} belongs to ${product}, which ${does}. The privacy notice calls it ${as}.`;
  },

  'party-differs': (cookie: string, host: string, by: 'notice' | 'banner'): string =>
    by === 'banner'
      ? `${cookie} is held by ${host}, which is not the council’s. The cookie banner lists it as a first-party cookie.`
      : `${cookie} is held by ${host}, which is not the council’s. The privacy notice lists it as a first-party cookie.`,
};
