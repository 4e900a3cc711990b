import { bootstrapApplication } from '@angular/platform-browser';
import { Ledger } from './ledger';

bootstrapApplication(Ledger).catch((error: unknown) => console.error(error));
