/** In every frame, in the extension's world: relays from a council's pages and leaves all others alone. */
import { relayPage } from './relay-page.ts';
import { isCouncilHost, topHost } from './watched.ts';

if (isCouncilHost(topHost())) relayPage();
