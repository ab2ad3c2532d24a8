/** What helps an agent with a message: playbooks in order of urgency, and hints on replies. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.guidance;

import org.jspecify.annotations.NullMarked;
