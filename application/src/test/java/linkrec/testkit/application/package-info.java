/** Fakes of the application's ports, and the contracts that they and the adapters pass. */
package linkrec.testkit.application;
