/** As main-world, registered by the background for the sites that the person added, and for them alone. */
import { hookPage } from './hooked-page.ts';
import { isCouncilHost, topHost } from './watched.ts';

if (!isCouncilHost(topHost())) hookPage();
