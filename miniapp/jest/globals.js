globalThis.API_ORIGIN = '';
