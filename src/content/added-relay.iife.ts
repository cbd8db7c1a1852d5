/** As relay, registered by the background for the sites that the person added, and for them alone. */
import { relayPage } from './relay-page.ts';
import { isCouncilHost, topHost } from './watched.ts';

if (!isCouncilHost(topHost())) relayPage();
