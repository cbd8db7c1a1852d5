/** Microsoft Application Insights: the real SDK, at the address it is documented to be served from. */
import { json } from '../exchange.ts';
import { byScript, SECONDS } from '../expected.ts';
import { packageFile } from '../packages.ts';
import type { Vendor } from './vendor.ts';

const SDK = 'js.monitor.azure.com';
const COLLECTOR = 'uksouth-1.in.applicationinsights.azure.com';

/** Remote configuration and compression tests are off: they would ask hosts that depend on the SDK's day. */
const CONFIGURATION = {
  connectionString: `InstrumentationKey=7c3b5d1e-0000-4000-8000-c0c0a1b2c3d4;IngestionEndpoint=https://${COLLECTOR}/`,
  featureOptIn: { iKeyUsage: { mode: 2 }, CdnUsage: { mode: 2 } },
  throttleMgrCfg: {},
  maxBatchInterval: 300,
  disableAjaxTracking: true,
};

export const applicationInsights: Vendor = {
  name: 'Application Insights',
  hosts: [SDK, COLLECTOR],
  needsPackages: true,
  answer: ({ host, path, body }) => {
    if (host === SDK) return path.endsWith('.js') ? packageFile('applicationinsights.js') : json({});
    const sent = body.split('\n').filter((line) => line !== '').length;
    return json({ itemsReceived: sent, itemsAccepted: sent, appId: null, errors: [] });
  },
  tag: `<script src="https://${SDK}/scripts/b/ai.3.gbl.min.js"></script>
<script>
  const insights = new Microsoft.ApplicationInsights.ApplicationInsights({ config: ${JSON.stringify(CONFIGURATION)} });
  insights.loadAppInsights();
  insights.trackPageView();
</script>`,
  // The SDK marks its cookies for other sites too wherever the page is secure.
  leaves: ({ host }) => ({
    hosts: [SDK, COLLECTOR],
    cookies: [
      byScript(SDK, { name: 'ai_user', host, askedSeconds: SECONDS.year, secure: true, sameSite: 'none' }),
      byScript(SDK, {
        name: 'ai_session',
        host,
        askedSeconds: SECONDS.halfHour,
        secure: true,
        sameSite: 'none',
      }),
    ],
    storage: [
      { kind: 'session', host, key: 'AI_buffer_1' },
      { kind: 'session', host, key: 'AI_sentBuffer_1' },
    ],
  }),
};
