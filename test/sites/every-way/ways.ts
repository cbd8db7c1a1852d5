/** Ground truth of https://www.norfolk.gov.uk/every-way: every way there is to contact another site, one site each. */

export const EVERY_WAY_HOST = 'www.norfolk.gov.uk';
export const EVERY_WAY_PATH = '/every-way';

export interface Way {
  way: string;
  host: string;
  /** Has no tab of its own: asked for by a service or shared worker. */
  withoutTab: boolean;
}

const way = (name: string, withoutTab = false): Way => ({
  way: name,
  host: `way-${name}.example`,
  withoutTab,
});

/** Contacted within three seconds of opening the page. */
const whileOpen: Way[] = [
  way('script'),
  way('written-script'),
  way('module-script'),
  way('module-import'),
  way('dynamic-import'),
  way('modulepreload'),
  way('preload'),
  way('prefetch'),
  way('image'),
  way('script-image'),
  way('srcset'),
  way('picture'),
  way('input-image'),
  way('svg-image'),
  way('poster'),
  way('shadow-image'),
  way('css-link'),
  way('css-import'),
  way('css-background'),
  way('css-mask'),
  way('font'),
  way('frame'),
  way('frame-script'),
  way('srcdoc-fetch'),
  way('sandboxed-fetch'),
  way('form'),
  way('fetch'),
  way('keepalive-fetch'),
  way('xhr'),
  way('beacon'),
  way('ping'),
  way('websocket'),
  way('eventsource'),
  way('worker-fetch'),
  way('worker-xhr'),
  way('worker-websocket'),
  way('worker-import'),
  way('import-scripts'),
  way('nested-worker-fetch'),
  way('blob-worker-fetch'),
  way('worklet'),
  way('shared-worker-fetch', true),
  way('service-worker-fetch', true),
  way('service-worker-import', true),
  way('redirect-first'),
  way('redirect-last'),
  way('video'),
  way('track'),
  way('audio'),
  way('object'),
  way('embed'),
  way('csp-report'),
  way('late-fetch'),
];

/** Contacted as the page is left. */
export const onLeaving: Way[] = [way('leaving-beacon'), way('leaving-fetch')];

export const everyWay: Way[] = [...whileOpen, ...onLeaving];

/** Asked for, and stopped by a policy of the page's own: attempts that never leave. */
export const neverContacted: Way[] = [way('blocked-image'), way('blocked-fetch')];

export const hostOfWay = (name: string): string => {
  const known = [...everyWay, ...neverContacted].find((one) => one.way === name);
  if (known === undefined) throw new Error(`No way is called ${name}.`);
  return known.host;
};
