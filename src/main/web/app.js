// Entry point of the page of a scenario.
import { openPage } from './page.js';

openPage(JSON.parse(document.getElementById('data').textContent));
