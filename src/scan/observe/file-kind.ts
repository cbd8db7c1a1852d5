/** What kind of file a download is, in words. Its name is the website's, and may have been made for one visitor. */

const KINDS: Record<string, string> = {
  pdf: 'a PDF',
  doc: 'a text document',
  docx: 'a text document',
  odt: 'a text document',
  rtf: 'a text document',
  txt: 'a text document',
  xls: 'a spreadsheet',
  xlsx: 'a spreadsheet',
  ods: 'a spreadsheet',
  csv: 'a spreadsheet',
  ppt: 'a presentation',
  pptx: 'a presentation',
  odp: 'a presentation',
  jpg: 'a picture',
  jpeg: 'a picture',
  png: 'a picture',
  gif: 'a picture',
  svg: 'a picture',
  webp: 'a picture',
  mp3: 'a recording',
  mp4: 'a recording',
  ics: 'a calendar entry',
  zip: 'an archive',
  exe: 'a program',
  msi: 'a program',
};

/** "a PDF"; "a file" where the ending of its name says nothing. */
export function fileKind(name: string): string {
  const ending = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? 'a file') : 'a file';
}
