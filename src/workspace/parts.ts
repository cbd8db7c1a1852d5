/** The parts of the workspace, in the order of their tabs: a new one is a file in ./parts and a line here. */
import { specialistWords } from '../core/words/specialist.ts';
import type { Part } from './part.ts';
import Conditions from './parts/Conditions.svelte';
import Cookies from './parts/Cookies.svelte';
import Findings from './parts/Findings.svelte';
import Hosts from './parts/Hosts.svelte';
import Kept from './parts/Kept.svelte';
import Notes from './parts/Notes.svelte';
import Notice from './parts/Notice.svelte';
import Origins from './parts/Origins.svelte';
import Reconciliation from './parts/Reconciliation.svelte';
import Storage from './parts/Storage.svelte';
import Time from './parts/Time.svelte';

const labels = specialistWords.workspace.parts;

export const PARTS: Part[] = [
  {
    id: 'reconciliation',
    label: labels.reconciliation,
    count: ({ reconciliation }) => reconciliation?.length ?? 0,
    component: Reconciliation,
  },
  { id: 'findings', label: labels.findings, count: ({ findings }) => findings.length, component: Findings },
  { id: 'cookies', label: labels.cookies, count: ({ cookies }) => cookies.length, component: Cookies },
  { id: 'storage', label: labels.storage, count: ({ storage }) => storage.length, component: Storage },
  { id: 'hosts', label: labels.hosts, count: ({ requests }) => requests.length, component: Hosts },
  { id: 'time', label: labels.time, count: () => null, component: Time },
  { id: 'origins', label: labels.origins, count: () => null, component: Origins },
  {
    id: 'notice',
    label: labels.notice,
    count: ({ corrections }) => corrections?.length ?? null,
    component: Notice,
  },
  { id: 'notes', label: labels.notes, count: ({ notes }) => notes?.length ?? null, component: Notes },
  { id: 'kept', label: labels.kept, count: () => null, component: Kept },
  { id: 'conditions', label: labels.conditions, count: () => null, component: Conditions },
];
