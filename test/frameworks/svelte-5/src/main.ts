import { mount } from 'svelte';
import Ledger from './ledger.svelte';

mount(Ledger, { target: document.getElementById('app')! });
