/**
 * Opens the workspace, an auditor's page in a tab of its own: `?tab=N` speaks of a tab, `?state=KEY` shows what is
 * stored there and asks nothing.
 */
import { mount } from 'svelte';
import { placeOf, readState } from '../extension/tab.ts';
import App from './App.svelte';

const target = document.getElementById('workspace');
if (target === null) throw new Error('index.html has no element #workspace');

const place = await placeOf(location.search);
const first = place.key === null ? null : await readState(place.key);
mount(App, { target, props: { place, first } });
