/** Words for places, and for what takes data there. */

export const AREA = String.raw`(?:United Kingdom|U\.K\.|UK|European Economic Area|EEA|EEC|European Union|EU|Europe|Great Britain|England|Scotland|Wales|Northern Ireland)`;
export const AMERICA = String.raw`(?:United States(?: of America)?|USA|U\.S\.A\.|U\.S\.|US|America)`;
export const COUNTRY = String.raw`(?:Republic of Ireland|Ireland|Netherlands|Germany|France|Sweden|Denmark|Finland|Norway|Belgium|Switzerland|Spain|Italy|Canada|Australia|New Zealand|Iceland|Luxembourg|Dublin|London|Frankfurt|Amsterdam|Cardiff)`;
/** Countries to which suppliers take data, beyond the area. */
export const BEYOND = String.raw`(?:Israel|India|Canada|Australia|New Zealand|Japan|South Africa|Switzerland|Singapore|Philippines|Brazil|South Korea|Argentina|Ukraine|Serbia)`;
export const NOT = String.raw`(?:[Nn]ot|\w+n't|[Nn]ever|[Nn]o|[Nn]or|[Nn]one of|[Nn]either)`;
export const GOES = String.raw`(?:transfer\w*|sen[dt]s?|sending|transmit\w*|process\w*|stor(?:e|es|ed|ing|age)|h[eo]ld|hosted|shared?|sharing|export\w*|pass(?:ed)?|moved|mov(?:es?|ing)(?= (?:any |your |the |this )?(?:personal )?(?:data|information|details|records|it|them)\b)|leaves?|keeps?|kept|taken|access\w*|located|situated|travel\w*|go|goes|going|ends? up)`;
export const AREAS = String.raw`${AREA}(?:(?: ?[/,] ?| or (?:the )?| and (?:the )?| \((?:EEA|UK|EU)\)(?: (?:or|and) (?:the )?)?)${AREA})*`;

export const DENIED = new RegExp(
  String.raw`\b(?:do|does|will|is|are|would|has|have)? ?${NOT}\b[^.;]{0,100}$`,
  'i',
);

export const clauseBefore = (text: string): string => text.split(/[;,]| but | and /).at(-1) ?? '';
