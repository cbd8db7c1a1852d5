/** Why something that is linked as a notice was not read. */

/**
 * `no-link`: the page links to no notice. `other-site`: it stands on a site that is not the council's.
 * `led-elsewhere`: it redirected to such a site, and that was not followed. `not-found`: 404 or 410. `refused`:
 * another error. `robot-wall`: a challenge in its place. `pdf`, `docx`: such a document, where nothing reads them. `other-format`: neither a web page, nor
 * text, nor a document that is read. `no-text`: nothing to read: an empty file, a PDF of pictures. `locked`: a document
 * with a password. `damaged`: one that cannot be opened.
 * `empty`: no words of its own that a notice says. `error-page`: an answer that calls itself ordinary says that the
 * page is not there, or not now. `login`: a page to sign in at in its place. `frames`: its words are on other pages,
 * shown in frames. `news`: somebody else’s story. `of-an-app`: a notice, but of an app and not of the website. `needs-scripts`: its words are not in what
 * the site answers. `rows-missing`: read, but for the list of cookies that a consent tool fills in. `too-many`: more
 * links than are followed. `too-much`: more than is kept.
 */
export type NoticeTroubleCode =
  | 'no-link'
  | 'other-site'
  | 'led-elsewhere'
  | 'not-found'
  | 'refused'
  | 'robot-wall'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'pdf'
  | 'docx'
  | 'other-format'
  | 'no-text'
  | 'locked'
  | 'damaged'
  | 'empty'
  | 'error-page'
  | 'login'
  | 'frames'
  | 'news'
  | 'of-an-app'
  | 'needs-scripts'
  | 'rows-missing'
  | 'too-many'
  | 'too-much';

export interface NoticeTrouble {
  code: NoticeTroubleCode;
  /** What was asked for, or null where nothing was, or where the text was supplied. */
  address: string | null;
}
