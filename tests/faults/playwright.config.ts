import base from '../../playwright.config.ts';

/** Each test ends browsers on purpose; a second try would hide what it is there to find. */
export default { ...base, testDir: '.', outputDir: '../../.output/faults', retries: 0 };
