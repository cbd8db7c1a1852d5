/** Which product or company a short text names: what the reader of cookies asks of whoever knows the rules. */

export interface Naming {
  /**
   * For a caption, a heading, a provider cell, a host or a part of a sentence: the one product or company that it
   * names (`id` as in the contract: a product id, or `company:<id>`); null where it names none, or several.
   */
  productNamed(words: string): { id: string; name: string } | null;
  /**
   * Where words name a company, by itself or by a product that is called as it is: its one product that is known to set a
   * cookie of this name; null where none or several are.
   */
  productSetting(cookie: string, named: string): string | null;
}
