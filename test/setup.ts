import fc from 'fast-check';

// Every run tries the same inputs, so that a failure is the change's and not the day's. KITH_TEST_SEED=7 tries others.
fc.configureGlobal({ seed: Number(process.env['KITH_TEST_SEED'] ?? 20261126) });
