@org.jspecify.annotations.NullMarked
package org.muster.planning.operation;
