import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Ledger } from './ledger';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Ledger />
  </StrictMode>,
);
