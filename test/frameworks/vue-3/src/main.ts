import { createApp } from 'vue';
import Ledger from './ledger.vue';

createApp(Ledger).mount('#app');
