/** What the tests of all services share. */
package org.cloudbackend.testkit;
