/** Fakes of the domain's ports, the contracts that they and the adapters pass, and builders. */
package linkrec.testkit;
