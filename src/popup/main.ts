/**
 * Opens the popup: finds its tab, reads what is already known of it, and shows that at once.
 */
import { mount } from 'svelte';
import App from './App.svelte';
import { placeOf, readState } from '../extension/tab.ts';

const target = document.getElementById('popup');
if (target === null) throw new Error('index.html has no element #popup');

const place = await placeOf(location.search);
document.documentElement.classList.toggle('tab', place.inTab);
const first = place.key === null ? null : await readState(place.key);
mount(App, { target, props: { place, first } });
