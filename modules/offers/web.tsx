import { defineWebModule } from '../../platform/module/web-module.web.ts';

export const offersWeb = defineWebModule({ name: 'offers', pages: [], navigation: [], fills: [] });
