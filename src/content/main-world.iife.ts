/** In every frame, in the page's world, before its code: hooks a council's pages and leaves all others alone. */
import { hookPage } from './hooked-page.ts';
import { isCouncilHost, topHost } from './watched.ts';

if (isCouncilHost(topHost())) hookPage();
