/** Which product or company a short text names: what the reader of cookies asks of whoever knows the rules. */

export interface Naming {
  /**
   * For a caption, a heading, a provider cell, a host or a part of a sentence: the one product or company that it
   * names (`id` as in the contract: a product id, or `company:<id>`); null where it names none, or several.
   */
  productNamed(words: string): { id: string; name: string } | null;
  /** The one product of a company that is known to set a cookie of this name; null where none or several are. */
  productSetting(cookie: string, companyId: string): string | null;
}
